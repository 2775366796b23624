package org.papilio.literature.api.harvest;

/**
 * A part of a repository.
 *
 * @param id as a request names it
 * @param name for people
 */
public record RepositorySet(String id, String name) {}
