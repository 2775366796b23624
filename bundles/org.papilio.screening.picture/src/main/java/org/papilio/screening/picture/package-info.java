/**
 * The flow of a screening as a picture: {@link org.papilio.screening.picture.FlowBoxes} says what
 * stands in which box, {@link org.papilio.screening.picture.PrismaPicture} lays the boxes out and
 * draws them.
 */
@NullMarked
package org.papilio.screening.picture;

import org.jspecify.annotations.NullMarked;
