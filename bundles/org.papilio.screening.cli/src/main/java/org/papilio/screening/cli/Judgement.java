package org.papilio.screening.cli;

import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Choice;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Stage;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** What the verbs share that give a verdict on an item. */
abstract class Judgement implements CommandContribution {

  private final String name;
  private final Workspaces workspaces;
  private final ScreeningService service;

  /**
   * @param name of the verb behind {@code screening}, and of its texts
   */
  Judgement(String name, Workspaces workspaces, ScreeningService service) {
    this.name = name;
    this.workspaces = workspaces;
    this.service = service;
  }

  /** Gives the verdict. */
  abstract Entry judge(Screenings screenings, ProjectId id, Choice choice, Author author);

  @Override
  public final Verb verb() {
    return Verb.of("screening " + name, "%verb." + name)
        .describedAs("%verb." + name + ".more")
        .with(Option.value("stage", "STAGE", "%option.stage.now"))
        .with(Option.value("reason", "REASON", "%option.reason"))
        .with(Option.value("note", "TEXT", "%option.note"))
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.one("PROJECT", "%operand.project"))
        .with(Operand.one("ITEM", "%operand.item"))
        .with(Operand.one("include | exclude | maybe", "%operand.verdict"));
  }

  @Override
  public final int run(Invocation in) {
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
      Entry entry = judge(screenings, id, choice, author);
      in.write(PlainForm.of(entry));
      Texts texts = new Texts(in);
      texts.tell(entry);
      texts.say("tryUndo", id, entry.id());
      return 0;
    }
  }
}
