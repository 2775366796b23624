package org.papilio.literature.oaipmh;

import java.time.Duration;
import java.util.Optional;

/**
 * What a repository sent.
 *
 * @param status of HTTP
 * @param body unpacked
 * @param retryAfter how long it asks to wait; empty when it does not
 */
record Answer(int status, byte[] body, Optional<Duration> retryAfter) {}
