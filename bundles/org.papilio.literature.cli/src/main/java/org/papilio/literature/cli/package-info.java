/** The verbs of the command line for the library of literature, one class each. */
@NullMarked
package org.papilio.literature.cli;

import org.jspecify.annotations.NullMarked;
