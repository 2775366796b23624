/**
 * Duplicates: records that describe the same work, found by rules that people see and change.
 *
 * <p>{@link org.papilio.literature.api.duplicates.DuplicateRules} say which records are compared at
 * all (blocking keys), what each agreement and disagreement weighs, and from which sum a pair
 * counts. A {@link org.papilio.literature.api.duplicates.DuplicatePair} carries the {@link
 * org.papilio.literature.api.duplicates.Evidence} for its sum, a {@link
 * org.papilio.literature.api.duplicates.DuplicateGroup} the records that hang together.
 *
 * <p>One walk: {@code duplicates.of(workspace).groups(Progress.NONE)} lists the groups; {@code
 * merge(keys, into, author)} makes one record of a group and keeps the origins whole in a {@link
 * org.papilio.literature.api.duplicates.MergedRecord}; {@code unmerge(key, author)} takes it back;
 * {@code distinct(keys, author)} remembers that records are different works. Without a workspace,
 * {@code duplicates.find(records, rules, progress)} does the same for any records.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.literature.api.duplicates;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
