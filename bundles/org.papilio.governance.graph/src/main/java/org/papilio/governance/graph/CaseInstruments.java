package org.papilio.governance.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;

/** Reads instruments and policies out of a case as they are recorded, filling nothing in. */
final class CaseInstruments {

  private CaseInstruments() {}

  static List<CaseInstrument> of(Case content, String language) {
    Map<String, CaseInstrument> found = new LinkedHashMap<>();
    for (InstrumentUse use : content.getInstrumentUses()) {
      CaseInstrument read = instrument(use, language);
      found.putIfAbsent(read.id(), read);
    }
    for (Interplay interplay : content.getInterplays()) {
      if (interplay.getPolicy() != null) {
        CaseInstrument read = policy(interplay.getPolicy(), language);
        found.putIfAbsent(read.id(), read);
      }
    }
    return List.copyOf(found.values());
  }

  private static CaseInstrument instrument(InstrumentUse use, String language) {
    String family =
        use.getInstrument() != null && use.getInstrument().isSetFamily()
            ? use.getInstrument().getFamily().getName()
            : "";
    TreeSet<Scale> scales = new TreeSet<>();
    if (use.isSetScale()) {
      scales.add(GraphNodes.scale(use.getScale()));
    }
    List<Years> years =
        use.getPhases().stream()
            .filter(phase -> !phase.eIsProxy())
            .map(Phase::getPeriod)
            .map(Periods::years)
            .toList();
    return new CaseInstrument(
        Ids.of(use), Labels.of(use, language), family, false, scales, Periods.cover(years));
  }

  private static CaseInstrument policy(RedistributivePolicy policy, String language) {
    boolean known = !policy.eIsProxy();
    TreeSet<Scale> scales =
        known
            ? policy.getRegulatedAt().stream()
                .map(GraphNodes::scale)
                .collect(Collectors.toCollection(TreeSet::new))
            : new TreeSet<>();
    return new CaseInstrument(
        Ids.of(policy),
        Labels.of(policy, language),
        "",
        true,
        scales,
        known ? Periods.years(policy.getPeriod()) : Years.OPEN);
  }
}
