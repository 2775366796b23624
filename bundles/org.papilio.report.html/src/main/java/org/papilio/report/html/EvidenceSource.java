package org.papilio.report.html;

import java.util.Optional;
import org.papilio.cases.api.CaseId;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** Tells what stands behind an identifier; one for the case itself, one for ratings. */
interface EvidenceSource {

  /** A few words, such as the name of an element or the beginning of a passage. */
  Optional<String> label(ReportRequest request, CaseId subject, String id);

  /** The whole of it: values, who says so, sources with locator, passages. */
  Optional<Html> describe(ReportRequest request, CaseId subject, String id);
}
