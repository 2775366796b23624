package org.papilio.literature.api.links;

/**
 * Something that a link can lead to, for people to choose.
 *
 * @param target what it is
 * @param label what people call it
 */
public record LinkedThing(LinkTarget target, String label) {}
