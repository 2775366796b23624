/** The verbs of screening. */
@NullMarked
package org.papilio.screening.cli;

import org.jspecify.annotations.NullMarked;
