package org.papilio.governance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePhase;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.PictureRequest;

/** Finds what a request for a picture names: a revision, a case, a phase. */
public final class Asked {

  private Asked() {}

  /** The cases at the revision asked for, else at the newest; bad input for a text that is none. */
  public static Snapshot snapshot(PictureRequest request) {
    return request
        .revision()
        .map(hash -> request.workspace().cases().snapshot(revision(hash)))
        .orElseGet(() -> request.workspace().cases().snapshot());
  }

  private static Revision revision(String hash) {
    try {
      return new Revision(hash);
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).at("revision").exception(e);
    }
  }

  /** The identifier of a case; not found for a text that cannot be one. */
  public static CaseId caseId(String slug) {
    try {
      return new CaseId(slug);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("no case is called '" + slug + "'")
          .fix("'case list' names all cases")
          .exception(e);
    }
  }

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

  /** Beginning of XML ids, with the name of the case, so that several pictures share one page. */
  public static String prefix(String picture, String name) {
    return picture + "-" + name.replaceAll("[^A-Za-z0-9-]", "-") + "-";
  }
}
