/**
 * The matrix of scales and instruments: which family of instruments acts, and which redistributive
 * policy is provided, on which scale, for one case, several, or the difference of two. A {@link
 * org.papilio.governance.picture.matrix.Matrix} counts, a {@link
 * org.papilio.governance.picture.matrix.Plan} gives everything its place, a {@link
 * org.papilio.governance.picture.matrix.MatrixPicture} draws it.
 */
@NullMarked
package org.papilio.governance.picture.matrix;

import org.jspecify.annotations.NullMarked;
