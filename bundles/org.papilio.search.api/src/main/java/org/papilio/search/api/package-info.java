/**
 * Search over everything a workspace holds, cases and literature alike.
 *
 * <p>{@link org.papilio.search.api.SearchService#index} gives the {@link
 * org.papilio.search.api.SearchIndex} of a workspace; {@link
 * org.papilio.search.api.SearchIndex#search} answers a {@link org.papilio.search.api.SearchRequest}
 * with a {@link org.papilio.search.api.SearchResult}: hits in a stable order, an exact total,
 * facets with exact counts, highlights that point to the element they come from, for each hit an
 * {@link org.papilio.search.api.Explanation} in words, and whether the index was complete. The
 * language of queries is described in {@link org.papilio.search.api.query}.
 *
 * <p>What is searchable is said by {@link org.papilio.search.api.DocumentSource} services, one for
 * each kind of object. A plug-in that brings objects of a new kind registers one; its {@link
 * org.papilio.search.api.FieldInfo}s become fields of the query language and its facets appear
 * beside the others. The index is disposable: it is made again from the sources whenever it is
 * missing, damaged, or of another version.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.search.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
