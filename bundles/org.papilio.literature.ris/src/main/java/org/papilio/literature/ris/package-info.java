/**
 * RIS: {@link org.papilio.literature.ris.RisScanner} finds the records of a file, {@link
 * org.papilio.literature.ris.RisReader} says what one means, {@link
 * org.papilio.literature.ris.RisSpellings} keeps how it was written.
 */
@NullMarked
package org.papilio.literature.ris;

import org.jspecify.annotations.NullMarked;
