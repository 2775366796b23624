package org.papilio.governance.picture.ladders;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.workbench.api.Overlay;

/**
 * What the ladders are to show.
 *
 * @param placed the ladders in their order
 * @param options as asked
 * @param sortedBy name of the indicator that the ladders are sorted by; empty for none
 * @param overlay judgements to tint the cards with, one for each ladder
 * @param revision of the case base; empty when there is none
 */
record LaddersRequest(
    List<CaseOrder.Placed> placed,
    SheetOptions options,
    String sortedBy,
    Optional<Overlay> overlay,
    String revision,
    Locale locale) {

  LaddersRequest {
    placed = List.copyOf(placed);
  }

  List<Ladder> ladders() {
    return placed.stream().map(CaseOrder.Placed::ladder).toList();
  }

  /** The judgement on the case of a ladder. */
  Optional<Overlay.Mark> mark(Ladder ladder) {
    return overlay.flatMap(
        o ->
            o.marks().stream()
                .filter(mark -> mark.subject().equals(ladder.graph().caseId()))
                .findFirst());
  }
}
