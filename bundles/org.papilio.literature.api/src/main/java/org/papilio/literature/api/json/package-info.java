/**
 * Records in files of JSON: {@link org.papilio.literature.api.json.JsonRecords} finds the objects
 * that are records, one by one, in whatever way services wrap them; {@link
 * org.papilio.literature.api.json.LookupFormat} is what the formats of lookup services share.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
