/**
 * Dates known in part. {@link org.papilio.model.time.PartialDate} reads the level 1 of EDTF (ISO
 * 8601-2:2019) as far as the metamodel uses it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.model.time;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
