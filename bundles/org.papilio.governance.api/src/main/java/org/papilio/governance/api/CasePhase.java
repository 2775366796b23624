package org.papilio.governance.api;

/**
 * A phase of a case.
 *
 * @param id identifier of the phase in the case
 * @param kind the metamodel's word for it, such as {@code PILOT}
 * @param years when it lasted
 */
public record CasePhase(String id, String kind, Years years) {}
