/**
 * Multi-criteria, multi-actor analysis of cases. Each procedure turns a table into partial scores,
 * a number per case and criterion, whose sum under weights is the score of the case; everything
 * after that, ranks and sensitivity, is the same for all procedures.
 */
@NullMarked
package org.papilio.assess.mcda;

import org.jspecify.annotations.NullMarked;
