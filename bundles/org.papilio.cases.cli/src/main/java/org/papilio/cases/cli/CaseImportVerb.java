package org.papilio.cases.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
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

/** Brings cases in, as one transaction. */
@Component
public final class CaseImportVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final Formats formats;

  @Activate
  public CaseImportVerb(
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
    return Verb.of("case import", "bring cases in from a file or folder")
        .describedAs(
            "All or nothing, as one revision. A case whose id is there already replaces it; a name"
                + " that is taken gets a number.")
        .with(Option.value("format", "FORMAT", "which format; recognised when not given"))
        .with(Option.value("mapping", "FILE", "how columns become features, for tables"))
        .with(Option.repeated("option", "NAME=VALUE", "an option of the format"))
        .with(Option.flag("dry-run", "only tell what would be kept, changed and lost"))
        .with(Named.MESSAGE)
        .with(Named.AUTHOR)
        .with(Operand.one("SOURCE", "a file or folder"));
  }

  /** What was done. */
  record Imported(String format, int added, int replaced, String revision, LossReport report) {}

  @Override
  public int run(Invocation in) throws IOException {
    Path source = in.path(in.operands().getFirst());
    if (!Files.exists(source)) {
      throw Problem.notFound("there is no such file or folder").at(source.toString()).exception();
    }
    CaseFormat format =
        in.option("format")
            .map(id -> formats.named(id, CaseFormat::canRead))
            .orElseGet(() -> formats.of(source));
    Map<String, String> options = new HashMap<>(Formats.options(in, format));
    in.option("mapping").ifPresent(file -> options.put("mapping", in.path(file).toString()));
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = workspace.cases().snapshot();
      CaseFormat.Import read = format.read(source, options, snapshot, in.progress());
      Placed placed = place(read.cases(), snapshot);
      String revision = "";
      if (!in.flag("dry-run")) {
        in.progress().report(0, -1, "writing");
        revision = write(in, workspace, snapshot, read, placed).hash();
      }
      Losses.print(in.out(), read.report());
      in.out()
          .println(
              placed.added()
                  + " added, "
                  + placed.replaced()
                  + " replaced"
                  + (revision.isEmpty() ? " (nothing was written)" : ""));
      in.write(
          new Imported(format.id(), placed.added(), placed.replaced(), revision, read.report()));
      return 0;
    }
  }

  private static Revision write(
      Invocation in, Workspace workspace, Snapshot base, CaseFormat.Import read, Placed placed) {
    String message =
        in.option("message")
            .orElse("import " + placed.cases().size() + " cases from " + read.report().source());
    return workspace
        .cases()
        .put(
            base.revision(),
            placed.cases(),
            read.registers(),
            Named.author(in, workspace),
            message);
  }

  /** Cases with the names that they get. */
  record Placed(List<NamedCase> cases, int added, int replaced) {}

  private static Placed place(List<NamedCase> cases, Snapshot snapshot) {
    Set<CaseId> taken = new HashSet<>(snapshot.ids());
    List<NamedCase> placed = new ArrayList<>();
    int replaced = 0;
    for (NamedCase one : cases) {
      Optional<CaseId> there =
          taken.isEmpty() || one.content().getId() == null
              ? Optional.empty()
              : snapshot.caseOf(one.content().getId());
      CaseId name = there.orElseGet(() -> CaseId.suggest(one.id().slug(), taken::contains));
      taken.add(name);
      placed.add(new NamedCase(name, one.content()));
      replaced += there.isPresent() ? 1 : 0;
    }
    return new Placed(placed, placed.size() - replaced, replaced);
  }
}
