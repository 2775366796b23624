/**
 * Policy mixes: {@link org.papilio.assess.policymix.PolicyMixIndicators} measures the mix of a case
 * by phase, {@link org.papilio.assess.policymix.MixMethod} compares the mixes of several cases.
 */
@NullMarked
package org.papilio.assess.policymix;

import org.jspecify.annotations.NullMarked;
