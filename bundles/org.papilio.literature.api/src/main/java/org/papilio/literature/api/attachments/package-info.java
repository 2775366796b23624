/**
 * Files that belong to records, and what can be read in them.
 *
 * <p>An {@link org.papilio.literature.api.attachments.Attachment} is a file of a record: a PDF, a
 * web page, a text. The file lies in the workspace under the hash of its content, so that the same
 * file attached twice is kept once; which record has which file is versioned with the workspace and
 * can be undone.
 *
 * <p>The text of a file is taken out by a {@link
 * org.papilio.literature.api.attachments.TextExtractor}, a service of a plug-in, page by page and
 * in the background. What it gave is derived: it lies outside the versioned files and can be made
 * again. {@link org.papilio.literature.api.attachments.Extraction} tells how far this is, pauses it
 * and goes on, also after the program was killed.
 *
 * <p>One walk: {@code service.attachments(workspace).attach(key, "paper.pdf", content, author)},
 * then {@code attachments.extraction().run(progress)}, then {@code
 * attachments.text(attachment.sha256())} gives the pages.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.attachments;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
