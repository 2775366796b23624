package org.papilio.literature.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.Imports;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.UnreadableRecord;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature mend}. */
@Component
public final class MendLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public MendLiterature(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature mend", "%verb.mend")
        .describedAs("%verb.mend.more")
        .with(Option.value("file", "FILE", "%option.mended"))
        .with(Option.value("discard", "REASON", "%option.discard"))
        .with(Operand.one("ID", "%operand.import"))
        .with(Operand.one("NUMBER", "%operand.number"));
  }

  @Override
  public int run(Invocation in) {
    ImportId id = ShowImport.id(in.operand(0).orElseThrow());
    int number = number(in.operand(1).orElseThrow());
    Optional<String> file = in.option("file");
    Optional<String> reason = in.option("discard");
    if (file.isPresent() && reason.isPresent()) {
      throw Problem.usage("a record is mended or given up, not both")
          .allowing("--file or --discard")
          .exception();
    }
    Texts texts = new Texts(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Imports imports = literature.library(workspace).imports();
      if (file.isEmpty() && reason.isEmpty()) {
        return show(in, imports, id, number);
      }
      KeptImport kept =
          file.isPresent()
              ? imports.mend(id, number, text(in, file.get()), workspace.author())
              : imports.discard(id, number, reason.orElseThrow(), workspace.author());
      List<String> keys =
          kept.amendment(number).stream()
              .flatMap(one -> one.keys().stream())
              .map(RecordKey::value)
              .toList();
      in.write(Map.of("id", id.value(), "number", number, "keys", keys, "open", kept.open()));
      if (keys.isEmpty()) {
        texts.say("mend.discarded", number, kept.open());
      } else {
        texts.say("mend.mended", number, String.join(", ", keys), kept.open());
      }
      return 0;
    }
  }

  /** Without a file or a reason: the text as it stood, to be written to a file and mended. */
  private static int show(Invocation in, Imports imports, ImportId id, int number) {
    UnreadableRecord record =
        imports.unreadable(id, number, 1).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.notFound("import " + id + " has no unreadable record " + number)
                        .exception());
    in.write(
        Map.of(
            "number",
            number,
            "format",
            record.format(),
            "where",
            record.where(),
            "reason",
            record.reason(),
            "raw",
            record.raw()));
    in.out().print(record.raw());
    in.out().println();
    return 0;
  }

  private static int number(String typed) {
    if (!typed.matches("[1-9]\\d{0,8}")) {
      throw Problem.usage("'" + typed + "' is the number of no record")
          .allowing("whole numbers from 1")
          .exception();
    }
    return Integer.parseInt(typed);
  }

  private static String text(Invocation in, String typed) {
    try {
      return Files.readString(in.path(typed), StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Problem.badInput("the mended text is not in UTF-8")
          .at(typed)
          .fix("save it in UTF-8")
          .exception(e);
    } catch (IOException e) {
      throw Problem.notFound("the mended text cannot be read: " + e.getMessage())
          .at(typed)
          .exception(e);
    }
  }
}
