package org.papilio.search.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.Rerun;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search log rerun}. */
@Component
public final class LogRerunVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public LogRerunVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log rerun", "%verb.log.rerun")
        .describedAs("%verb.log.rerun.description")
        .with(Operand.one("NAME", "%operand.log"))
        .with(Option.flag("record", "%option.record"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<Rerun> reruns =
          saved
              .logs(workspace)
              .rerun(AskedKinds.name(in), in.flag("record"), workspace.author(), in.progress());
      LogText text = new LogText(in);
      reruns.forEach(text::rerun);
      in.write(reruns.stream().map(LogText::json).toList());
      if (reruns.stream().anyMatch(rerun -> rerun.problem().isPresent())) {
        return 1;
      }
      return 0;
    }
  }
}
