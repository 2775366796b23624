/**
 * The rescaling of a case over the years: who decides and who gives, scale by scale and year by
 * year, the events that moved tasks or means between scales, and whether the means moved along. A
 * {@link org.papilio.governance.picture.timeline.Timeline} counts, a {@link
 * org.papilio.governance.picture.timeline.TimelinePlan} gives everything its place, a {@link
 * org.papilio.governance.picture.timeline.TimelinePicture} draws it.
 */
@NullMarked
package org.papilio.governance.picture.timeline;

import org.jspecify.annotations.NullMarked;
