/**
 * Most similar and most different designs: which pairs of cases to compare, what those with the
 * same outcome share, where those with different outcomes differ, and which case to take next.
 */
@NullMarked
package org.papilio.assess.designs;

import org.jspecify.annotations.NullMarked;
