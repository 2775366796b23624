/**
 * The library of a workspace. Records lie in {@code library/records/*.jsonl}, one a line, sorted by
 * key, cut into files of at most {@link org.papilio.literature.library.Shards#MOST} records; {@code
 * library/library.json} says which file begins with which key.
 */
@NullMarked
package org.papilio.literature.library;

import org.jspecify.annotations.NullMarked;
