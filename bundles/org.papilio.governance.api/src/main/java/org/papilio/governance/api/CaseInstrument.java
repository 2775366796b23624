package org.papilio.governance.api;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An instrument that a case uses, or a redistributive policy that it meets, with what is recorded
 * of it; unlike a card of the picture, nothing is filled in here.
 *
 * @param id identifier of the element in the case
 * @param label its name in the language asked for
 * @param family the metamodel's word for its family, such as {@code SOCIAL_LEARNING}; empty when
 *     not known, and for a policy
 * @param policy whether it is a redistributive policy that the case meets
 * @param scales where it acts or is regulated; empty when not known
 * @param years when; open when not known
 */
public record CaseInstrument(
    String id, String label, String family, boolean policy, SortedSet<Scale> scales, Years years) {

  public CaseInstrument {
    scales = Collections.unmodifiableSortedSet(new TreeSet<>(scales));
  }
}
