/**
 * Sheets of workbooks, read as rows of text: {@code try (SheetFile file = SheetFile.open(path,
 * "x.xlsx")) { file.rows(""); }} gives the first sheet; written by the service {@code SheetWriter}.
 * Here, because cases, literature and findings all come and go so.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.papilio.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
