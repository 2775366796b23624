/**
 * The measures of the governance network: over all relations, over one family or kind of flow, over
 * one phase. {@code GraphMeasures} computes them; {@code GovernanceIndicators} offers each as an
 * indicator.
 */
@NullMarked
package org.papilio.governance.measures;

import org.jspecify.annotations.NullMarked;
