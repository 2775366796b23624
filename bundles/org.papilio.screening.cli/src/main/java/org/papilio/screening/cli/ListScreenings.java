package org.papilio.screening.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening list}. */
@Component
public final class ListScreenings implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public ListScreenings(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening list", "%verb.list")
        .describedAs("%verb.list.more")
        .with(Option.value("status", "STATUS", "%option.status"))
        .with(Option.value("limit", "COUNT", "%option.limit").byDefault("100"))
        .with(Option.value("as", "NAME", "%option.as"))
        .with(Operand.optional("PROJECT", "%operand.project"));
  }

  @Override
  public int run(Invocation in) {
    Texts texts = new Texts(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Screenings screenings = service.of(workspace);
      if (in.operand(0).isPresent()) {
        return items(in, screenings, Texts.author(in, workspace).name());
      }
      List<Project> projects = screenings.projects();
      in.write(projects);
      for (Project project : projects) {
        int items = screenings.items(project.id()).size();
        texts.say("project", project.id(), project.title(), items, project.screeners());
      }
      if (projects.isEmpty()) {
        texts.say("noProjects");
      }
      return 0;
    }
  }

  private static int items(Invocation in, Screenings screenings, String viewer) {
    Texts texts = new Texts(in);
    int limit = in.number("limit", 100, 1, 1_000_000);
    String status = in.option("status").orElse("").toUpperCase(Locale.ROOT);
    if (!status.isEmpty()
        && List.of(ItemState.Status.values()).stream().noneMatch(s -> s.name().equals(status))) {
      throw Problem.usage("'" + status + "' is no status")
          .at("--status")
          .allowing(List.of(ItemState.Status.values()).toString())
          .exception();
    }
    List<ItemState> states =
        screenings.states(Texts.project(in), viewer).stream()
            .filter(state -> status.isEmpty() || state.status().name().equals(status))
            .toList();
    List<ItemState> shown = states.stream().limit(limit).toList();
    in.write(Map.of("count", states.size(), "items", shown.stream().map(PlainForm::of).toList()));
    for (ItemState state : shown) {
      texts.line(state.id() + "  " + state.status() + "  " + state.stage() + "  " + state.reason());
    }
    texts.say("count", shown.size(), states.size());
    return 0;
  }
}
