/**
 * The tagged export of Copac, the former union catalogue of British research libraries: {@link
 * org.papilio.literature.copac.CopacMapping} says what tags mean.
 */
@NullMarked
package org.papilio.literature.copac;

import org.jspecify.annotations.NullMarked;
