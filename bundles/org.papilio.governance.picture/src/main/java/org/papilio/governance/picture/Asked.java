package org.papilio.governance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.platform.problem.Problem;

/** Finds the phase that a request for a picture names, and names its XML ids. */
public final class Asked {

  private Asked() {}

  /**
   * A phase by its kind, its identifier or its number from 1; empty when the case has none such.
   */
  public static Optional<CasePhase> findPhase(List<CasePhase> phases, String wanted) {
    for (int i = 0; i < phases.size(); i++) {
      CasePhase phase = phases.get(i);
      if (phase.kind().equalsIgnoreCase(wanted)
          || phase.id().equals(wanted)
          || Integer.toString(i + 1).equals(wanted)) {
        return Optional.of(phase);
      }
    }
    return Optional.empty();
  }

  /** As {@link #findPhase}; not found, with the phases that there are, when there is none such. */
  public static CasePhase phase(List<CasePhase> phases, String wanted) {
    return findPhase(phases, wanted)
        .orElseThrow(
            () -> {
              List<String> known = new ArrayList<>();
              for (int i = 0; i < phases.size(); i++) {
                known.add((i + 1) + " " + phases.get(i).kind().toLowerCase(Locale.ROOT));
              }
              return Problem.notFound("the case has no phase '" + wanted + "'")
                  .at("option phase")
                  .allowing(known.isEmpty() ? "the case has no phases" : String.join(", ", known))
                  .exception();
            });
  }

  /**
   * A card by its id or, in whatever case, by its name.
   *
   * @param option the setting that names it
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, with the names that there are
   */
  public static GovernanceNode card(GovernanceGraph graph, String wanted, String option) {
    return graph.nodes().stream()
        .filter(n -> n.id().equals(wanted) || n.label().strip().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names =
                  graph.nodes().stream().map(n -> PlainText.clean(n.label())).limit(40).toList();
              return Problem.notFound("there is no card '" + wanted + "'")
                  .at("option " + option)
                  .allowing(names.isEmpty() ? "the picture has no cards" : String.join("; ", names))
                  .exception();
            });
  }

  /** Beginning of XML ids, with the name of the case, so that several pictures share one page. */
  public static String prefix(String picture, String name) {
    return picture + "-" + name.replaceAll("[^A-Za-z0-9-]", "-") + "-";
  }
}
