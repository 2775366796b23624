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
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Selection;
import org.papilio.screening.api.Source;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening add}. */
@Component
public final class AddToScreening implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public AddToScreening(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening add", "%verb.add")
        .describedAs("%verb.add.more")
        .with(Option.value("source", "NAME", "%option.source").mandatory())
        .with(Option.value("kind", "KIND", "%option.kind").byDefault("database"))
        .with(Option.value("query", "QUERY", "%option.query"))
        .with(Option.repeated("import", "ID", "%option.import"))
        .with(Option.repeated("body", "BODY", "%option.body"))
        .with(Option.flag("all", "%option.all"))
        .with(Option.flag("cases", "%option.cases"))
        .with(Operand.one("PROJECT", "%operand.project"))
        .with(Operand.any("ITEM", "%operand.items"));
  }

  @Override
  public int run(Invocation in) {
    Source source = new Source(in.option("source").orElseThrow(), kind(in));
    Selection selection =
        new Selection(
            in.operands().stream().skip(1).map(ItemId::parse).toList(),
            in.option("query").orElse(""),
            in.options("import"),
            in.options("body"),
            in.flag("all"),
            in.flag("cases"));
    if (selection.isEmpty()) {
      throw Problem.usage("nothing is named to add")
          .allowing("ITEM …, --query, --import, --body, --all, --cases")
          .exception();
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Screenings screenings = service.of(workspace);
      List<ItemId> items = screenings.select(selection);
      Screenings.Added added = screenings.add(Texts.project(in), source, items, workspace.author());
      in.write(Map.of("fresh", added.fresh(), "known", added.known()));
      new Texts(in).say("added", added.fresh(), added.known(), source.name());
      return 0;
    }
  }

  private static Source.Kind kind(Invocation in) {
    String typed = in.option("kind").orElse("database");
    try {
      return Source.Kind.valueOf(typed.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.usage("'" + typed + "' is no kind of source")
          .at("--kind")
          .allowing("database, register, other")
          .exception(e);
    }
  }
}
