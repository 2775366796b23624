/**
 * The RDF of the Japan Link Center: {@link org.papilio.literature.jalc.JalcMapping} says what
 * elements mean.
 */
@NullMarked
package org.papilio.literature.jalc;

import org.jspecify.annotations.NullMarked;
