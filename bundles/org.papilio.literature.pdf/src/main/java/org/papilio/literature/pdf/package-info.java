/**
 * PDF: {@link org.papilio.literature.pdf.PdfWorker} keeps the time, {@link
 * org.papilio.literature.pdf.PdfFile} opens, {@link org.papilio.literature.pdf.PdfRecord} says what
 * a file is.
 */
@NullMarked
package org.papilio.literature.pdf;

import org.jspecify.annotations.NullMarked;
