package org.papilio.literature.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.bibliographies.Bibliographies;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature export}. */
@Component
public final class ExportLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;
  private final StyledExport styled;

  @Activate
  public ExportLiterature(
      @Reference Workspaces workspaces,
      @Reference LiteratureService literature,
      @Reference Bibliographies bibliographies) {
    this.workspaces = workspaces;
    this.literature = literature;
    this.styled = new StyledExport(bibliographies);
  }

  @Override
  public Verb verb() {
    return Verb.of("literature export", "%verb.export")
        .with(Option.value("format", "FORMAT", "%option.format.out"))
        .with(Option.value("out", "FILE", "%option.out").byDefault("-"))
        .with(Option.value("style", "STYLE", "%option.styleOut"))
        .with(Option.value("locale", "LOCALE", "%option.locale"))
        .with(Option.flag("html", "%option.html"))
        .with(Option.repeated("body", "BODY", "%option.body"))
        .with(Operand.any("KEY", "%operand.keysOrAll"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    String out = in.option("out").orElse("-");
    if (in.option("style").isPresent()) {
      try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
        LibrarySnapshot snapshot = literature.library(workspace).snapshot();
        return styled.write(in, snapshot, keys(in, snapshot), out);
      }
    }
    String format = in.option("format").orElseGet(() -> formatOf(out));
    literature.format(format);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Library library = literature.library(workspace);
      LibrarySnapshot snapshot = library.snapshot();
      List<RecordKey> keys = keys(in, snapshot);
      if (out.equals("-")) {
        library.export(snapshot, format, keys, in.raw(), in.progress());
        in.raw().flush();
        return 0;
      }
      LossReport report = write(in, library, snapshot, format, keys, in.path(out));
      in.write(report);
      Texts texts = new Texts(in);
      texts.say("exported", report.accepted(), out);
      report.dropped().forEach((field, count) -> texts.say("lost", field, count));
      return 0;
    }
  }

  /** Writes beside the file first, so that a failure leaves the old one whole. */
  private static LossReport write(
      Invocation in,
      Library library,
      LibrarySnapshot snapshot,
      String format,
      List<RecordKey> keys,
      Path file)
      throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      LossReport report;
      try (OutputStream out = Files.newOutputStream(beside)) {
        report = library.export(snapshot, format, keys, out, in.progress());
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      return report;
    } catch (IOException e) {
      throw Problem.failure("the file cannot be written: " + e.getMessage())
          .at(file.toString())
          .exception(e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private String formatOf(String out) {
    String name = out.toLowerCase(Locale.ROOT);
    for (LiteratureFormat format : literature.formats()) {
      if (format.info().writes()
          && format.info().extensions().stream().anyMatch(end -> name.endsWith("." + end))) {
        return format.info().id();
      }
    }
    throw Problem.usage("the format to write is not named")
        .at("--format")
        .allowing(
            String.join(
                ", ", literature.formats().stream().map(format -> format.info().id()).toList()))
        .exception();
  }

  private static List<RecordKey> keys(Invocation in, LibrarySnapshot snapshot) {
    List<RecordKey> keys = new ArrayList<>(in.operands().stream().map(RecordKey::new).toList());
    Set<BodyOfLiterature> bodies = Bodies.parse(in.options("body"));
    if (!bodies.isEmpty()) {
      snapshot.forEach(
          record -> {
            if (record.bodies().stream().anyMatch(bodies::contains)
                && !keys.contains(record.key())) {
              keys.add(record.key());
            }
          });
      if (keys.isEmpty()) {
        throw Problem.notFound("no record belongs to " + bodies).exception();
      }
    }
    return keys;
  }
}
