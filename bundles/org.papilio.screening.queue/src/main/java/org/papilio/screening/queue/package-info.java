/**
 * The one queue for screening. {@link org.papilio.screening.queue.ProjectFiles} reads and writes,
 * {@link org.papilio.screening.queue.Judging} says from the entries where every item stands, {@link
 * org.papilio.screening.queue.FlowCounts} counts that into a PRISMA flow.
 */
@NullMarked
package org.papilio.screening.queue;

import org.jspecify.annotations.NullMarked;
