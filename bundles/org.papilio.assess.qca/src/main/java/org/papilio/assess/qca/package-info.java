/**
 * Set-theoretic comparison of cases: calibration, truth table, prime implicants, models, fit. The
 * engine is plain Java and knows no case base; {@code QcaMethod} offers it as an assessment method.
 */
@NullMarked
package org.papilio.assess.qca;

import org.jspecify.annotations.NullMarked;
