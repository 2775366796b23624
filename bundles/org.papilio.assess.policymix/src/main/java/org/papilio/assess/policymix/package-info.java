/**
 * The policy mix of a case, always per phase: what is in force, how strong, how balanced, how
 * comprehensive and how consistent it is. {@code MixIndex} holds the formulas, {@code
 * PolicyMixIndicators} offers each as an indicator of the case and of each kind of phase, and
 * {@code PolicyMixMethod} compares cases over them.
 */
@NullMarked
package org.papilio.assess.policymix;

import org.jspecify.annotations.NullMarked;
