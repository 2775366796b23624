package org.papilio.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.report.api.ReportOrder;
import org.papilio.report.api.ReportSummary;
import org.papilio.report.api.Reports;

/** Writes the report on all cases and the comparison. */
@Component(service = DemoStep.class)
public final class ReportStep implements DemoStep {

  private final Reports reports;

  @Activate
  public ReportStep(@Reference Reports reports) {
    this.reports = reports;
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public String run(DemoRun run) throws IOException {
    Path file = run.file("report.html");
    run.results().put("report", file.toString());
    MadeBefore before = new MadeBefore(run.workspace(), run.locale().getLanguage());
    if (before.holds(file)) {
      return run.text("demo.reported-before", file.toString());
    }
    ReportSummary summary;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      summary = reports.write(ReportOrder.of(run.workspace(), run.locale()), out, run.progress());
    }
    before.note(file);
    run.results().put("evidence", summary.evidence());
    return run.text("demo.reported", file.toString(), Integer.toString(summary.evidence()));
  }
}
