/**
 * The tagged export of Web of Science ("ISI"), in its own flavour and those of Inspec and MEDLINE:
 * {@link org.papilio.literature.isi.IsiScanner} finds the records, {@link
 * org.papilio.literature.isi.IsiMapping} says what tags mean.
 */
@NullMarked
package org.papilio.literature.isi;

import org.jspecify.annotations.NullMarked;
