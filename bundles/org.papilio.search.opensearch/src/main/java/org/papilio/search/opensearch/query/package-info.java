/** A query of the language becomes one of the engine; citations, loosening, patterns. */
@NullMarked
package org.papilio.search.opensearch.query;

import org.jspecify.annotations.NullMarked;
