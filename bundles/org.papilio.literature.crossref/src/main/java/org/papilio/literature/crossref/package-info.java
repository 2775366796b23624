/**
 * Records of Crossref: {@link org.papilio.literature.crossref.CrossrefWork} says what one means.
 */
@NullMarked
package org.papilio.literature.crossref;

import org.jspecify.annotations.NullMarked;
