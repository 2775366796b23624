/**
 * CSL-JSON: {@link org.papilio.literature.csl.ItemSplitter} finds the items of a file, {@link
 * org.papilio.literature.csl.ItemReader} says what one means, {@link
 * org.papilio.literature.csl.ItemWriter} writes it.
 */
@NullMarked
package org.papilio.literature.csl;

import org.jspecify.annotations.NullMarked;
