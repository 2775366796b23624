/**
 * The map of places: where the cases of a sample are. Countries stand as tiles of equal size, or as
 * outlines; cases are marks with numbers that a list beside the map explains.
 */
@NullMarked
package org.papilio.governance.picture.places;

import org.jspecify.annotations.NullMarked;
