package org.papilio.report.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/**
 * What to report on.
 *
 * @param workspace where everything is
 * @param revision the state of the workspace; empty for the newest
 * @param cases the cases; empty for all
 * @param assessment id of a stored assessment; empty for the newest, if there is one
 * @param title heading of the title page; empty for the usual one
 * @param locale language of headings and labels
 */
public record ReportOrder(
    Workspace workspace,
    Optional<Revision> revision,
    List<CaseId> cases,
    Optional<String> assessment,
    String title,
    Locale locale) {

  public ReportOrder {
    cases = cases.stream().distinct().sorted().toList();
  }

  /** All cases of the newest state. */
  public static ReportOrder of(Workspace workspace, Locale locale) {
    return new ReportOrder(workspace, Optional.empty(), List.of(), Optional.empty(), "", locale);
  }
}
