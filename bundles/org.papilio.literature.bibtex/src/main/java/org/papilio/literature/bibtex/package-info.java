/**
 * BibTeX and BibLaTeX: {@link org.papilio.literature.bibtex.BibtexScanner} takes a file apart,
 * {@link org.papilio.literature.bibtex.EntryReader} says what an entry means, {@link
 * org.papilio.literature.bibtex.Spellings} keeps how it was written.
 */
@NullMarked
package org.papilio.literature.bibtex;

import org.jspecify.annotations.NullMarked;
