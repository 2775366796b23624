/**
 * Finds records that describe the same work, merges them and remembers what people decided. {@link
 * org.papilio.literature.duplicates.Fingerprint} keeps of a record what is compared, {@link
 * org.papilio.literature.duplicates.Blocks} choose the pairs, {@link
 * org.papilio.literature.duplicates.Comparison} weighs one, {@link
 * org.papilio.literature.duplicates.Grouping} joins them; the rest keeps rules, merges and
 * distinctions in files of the workspace.
 */
@NullMarked
package org.papilio.literature.duplicates;

import org.jspecify.annotations.NullMarked;
