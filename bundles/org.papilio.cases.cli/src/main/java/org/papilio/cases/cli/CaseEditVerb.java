package org.papilio.cases.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.Edited;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Changes a case, as one transaction. */
@Component
public final class CaseEditVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public CaseEditVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case edit", "change a case, as one transaction")
        .describedAs(
            "PLACE is ELEMENT.feature, where ELEMENT is an id or the beginning of one, or feature"
                + " alone for the case itself; parts without id are reached by a path such as"
                + " dossier.sections. VALUE is JSON in the form of the case file; what is no JSON"
                + " is taken as text. Done in the order: file, set, unset, add, remove. With"
                + " --json the answer holds the edits that take it back, for --file.")
        .with(Option.repeated("set", "PLACE=VALUE", "set a feature"))
        .with(Option.repeated("unset", "PLACE", "take the value of a feature away"))
        .with(Option.repeated("add", "PLACE=VALUE", "add an element, reference or value to a list"))
        .with(Option.repeated("remove", "PLACE=TARGET", "remove an element, reference or value"))
        .with(Option.value("file", "FILE", "edits as JSON; - for the standard input"))
        .with(
            Option.value(
                "base",
                "REVISION",
                "the state that the edits are based on; the newest when not given"))
        .with(Named.MESSAGE)
        .with(Named.AUTHOR)
        .with(Operand.one("CASE", "the name of the case"));
  }

  /** What was done. */
  record Done(String name, String revision, List<Map<String, Object>> undo) {}

  @Override
  public int run(Invocation in) throws IOException {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision base = Named.revision(in, "base", workspace);
      Snapshot snapshot = workspace.cases().snapshot(base);
      CaseId id = Named.caseId(in.operands().getFirst(), snapshot);
      List<Edit> edits = edits(in, snapshot.read(id));
      Edited edited =
          workspace
              .cases()
              .edit(
                  id,
                  base,
                  edits,
                  Named.author(in, workspace),
                  in.option("message").orElse("edit " + id));
      in.out()
          .println(
              edited.undo().isEmpty()
                  ? "nothing differs"
                  : "changed " + id + " in revision " + edited.revision().brief());
      in.write(new Done(id.slug(), edited.revision().hash(), EditText.write(edited.undo())));
      return 0;
    }
  }

  private static List<Edit> edits(Invocation in, Case content) throws IOException {
    EditText text = new EditText(ids(content));
    List<Edit> edits = new ArrayList<>();
    if (in.option("file").isPresent()) {
      edits.addAll(file(in, in.option("file").get()));
    }
    in.options("set").forEach(one -> edits.add(text.set(one)));
    in.options("unset").forEach(one -> edits.add(text.unset(one)));
    in.options("add").forEach(one -> edits.add(text.add(one)));
    in.options("remove").forEach(one -> edits.add(text.remove(one)));
    if (edits.isEmpty()) {
      throw Problem.usage("no edit is given")
          .allowing("--set, --unset, --add, --remove, --file")
          .exception();
    }
    return edits;
  }

  private static List<Edit> file(Invocation in, String name) throws IOException {
    if (name.equals("-")) {
      return EditText.read(
          new String(in.in().readAllBytes(), StandardCharsets.UTF_8), "standard input");
    }
    Path file = in.path(name);
    if (!Files.isRegularFile(file)) {
      throw Problem.notFound("there is no such file").at(file.toString()).exception();
    }
    return EditText.read(Files.readString(file), file.toString());
  }

  private static List<String> ids(Case content) {
    List<String> ids = new ArrayList<>();
    ids.add(Ids.of(content));
    content
        .eAllContents()
        .forEachRemaining(
            part -> {
              if (!Ids.of(part).isEmpty()) {
                ids.add(Ids.of(part));
              }
            });
    return ids;
  }
}
