package org.papilio.workbench.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;

/**
 * What to draw.
 *
 * @param workspace where the cases are
 * @param revision the revision to draw; empty for the newest
 * @param cases slugs, in order; at least one; {@value #ALL} alone for all, see {@link #spelledOut}
 * @param options settings by name, see {@link PictureSource#options}
 * @param locale language of the labels
 */
public record PictureRequest(
    Workspace workspace,
    Optional<String> revision,
    List<String> cases,
    Map<String, String> options,
    Locale locale) {

  /** The word that stands for all cases there are. */
  public static final String ALL = "all";

  public PictureRequest {
    cases = List.copyOf(cases);
    options = Map.copyOf(options);
  }

  /** The same request with the cases that {@value #ALL} stands for, in the order of their ids. */
  public PictureRequest spelledOut() {
    return cases.equals(List.of(ALL))
        ? new PictureRequest(
            workspace,
            revision,
            snapshot().ids().stream().map(CaseId::slug).toList(),
            options,
            locale)
        : this;
  }

  /**
   * The cases at the revision asked for.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT, for what is no revision
   */
  public Snapshot snapshot() {
    if (revision.isEmpty()) {
      return workspace.cases().snapshot();
    }
    try {
      return workspace.cases().snapshot(new Revision(revision.get()));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).at("revision").exception(e);
    }
  }

  /**
   * The cases as ids.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, for what can be no id
   */
  public List<CaseId> caseIds() {
    return cases.stream().map(PictureRequest::caseId).toList();
  }

  private static CaseId caseId(String slug) {
    try {
      return new CaseId(slug);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("no case is called '" + slug + "'")
          .fix("'case list' names all cases")
          .exception(e);
    }
  }
}
