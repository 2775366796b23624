package org.papilio.workbench.api;

/**
 * One thing that can be laid over pictures.
 *
 * @param id within its contribution, such as {@code governance.density}
 * @param label name for people
 * @param group under which it stands in a list, such as the name of an assessment; may be empty
 */
public record OverlayChoice(String id, String label, String group) {}
