package org.papilio.literature.oaipmh.http;

import java.util.Set;

/**
 * When a record changed last.
 *
 * @param seconds since 1970, UTC
 * @param deleted whether that change took it away
 * @param sets bodies of literature that it belongs to, or did when it was taken away
 */
record Stamp(long seconds, boolean deleted, Set<String> sets) {}
