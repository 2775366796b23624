package org.papilio.governance.api;

import java.util.List;

/**
 * Where one case is, at one revision.
 *
 * @param caseId identifier of the case
 * @param revision the revision of the case base that was read
 * @param title title of the case
 * @param kind the metamodel's word for the kind of case, such as {@code ACTION}; empty when unknown
 * @param period when the case runs
 * @param note a remark that every picture must carry, such as "invented for demonstration"; may be
 *     empty
 * @param places in the order of the case; empty when the case names none that is there
 */
public record PlaceList(
    String caseId,
    String revision,
    String title,
    String kind,
    Years period,
    String note,
    List<CasePlace> places) {
  public PlaceList {
    places = List.copyOf(places);
  }
}
