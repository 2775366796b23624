/**
 * Sheets of workbooks as rows of text: {@code try (SheetFile file = SheetFile.open(path, "x.xlsx"))
 * { file.rows(""); }} gives the first sheet. Here, because cases and literature both come in so.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.papilio.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
