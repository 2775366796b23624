/**
 * How much confidence a finding across cases deserves, after GRADE-CERQual: four components, each
 * judged with a reason, and an overall judgement that follows from them or is argued for.
 */
@NullMarked
package org.papilio.assess.cerqual;

import org.jspecify.annotations.NullMarked;
