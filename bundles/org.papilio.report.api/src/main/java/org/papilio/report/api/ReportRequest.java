package org.papilio.report.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;

/**
 * What a report is about.
 *
 * @param workspace where everything is
 * @param snapshot the revision that every section reads; never a newer one
 * @param cases the cases, sorted by name
 * @param assessment id of the stored assessment that is told; empty for none
 * @param locale language of headings and labels
 * @param citations where to hand in what a claim rests on
 * @param progress where to report, and whether to stop
 */
public record ReportRequest(
    Workspace workspace,
    Snapshot snapshot,
    List<CaseId> cases,
    Optional<String> assessment,
    Locale locale,
    Citations citations,
    Progress progress) {

  public ReportRequest {
    cases = List.copyOf(cases);
  }
}
