package org.papilio.literature.api.harvest;

/**
 * A form in which a repository gives its records.
 *
 * @param prefix as a request names it, {@code oai_dc}
 * @param namespace of its XML; may be empty
 * @param readable whether we can read it
 */
public record MetadataForm(String prefix, String namespace, boolean readable) {}
