package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.governance.api.InstrumentList;
import org.papilio.workbench.api.Overlay;

/** Puts cases into the order of what is judged about them. */
final class Judgements {

  private Judgements() {}

  /** The highest first, those of one value in the order given, those without one last. */
  static List<InstrumentList> highestFirst(List<InstrumentList> cases, Optional<Overlay> overlay) {
    if (overlay.isEmpty()) {
      return cases;
    }
    Map<String, Double> values = new HashMap<>();
    for (Overlay.Mark mark : overlay.get().marks()) {
      mark.value().ifPresent(value -> values.put(mark.subject(), value));
    }
    List<InstrumentList> sorted = new ArrayList<>(cases);
    sorted.sort(
        Comparator.comparingDouble(
            one -> -values.getOrDefault(one.caseId(), Double.NEGATIVE_INFINITY)));
    return List.copyOf(sorted);
  }
}
