/**
 * Labelled text of Ovid: {@link org.papilio.literature.ovid.OvidScanner} finds the records, {@link
 * org.papilio.literature.ovid.OvidSource} takes the line "Source" apart, {@link
 * org.papilio.literature.ovid.OvidMapping} says what labels mean.
 */
@NullMarked
package org.papilio.literature.ovid;

import org.jspecify.annotations.NullMarked;
