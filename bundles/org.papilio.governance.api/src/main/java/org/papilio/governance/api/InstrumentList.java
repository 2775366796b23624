package org.papilio.governance.api;

import java.util.List;

/**
 * The instruments and policies of one case at one revision.
 *
 * @param caseId identifier of the case
 * @param revision the revision of the case base that was read
 * @param title title of the case
 * @param place where the case is, as one line; may be empty
 * @param period when the case runs
 * @param note a remark that every picture must carry, such as "invented for demonstration"; may be
 *     empty
 * @param phases in the order of the case
 * @param all instruments in the order of the case, then policies; a policy that the case meets in
 *     several ways stands once, with the sources of all of them
 */
public record InstrumentList(
    String caseId,
    String revision,
    String title,
    String place,
    Years period,
    String note,
    List<CasePhase> phases,
    List<CaseInstrument> all) {
  public InstrumentList {
    phases = List.copyOf(phases);
    all = List.copyOf(all);
  }
}
