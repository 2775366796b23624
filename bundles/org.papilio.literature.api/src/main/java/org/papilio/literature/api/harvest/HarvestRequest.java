package org.papilio.literature.api.harvest;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What to fetch of a repository.
 *
 * @param address {@code http} or {@code https}
 * @param set part of the repository; empty for all of it
 * @param form metadata prefix; empty for the one that loses least
 * @param from records that were changed at this time or later; empty for all
 * @param resume what {@link HarvestSink#page} was given with the last page that was kept; empty to
 *     begin
 */
public record HarvestRequest(
    URI address, String set, String form, Optional<Instant> from, String resume) {}
