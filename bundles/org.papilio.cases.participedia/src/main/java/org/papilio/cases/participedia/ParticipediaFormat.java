package org.papilio.cases.participedia;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** The exports of Participedia, a world-wide collection of public participation. */
@Component
public final class ParticipediaFormat implements CaseFormat {

  private static final int STEP = 100;

  @Override
  public String id() {
    return "participedia";
  }

  @Override
  public String title() {
    return "exports of Participedia, a folder";
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean canRead() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return false;
  }

  @Override
  public boolean recognises(Path source) {
    return Export.isIn(source);
  }

  @Override
  public Import read(Path source, Map<String, String> options, Snapshot into, Progress progress)
      throws IOException {
    progress.report(0, -1, "reading the exports");
    LossReport.Builder report =
        LossReport.of(
            source.getFileName() == null ? source.toString() : source.getFileName().toString());
    Export export = Export.read(source, report);
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    CaseMaking making = new CaseMaking(export, into, report, now);
    Map<CaseId, NamedCase> cases = new LinkedHashMap<>();
    int done = 0;
    for (Map<String, String> location : export.locations()) {
      if (done++ % STEP == 0) {
        progress.check();
        progress.report(done, export.locations().size(), "making cases");
      }
      Case made = making.make(location);
      String title =
          made.getTitle().isEmpty()
              ? "participedia-" + location.get("id")
              : made.getTitle().getFirst().getText();
      CaseId name = CaseId.suggest(title, cases::containsKey);
      cases.put(name, new NamedCase(name, made));
      report.accepted();
    }
    long untitled =
        cases.values().stream().filter(one -> one.content().getTitle().isEmpty()).count();
    report.note(untitled + " cases have no title in the exports; none was invented");
    report.note("attribution: " + CaseMaking.ATTRIBUTION + "; share-alike, version to be checked");
    return new Import(List.copyOf(cases.values()), making.registers(), report.build());
  }

  @Override
  public LossReport write(
      List<NamedCase> cases, Snapshot from, Map<String, String> options, OutputStream out) {
    throw Problem.usage("Participedia is read, not written").exception();
  }
}
