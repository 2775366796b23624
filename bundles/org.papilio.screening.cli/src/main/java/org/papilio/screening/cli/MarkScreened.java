package org.papilio.screening.cli;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.ScreeningService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening mark}. */
@Component
public final class MarkScreened implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public MarkScreened(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening mark", "%verb.mark")
        .describedAs("%verb.mark.more")
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.one("PROJECT", "%operand.project"))
        .with(Operand.one("ITEM", "%operand.item"))
        .with(Operand.one("MARK", "%operand.mark"))
        .with(Operand.optional("VALUE", "%operand.markValue"));
  }

  @Override
  public int run(Invocation in) {
    String typed = in.operand(2).orElseThrow();
    Entry.Kind kind = kind(typed);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Entry entry =
          service
              .of(workspace)
              .note(
                  Texts.project(in),
                  kind,
                  ItemId.parse(in.operand(1).orElseThrow()),
                  in.operand(3).orElse(""),
                  Texts.author(in, workspace));
      in.write(PlainForm.of(entry));
      Texts texts = new Texts(in);
      texts.tell(entry);
      texts.say("tryUndo", Texts.project(in), entry.id());
      return 0;
    }
  }

  private static Entry.Kind kind(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "duplicate" -> Entry.Kind.DUPLICATE;
      case "retrieved" -> Entry.Kind.RETRIEVED;
      case "not-retrieved" -> Entry.Kind.NOT_RETRIEVED;
      case "removed-by-program" -> Entry.Kind.REMOVED_BY_PROGRAM;
      case "removed" -> Entry.Kind.REMOVED;
      case "study" -> Entry.Kind.STUDY;
      default ->
          throw Problem.usage("'" + typed + "' is no mark")
              .allowing("duplicate, retrieved, not-retrieved, removed-by-program, removed, study")
              .exception();
    };
  }
}
