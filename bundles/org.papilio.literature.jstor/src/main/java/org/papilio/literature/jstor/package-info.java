/**
 * Articles in the tag suite of JATS, as JSTOR gives them: {@link
 * org.papilio.literature.jstor.JatsMapping} says what elements mean.
 */
@NullMarked
package org.papilio.literature.jstor;

import org.jspecify.annotations.NullMarked;
