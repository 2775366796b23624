package org.papilio.cases.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Takes cases out. */
@Component
public final class CaseExportVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final Formats formats;

  @Activate
  public CaseExportVerb(
      @Reference Workspaces workspaces,
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<CaseFormat> formats) {
    this.workspaces = workspaces;
    this.formats = new Formats(formats);
  }

  @Override
  public Verb verb() {
    return Verb.of("case export", "write cases to a file")
        .with(Option.value("out", "FILE", "where to; - for the standard output").mandatory())
        .with(
            Option.value("to", "FORMAT", "which format; by the ending of the file when not given"))
        .with(Option.repeated("option", "NAME=VALUE", "an option of the format"))
        .with(Named.REVISION)
        .with(Operand.any("CASE", "which cases; all when none is named"));
  }

  /** What was done. */
  record Exported(String format, String file, int cases, LossReport report) {}

  @Override
  public int run(Invocation in) throws IOException {
    String out = in.option("out").orElseThrow();
    CaseFormat format =
        in.option("to")
            .map(id -> formats.named(id, CaseFormat::canWrite))
            .or(() -> formats.byEnding(out))
            .orElseThrow(
                () ->
                    Problem.usage("'" + out + "' tells no format")
                        .fix("name it: --to")
                        .exception());
    Map<String, String> options = Formats.options(in, format);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = Named.snapshot(in, workspace);
      List<NamedCase> cases =
          Named.cases(in, snapshot).stream()
              .map(id -> new NamedCase(id, snapshot.read(id)))
              .toList();
      LossReport report =
          out.equals("-")
              ? toStandardOutput(format, cases, snapshot, options, in)
              : toFile(format, cases, snapshot, options, in.path(out));
      if (!out.equals("-")) {
        Losses.print(in.out(), report);
        in.out().println("wrote " + cases.size() + " cases to " + in.path(out));
        in.write(new Exported(format.id(), in.path(out).toString(), cases.size(), report));
      }
      return 0;
    }
  }

  private static LossReport toStandardOutput(
      CaseFormat format,
      List<NamedCase> cases,
      Snapshot snapshot,
      Map<String, String> options,
      Invocation in)
      throws IOException {
    OutputStream out = in.raw();
    LossReport report = format.write(cases, snapshot, options, out);
    out.flush();
    return report;
  }

  /**
   * Writes beside and renames, so that a full disk leaves no half file in the place of a whole one.
   */
  private static LossReport toFile(
      CaseFormat format,
      List<NamedCase> cases,
      Snapshot snapshot,
      Map<String, String> options,
      Path file)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw Problem.notFound("there is no folder " + folder).exception();
    }
    Path beside = Files.createTempFile(folder, ".papilio-", ".part");
    try {
      LossReport report;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        report = format.write(cases, snapshot, options, out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      return report;
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
