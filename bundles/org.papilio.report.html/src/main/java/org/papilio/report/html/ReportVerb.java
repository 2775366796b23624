package org.papilio.report.html;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.ReportOrder;
import org.papilio.report.api.ReportSummary;
import org.papilio.report.api.Reports;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio report}. */
@Component(service = CommandContribution.class)
public final class ReportVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final Reports reports;
  private final List<CaseChoice> choices;

  @Activate
  public ReportVerb(
      @Reference Workspaces workspaces,
      @Reference Reports reports,
      @Reference(
              name = "choice",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<CaseChoice> choices) {
    this.workspaces = workspaces;
    this.reports = reports;
    this.choices = List.copyOf(choices);
  }

  @Override
  public Verb verb() {
    return Verb.of("report", "%verb.summary")
        .with(Option.value("out", "FILE", "%verb.out").byDefault("report.html"))
        .with(Option.value("cases", "QUERY", "%verb.cases").byDefault("all"))
        .with(Option.value("assessment", "ID", "%verb.assessment"))
        .with(Option.value("revision", "REVISION", "%verb.revision"))
        .with(Option.value("title", "TEXT", "%verb.title"));
  }

  @Override
  public int run(Invocation in) throws Exception {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision =
          in.option("revision")
              .map(workspace.store()::resolve)
              .orElseGet(() -> workspace.store().head());
      ReportOrder order =
          new ReportOrder(
              workspace,
              Optional.of(revision),
              cases(workspace, revision, in.option("cases").orElse("all")),
              in.option("assessment"),
              in.option("title").orElse(""),
              in.locale());
      String out = in.option("out").orElse("report.html");
      if (out.equals("-")) {
        reports.write(order, in.raw(), in.progress());
        return 0;
      }
      Path file = in.path(out);
      tell(in, file, write(order, file, in));
      return 0;
    }
  }

  private List<CaseId> cases(Workspace workspace, Revision revision, String query) {
    if (query.equals("all")) {
      return List.of();
    }
    if (!choices.isEmpty()) {
      return choices.getFirst().cases(workspace, revision, query);
    }
    try {
      return Stream.of(query.split("\\s*,\\s*")).map(CaseId::new).toList();
    } catch (IllegalArgumentException e) {
      throw Problem.usage(e.getMessage())
          .at("--cases")
          .fix("name the cases; queries need the feature 'assessment'")
          .exception(e);
    }
  }

  /** Writes beside the file first, so that a failure leaves no half report. */
  private ReportSummary write(ReportOrder order, Path file, Invocation in) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw Problem.notFound("there is no folder " + folder)
          .at("--out")
          .fix("make the folder, or name a file elsewhere")
          .exception();
    }
    Path beside = Files.createTempFile(folder, ".report", ".html");
    try {
      ReportSummary summary;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        summary = reports.write(order, out, in.progress());
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      return summary;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void tell(Invocation in, Path file, ReportSummary summary) {
    Messages messages = Messages.of(ReportVerb.class, in.locale());
    in.out()
        .println(
            messages.text(
                "verb.done",
                Integer.toString(summary.cases()),
                summary.revision().substring(0, 8),
                file.toString()));
    summary.left().forEach(reason -> in.out().println(messages.text("verb.left", reason)));
    in.write(
        Map.of(
            "file", file.toString(),
            "revision", summary.revision(),
            "cases", summary.cases(),
            "evidence", summary.evidence(),
            "sections", summary.sections(),
            "left", summary.left()));
  }
}
