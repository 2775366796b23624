package org.papilio.screening.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.Criterion;
import org.papilio.screening.api.Order;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.Reason;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Stage;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening create}. */
@Component
public final class CreateScreening implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public CreateScreening(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening create", "%verb.create")
        .describedAs("%verb.create.more")
        .with(Option.value("title", "TEXT", "%option.title"))
        .with(Option.value("question", "TEXT", "%option.question"))
        .with(Option.repeated("include", "NAME=TEXT", "%option.include"))
        .with(Option.repeated("exclude", "NAME=TEXT", "%option.exclude"))
        .with(Option.repeated("words", "NAME=WORD,WORD", "%option.words"))
        .with(Option.repeated("reason", "NAME=LABEL", "%option.reasons"))
        .with(Option.value("screeners", "COUNT", "%option.screeners").byDefault("1"))
        .with(Option.flag("open", "%option.open"))
        .with(Option.flag("no-text", "%option.noText"))
        .with(Option.flag("likely-first", "%option.likelyFirst"))
        .with(Option.flag("change", "%option.change"))
        .with(Operand.one("PROJECT", "%operand.project"));
  }

  @Override
  public int run(Invocation in) {
    List<Criterion> criteria = new ArrayList<>();
    in.options("include").forEach(typed -> criteria.add(criterion(typed, true, in)));
    in.options("exclude").forEach(typed -> criteria.add(criterion(typed, false, in)));
    List<Reason> reasons =
        in.options("reason").stream()
            .map(typed -> new Reason(pair(typed)[0], pair(typed)[1]))
            .toList();
    Project project =
        new Project(
            Texts.project(in),
            in.option("title").orElse(Texts.project(in).slug()),
            in.option("question").orElse(""),
            criteria,
            in.flag("no-text") ? List.of(Stage.TITLE_ABSTRACT) : List.of(Stage.values()),
            reasons,
            in.number("screeners", 1, 1, 5),
            !in.flag("open"),
            in.flag("likely-first") ? Order.LIKELY_FIRST : Order.ADDED);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      if (in.flag("change")) {
        service.of(workspace).change(project, workspace.author());
      } else {
        service.of(workspace).create(project, workspace.author());
      }
      in.write(Map.of("project", project.id().slug()));
      new Texts(in).say("created", project.id());
      return 0;
    }
  }

  private static Criterion criterion(String typed, boolean includes, Invocation in) {
    String[] pair = pair(typed);
    List<String> words = new ArrayList<>();
    for (String option : in.options("words")) {
      if (pair(option)[0].equals(pair[0])) {
        words.addAll(List.of(pair(option)[1].split(",")));
      }
    }
    return new Criterion(pair[0], includes, pair[1], words);
  }

  /** A reason or criterion without a text has its name as text. */
  private static String[] pair(String typed) {
    int equals = typed.indexOf('=');
    if (equals == 0 || typed.isBlank()) {
      throw Problem.usage("'" + typed + "' has no name").allowing("NAME=TEXT").exception();
    }
    return equals < 0
        ? new String[] {typed.strip(), typed.strip()}
        : new String[] {typed.substring(0, equals).strip(), typed.substring(equals + 1).strip()};
  }
}
