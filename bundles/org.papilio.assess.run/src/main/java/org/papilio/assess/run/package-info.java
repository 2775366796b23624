/**
 * The runner: makes tables of cases, runs methods on them within limits, and keeps what they find,
 * with frameworks and ratings, as files of the workspace.
 */
@NullMarked
package org.papilio.assess.run;

import org.jspecify.annotations.NullMarked;
