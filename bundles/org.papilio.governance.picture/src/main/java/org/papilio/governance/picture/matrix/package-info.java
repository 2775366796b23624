/** Which sort of instrument acts on which scale. */
@NullMarked
package org.papilio.governance.picture.matrix;

import org.jspecify.annotations.NullMarked;
