/**
 * Figures of findings as drawings. {@link org.papilio.assess.picture.SvgArtist} is the service; a
 * plot for each kind of figure draws its marks on a {@link org.papilio.assess.picture.Sheet}, which
 * knows the typefaces and sets title, key and caption around them.
 */
@NullMarked
package org.papilio.assess.picture;

import org.jspecify.annotations.NullMarked;
