/**
 * The Citation File Format: {@link org.papilio.literature.cff.YamlSections} reads the YAML section
 * by section, refusing what a citation has no use for; {@link
 * org.papilio.literature.cff.CffMapping} says what the keys of a work mean.
 */
@NullMarked
package org.papilio.literature.cff;

import org.jspecify.annotations.NullMarked;
