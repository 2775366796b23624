package org.papilio.literature.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature import}. */
@Component
public final class ImportLiterature implements CommandContribution {

  private static final int SHOWN = 20;

  /** The exit code when some files were refused and the others were imported. */
  private static final int SOME_REFUSED = 3;

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public ImportLiterature(
      @Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature import", "%verb.import")
        .describedAs("%verb.import.more")
        .with(Option.value("format", "FORMAT", "%option.format.in"))
        .with(Option.repeated("body", "BODY", "%option.body"))
        .with(Option.value("clash", "WHAT", "%option.clash").byDefault("rename"))
        .with(Option.value("encoding", "NAME", "%option.encoding"))
        .with(Option.value("mapping", "FILE", "%option.mapping"))
        .with(Option.value("message", "TEXT", "%option.message"))
        .with(Option.flag("dry-run", "%option.dryRun"))
        .with(Operand.many("FILE", "%operand.files"));
  }

  @Override
  public int run(Invocation in) {
    List<SourceFile> files = new ArrayList<>();
    for (String typed : in.operands()) {
      files.add(file(in, typed));
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      ImportRequest request =
          new ImportRequest(
              files,
              in.option("format"),
              Bodies.parse(in.options("body")),
              clash(in.option("clash").orElse("rename")),
              in.flag("dry-run"),
              workspace.author(),
              in.option("message").orElse(""));
      ImportReport report = literature.library(workspace).add(request, in.progress());
      in.write(json(report));
      tell(new Texts(in), report, request.dryRun());
      if (report.formats().contains("")) {
        return SOME_REFUSED;
      }
      if (report.files().stream().allMatch(file -> file.read() == 0)) {
        throw Problem.badInput("there is no record in it")
            .at(String.join(", ", in.operands()))
            .fix("look whether it is the right file, and not empty")
            .exception();
      }
      boolean nothing = report.files().stream().allMatch(file -> file.accepted() == 0);
      return nothing ? 3 : 0;
    }
  }

  private static SourceFile file(Invocation in, String typed) {
    Path path = in.path(typed);
    if (!Files.isRegularFile(path)) {
      throw Problem.notFound("there is no such file").at(typed).exception();
    }
    SourceFile file = mapped(in, SourceFile.of(path));
    Optional<String> encoding = in.option("encoding");
    if (encoding.isEmpty()) {
      return file;
    }
    try {
      return file.in(Charset.forName(encoding.get()));
    } catch (IllegalArgumentException e) {
      throw Problem.usage("there is no encoding '" + encoding.get() + "'")
          .at("--encoding")
          .allowing("names such as UTF-8, ISO-8859-1, windows-1252, UTF-16")
          .exception(e);
    }
  }

  private static SourceFile mapped(Invocation in, SourceFile file) {
    Optional<String> typed = in.option("mapping");
    if (typed.isEmpty()) {
      return file;
    }
    Path mapping = in.path(typed.get());
    if (!Files.isRegularFile(mapping)) {
      throw Problem.notFound("there is no such mapping").at(typed.get()).exception();
    }
    return file.mappedBy(() -> Files.newInputStream(mapping));
  }

  private static Clash clash(String typed) {
    return switch (typed) {
      case "rename" -> Clash.RENAME;
      case "replace" -> Clash.REPLACE;
      case "skip" -> Clash.SKIP;
      default ->
          throw Problem.usage("'" + typed + "' is no way to deal with a taken key")
              .at("--clash")
              .allowing("rename, replace, skip")
              .exception();
    };
  }

  private static void tell(Texts texts, ImportReport report, boolean dryRun) {
    for (int i = 0; i < report.files().size(); i++) {
      LossReport file = report.files().get(i);
      if (report.formats().get(i).isEmpty()) {
        texts.say("refused", file.source(), String.join(" ", file.notes()));
        continue;
      }
      texts.say(
          "file",
          file.source(),
          report.formats().get(i),
          file.accepted(),
          file.read() - file.accepted());
      List<Unreadable> unreadable = file.unreadable();
      for (Unreadable record : unreadable.subList(0, Math.min(SHOWN, unreadable.size()))) {
        texts.say("unreadable", record.where(), record.reason());
      }
      if (unreadable.size() > SHOWN) {
        texts.say("more", unreadable.size() - SHOWN);
      }
      file.notes().stream().limit(SHOWN).forEach(note -> texts.say("note", note));
    }
    texts.say("totals", report.added(), report.replaced(), report.unchanged(), report.skipped());
    report.renamed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(SHOWN)
        .forEach(entry -> texts.say("renamed", entry.getKey(), entry.getValue()));
    if (dryRun) {
      texts.say("dry");
    }
    report.id().ifPresent(id -> texts.say("kept", id));
  }

  private static Map<String, Object> json(ImportReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    report.id().ifPresent(id -> map.put("id", id.value()));
    map.put("before", report.before().hash());
    map.put("after", report.after().hash());
    map.put("added", report.added());
    map.put("replaced", report.replaced());
    map.put("unchanged", report.unchanged());
    map.put("skipped", report.skipped());
    map.put("unreadable", report.unreadable());
    Map<String, String> renamed = new TreeMap<>();
    report.renamed().forEach((fresh, old) -> renamed.put(fresh.value(), old.value()));
    map.put("renamed", renamed);
    map.put("formats", report.formats());
    map.put("files", report.files());
    return map;
  }
}
