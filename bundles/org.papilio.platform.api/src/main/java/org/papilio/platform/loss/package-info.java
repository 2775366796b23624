/**
 * What an import or export kept, changed and dropped, field by field, and what it could not read,
 * with the raw text kept for mending: the {@link org.papilio.platform.loss.LossReport}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.platform.loss;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
