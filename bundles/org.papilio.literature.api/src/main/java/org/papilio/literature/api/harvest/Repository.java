package org.papilio.literature.api.harvest;

import java.net.URI;

/**
 * What a repository says of itself.
 *
 * @param name for people
 * @param address as it names itself
 * @param earliest date of its oldest change, as it spells it; may be empty
 * @param deletions whether it tells of deleted records: {@code no}, {@code transient} or {@code
 *     persistent}; may be empty
 * @param granularity how exact its dates are, {@code YYYY-MM-DD} or {@code YYYY-MM-DDThh:mm:ssZ}
 */
public record Repository(
    String name, URI address, String earliest, String deletions, String granularity) {}
