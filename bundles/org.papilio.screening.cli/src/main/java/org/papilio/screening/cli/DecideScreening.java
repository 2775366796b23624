package org.papilio.screening.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Choice;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Stage;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening decide}. */
@Component
public final class DecideScreening implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public DecideScreening(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening decide", "%verb.decide")
        .describedAs("%verb.decide.more")
        .with(Option.value("stage", "STAGE", "%option.stage.now"))
        .with(Option.value("reason", "REASON", "%option.reason"))
        .with(Option.value("note", "TEXT", "%option.note"))
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.one("PROJECT", "%operand.project"))
        .with(Operand.one("ITEM", "%operand.item"))
        .with(Operand.one("include | exclude | maybe", "%operand.verdict"));
  }

  @Override
  public int run(Invocation in) {
    ProjectId id = Texts.project(in);
    ItemId item = ItemId.parse(in.operand(1).orElseThrow());
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Screenings screenings = service.of(workspace);
      Author author = Texts.author(in, workspace);
      Stage stage =
          in.option("stage")
              .map(Texts::stage)
              .orElseGet(() -> screenings.task(id, item, author.name()).stage());
      Choice choice =
          new Choice(
              item,
              stage,
              Texts.verdict(in.operand(2).orElseThrow()),
              in.option("reason").orElse(""),
              in.option("note").orElse(""));
      Entry entry = screenings.decide(id, choice, author);
      in.write(Texts.json(entry));
      Texts texts = new Texts(in);
      texts.tell(entry);
      texts.say("tryUndo", id, entry.id());
      return 0;
    }
  }
}
