/**
 * Telling what went wrong. A {@link org.papilio.platform.problem.Problem} says what, where, what is
 * allowed and what to do, and carries a {@link org.papilio.platform.problem.Kind} from which the
 * command line takes its exit code and the HTTP API its status. It travels in a {@link
 * org.papilio.platform.problem.ProblemException}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
