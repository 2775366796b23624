package org.papilio.governance.picture.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.workbench.api.Overlay;

/**
 * A map, ready to be drawn.
 *
 * @param overlay judgements on the cases
 * @param ground name of the ground
 * @param grounds names of all grounds there are
 * @param prefix of XML ids
 */
record PlacesRequest(
    Atlas atlas,
    SheetOptions options,
    Optional<Overlay> overlay,
    String ground,
    List<String> grounds,
    String revision,
    Locale locale,
    String prefix) {
  PlacesRequest {
    grounds = List.copyOf(grounds);
  }

  /** The judgement on a case. */
  Optional<Overlay.Mark> judged(String caseId) {
    return overlay.flatMap(
        o -> o.marks().stream().filter(mark -> mark.subject().equals(caseId)).findFirst());
  }

  /** How the mark of a case is tinted; plain where nothing is judged. */
  OverlayMarks.Tint tint(String caseId) {
    return judged(caseId)
        .map(mark -> OverlayMarks.tint(overlay.orElseThrow(), mark, prefix))
        .orElse(new OverlayMarks.Tint(Palette.SURFACE, Palette.INK));
  }
}
