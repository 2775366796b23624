/**
 * Formats that say more than the variables of CSL keep all fields of a record as they stood. {@link
 * org.papilio.literature.api.spelling.KeptFields} gives them back on writing, but for those that no
 * longer say what the record says.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.spelling;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
