/** Arrangement of fields, documents, the keeper that makes the index and catches it up. */
@NullMarked
package org.papilio.search.opensearch.index;

import org.jspecify.annotations.NullMarked;
