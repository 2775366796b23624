/**
 * Saved searches and search logs as files of the workspace. {@link
 * org.papilio.search.saved.ChangedDocuments} says what changed since a revision, {@link
 * org.papilio.search.saved.Sifting} holds queries against that, and the rest reads and writes.
 */
@NullMarked
package org.papilio.search.saved;

import org.jspecify.annotations.NullMarked;
