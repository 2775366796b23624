/**
 * Agreement of coders and raters. {@link org.papilio.assess.agreement.RatingTable} holds who said
 * what, {@link org.papilio.assess.agreement.CategoryCounts} how often each category was said of
 * each unit, {@link org.papilio.assess.agreement.Contingency} two raters against each other; each
 * coefficient is computed from one of the three, and {@link
 * org.papilio.assess.agreement.AgreementReport} sets them side by side.
 */
@NullMarked
package org.papilio.assess.agreement;

import org.jspecify.annotations.NullMarked;
