/**
 * Searches that are kept. A {@link org.papilio.search.api.saved.SavedSearch} remembers up to which
 * revision its owner has seen what it finds, and {@link
 * org.papilio.search.api.saved.SavedSearches#news} tells what it finds since. A {@link
 * org.papilio.search.api.saved.SearchLog} is the protocol of a systematic search: numbered lines,
 * each with its query, date, revision and exact count, that can be run again to see what changed
 * and why.
 *
 * <p>Kept queries are read strictly: a row of words is never loosened, so that a count means the
 * same tomorrow. {@link org.papilio.search.api.saved.SavedSearchService} gives both for a
 * workspace.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.search.api.saved;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
