package org.papilio.screening.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Task;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening next}. */
@Component
public final class NextToScreen implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public NextToScreen(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening next", "%verb.next")
        .describedAs("%verb.next.more")
        .with(Option.value("stage", "STAGE", "%option.stage"))
        .with(Option.value("limit", "COUNT", "%option.limit").byDefault("1"))
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.one("PROJECT", "%operand.project"));
  }

  @Override
  public int run(Invocation in) {
    Texts texts = new Texts(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<Task> tasks =
          service
              .of(workspace)
              .next(
                  Texts.project(in),
                  Texts.author(in, workspace).name(),
                  in.option("stage").map(Texts::stage),
                  in.number("limit", 1, 1, 10_000),
                  in.progress());
      in.write(tasks.stream().map(PlainForm::of).toList());
      tasks.forEach(texts::tell);
      if (tasks.isEmpty()) {
        texts.say("nothingToDo");
      }
      return 0;
    }
  }
}
