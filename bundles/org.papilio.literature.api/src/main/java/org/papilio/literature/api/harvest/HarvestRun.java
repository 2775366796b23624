package org.papilio.literature.api.harvest;

import java.time.Instant;
import java.util.Optional;
import org.papilio.literature.api.ImportId;

/**
 * One run of a harvest, as the workspace remembers it.
 *
 * @param at when it was taken into the library
 * @param id the import it became; empty when there was nothing new
 * @param from where it began; empty for the beginning
 * @param next where the next run begins; empty when this one is not complete
 * @param pages how many were fetched
 * @param problem why it is not complete; empty when it is
 */
public record HarvestRun(
    Instant at,
    Optional<ImportId> id,
    Optional<Instant> from,
    Optional<Instant> next,
    long pages,
    String problem) {}
