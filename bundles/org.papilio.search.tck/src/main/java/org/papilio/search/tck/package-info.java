/**
 * What every provider of {@link org.papilio.search.api.SearchService} must do, as tests. A test
 * class for each contract says how the provider is opened ({@link
 * org.papilio.search.tck.SearchContract#service}) and inherits the tests.
 *
 * <p>{@link org.papilio.search.tck.HitsContract} holds what a query finds against a table of
 * queries that only grows. {@link org.papilio.search.tck.ResultContract} is about order, highlights
 * and explanations, {@link org.papilio.search.tck.FacetContract} about counts, {@link
 * org.papilio.search.tck.CitationContract} about citations as people write them, {@link
 * org.papilio.search.tck.ChangeContract} about updates, deletions and making the index anew, {@link
 * org.papilio.search.tck.HostileQueryContract} about queries that nobody should type. Scores are
 * not compared between providers: order is demanded only where the language of queries or the
 * request says it.
 *
 * <p>{@link org.papilio.search.tck.MemorySource} and {@link org.papilio.search.tck.MemoryWorkspace}
 * are the invented documents and the workspace that the tests use.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.search.tck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
