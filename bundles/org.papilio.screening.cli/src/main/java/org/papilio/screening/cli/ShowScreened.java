package org.papilio.screening.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Task;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening show}. */
@Component
public final class ShowScreened implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public ShowScreened(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening show", "%verb.show")
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.one("PROJECT", "%operand.project"))
        .with(Operand.one("ITEM", "%operand.item"));
  }

  @Override
  public int run(Invocation in) {
    ProjectId id = Texts.project(in);
    ItemId item = ItemId.parse(in.operand(1).orElseThrow());
    Texts texts = new Texts(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Screenings screenings = service.of(workspace);
      String viewer = Texts.author(in, workspace).name();
      Task task = screenings.task(id, item, viewer);
      List<Entry> history = screenings.history(id, item, viewer);
      Map<String, Object> json = new LinkedHashMap<>(PlainForm.of(task));
      json.put("history", history.stream().map(PlainForm::of).toList());
      in.write(json);
      texts.tell(task);
      texts.say("history", history.size());
      history.forEach(texts::tell);
      return 0;
    }
  }
}
