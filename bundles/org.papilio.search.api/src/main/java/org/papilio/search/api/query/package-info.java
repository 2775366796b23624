/**
 * The query language: what a person may type, and what it means.
 *
 * <p>A {@link org.papilio.search.api.query.QueryParser} turns text into a {@link
 * org.papilio.search.api.query.Query}, a tree of records; {@link
 * org.papilio.search.api.query.Query#text} writes a tree as text again, so that {@code
 * parse(query.text())} is the same tree. A mistake ends in a {@link
 * org.papilio.search.api.query.QuerySyntaxException} that points to the place and says what was
 * expected. The grammar stands in {@code docs/formats/query.md} and is frozen by tests: a query
 * that somebody has saved means the same in every later version. New forms may be added, none
 * changes.
 *
 * <p>The language knows no engine. What a word matches (folding, stems, hyphens) is said in the
 * same document and is the duty of every provider of {@link org.papilio.search.api.SearchService}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.papilio.search.api.query;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
