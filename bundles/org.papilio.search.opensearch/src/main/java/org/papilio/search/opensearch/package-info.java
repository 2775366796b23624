/** Search on an OpenSearch cluster. */
@NullMarked
package org.papilio.search.opensearch;

import org.jspecify.annotations.NullMarked;
