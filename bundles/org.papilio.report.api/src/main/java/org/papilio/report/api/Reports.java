package org.papilio.report.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.platform.progress.Progress;

/** Writes reports of all sections that are installed. */
@ProviderType
public interface Reports {

  /**
   * Writes a report as one self-contained file: no script, nothing that is fetched. Equal orders on
   * equal revisions with equal sections give equal bytes.
   *
   * @return what was written
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for an unknown case or
   *     assessment
   */
  ReportSummary write(ReportOrder order, OutputStream out, Progress progress) throws IOException;
}
