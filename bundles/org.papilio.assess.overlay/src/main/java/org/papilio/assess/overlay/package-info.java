/**
 * What assessments say, to be laid over pictures of cases: any indicator, and whatever a stored
 * finding says about single cases, such as a set membership or the cover of a solution term.
 */
@NullMarked
package org.papilio.assess.overlay;

import org.jspecify.annotations.NullMarked;
