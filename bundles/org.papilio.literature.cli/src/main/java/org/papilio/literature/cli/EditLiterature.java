package org.papilio.literature.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature edit}. */
@Component
public final class EditLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public EditLiterature(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature edit", "%verb.edit")
        .describedAs("%verb.edit.more")
        .with(Option.repeated("set", "VARIABLE=VALUE", "%option.set"))
        .with(Option.repeated("add-body", "BODY", "%option.addBody"))
        .with(Option.repeated("remove-body", "BODY", "%option.removeBody"))
        .with(Option.value("message", "TEXT", "%option.message"))
        .with(Operand.many("KEY", "%operand.keys"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Library library = literature.library(workspace);
      LibrarySnapshot snapshot = library.snapshot();
      List<LiteratureRecord> edited = new ArrayList<>();
      for (String key : in.operands()) {
        edited.add(edit(ShowLiterature.find(snapshot, new RecordKey(key)), in));
      }
      String message =
          in.option("message").orElse("library: edit " + String.join(", ", in.operands()));
      Revision revision = library.put(snapshot.revision(), workspace.author(), message, edited);
      in.write(edited.stream().map(Texts::json).toList());
      Texts texts = new Texts(in);
      if (revision.equals(snapshot.revision())) {
        texts.say("nothing");
      } else {
        texts.say("changed", edited.size(), revision.brief());
      }
      return 0;
    }
  }

  private static LiteratureRecord edit(LiteratureRecord record, Invocation in) {
    LiteratureRecord.Builder builder = record.edit();
    for (String assignment : in.options("set")) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw Problem.usage("'" + assignment + "' sets nothing")
            .at("--set")
            .allowing("VARIABLE=VALUE")
            .exception();
      }
      set(
          builder,
          assignment.substring(0, equals).strip(),
          assignment.substring(equals + 1).strip());
    }
    Set<BodyOfLiterature> bodies = new TreeSet<>(record.bodies());
    bodies.addAll(Bodies.parse(in.options("add-body")));
    bodies.removeAll(Bodies.parse(in.options("remove-body")));
    return builder.bodies(bodies).build();
  }

  private static void set(LiteratureRecord.Builder record, String variable, String value) {
    if (variable.equals("type") && Variables.TYPES.contains(value)) {
      record.type(value);
    } else if (variable.equals("type")) {
      throw Problem.usage("'" + value + "' is no type of CSL")
          .at("--set type")
          .allowing(String.join(", ", Variables.TYPES))
          .exception();
    } else if (Variables.TEXTS.contains(variable)) {
      record.text(variable, value);
    } else if (Variables.DATES.contains(variable)) {
      record.date(variable, Dates.any(value).orElse(null));
    } else if (variable.equals("keywords")) {
      record.keywords(parts(value));
    } else if (Variables.NAMES.contains(variable)) {
      record.names(variable, parts(value).stream().map(EditLiterature::name).toList());
    } else {
      throw Problem.usage("'" + variable + "' is no variable of CSL")
          .at("--set")
          .allowing(
              "type, keywords, "
                  + String.join(", ", Variables.TEXTS)
                  + ", "
                  + String.join(", ", Variables.NAMES)
                  + ", "
                  + String.join(", ", Variables.DATES))
          .exception();
    }
  }

  private static List<String> parts(String value) {
    return Arrays.stream(value.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Name name(String text) {
    int comma = text.indexOf(',');
    return comma < 0
        ? Name.literal(text)
        : Name.of(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
  }
}
