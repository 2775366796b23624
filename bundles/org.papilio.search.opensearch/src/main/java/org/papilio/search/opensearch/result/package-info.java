/** Hits, exact facets, explanations. */
@NullMarked
package org.papilio.search.opensearch.result;

import org.jspecify.annotations.NullMarked;
