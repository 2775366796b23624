package org.papilio.cases.api;

/**
 * One difference between two revisions of a case.
 *
 * @param element the id of the element
 * @param type the name of its class, such as {@code GovernanceRelation}
 * @param label what people call it
 * @param feature the feature that differs; empty when the whole element was added or deleted
 * @param before the old value as JSON; empty when there was none
 * @param after the new value as JSON; empty when there is none
 */
public record ElementChange(
    String element, String type, String label, String feature, String before, String after) {}
