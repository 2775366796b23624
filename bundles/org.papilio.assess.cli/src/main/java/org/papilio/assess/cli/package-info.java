/** The verbs of assessment; options of a method follow from its described parameters. */
@NullMarked
package org.papilio.assess.cli;

import org.jspecify.annotations.NullMarked;
