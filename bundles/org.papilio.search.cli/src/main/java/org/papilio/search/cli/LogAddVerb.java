package org.papilio.search.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search log add}. */
@Component
public final class LogAddVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SearchService search;
  private final SavedSearchService saved;

  @Activate
  public LogAddVerb(
      @Reference Workspaces workspaces,
      @Reference SearchService search,
      @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.search = search;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log add", "%verb.log.add")
        .describedAs("%verb.log.add.description")
        .with(Operand.one("NAME", "%operand.log"))
        .with(Operand.many("QUERY", "%operand.line"))
        .with(Option.repeated("in", "KIND", "%option.in"))
        .with(Option.value("note", "TEXT", "%option.note"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchLog log =
          saved
              .logs(workspace)
              .add(
                  AskedKinds.name(in),
                  AskedKinds.query(in),
                  AskedKinds.of(in, search.index(workspace)),
                  in.option("note").orElse(""),
                  workspace.author(),
                  in.progress());
      new LogText(in).line(log.lines().getLast());
      in.write(LogText.json(log));
      return 0;
    }
  }
}
