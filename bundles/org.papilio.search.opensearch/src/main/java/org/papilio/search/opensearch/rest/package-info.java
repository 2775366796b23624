/** Speaks with the cluster: addresses, who asks, retries, errors. */
@NullMarked
package org.papilio.search.opensearch.rest;

import org.jspecify.annotations.NullMarked;
