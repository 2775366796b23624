/**
 * Long work that can be watched and stopped: whoever works is handed a {@link
 * org.papilio.platform.progress.Progress}, reports to it and asks it whether to go on.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.platform.progress;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
