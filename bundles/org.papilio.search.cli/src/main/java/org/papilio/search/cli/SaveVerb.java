package org.papilio.search.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search save}. */
@Component
public final class SaveVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SearchService search;
  private final SavedSearchService saved;

  @Activate
  public SaveVerb(
      @Reference Workspaces workspaces,
      @Reference SearchService search,
      @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.search = search;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search save", "%verb.save")
        .describedAs("%verb.save.description")
        .with(Operand.one("NAME", "%operand.name"))
        .with(Operand.many("QUERY", "%operand.query"))
        .with(Option.repeated("in", "KIND", "%option.in"))
        .with(Option.repeated("where", "FACET=VALUE", "%option.where"))
        .with(Option.value("note", "TEXT", "%option.note"))
        .with(Option.flag("replace", "%option.replace"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchIndex index = search.index(workspace);
      SavedSearch kept =
          saved
              .searches(workspace)
              .save(
                  new SavedSearch(
                      AskedKinds.name(in),
                      AskedKinds.query(in),
                      AskedKinds.of(in, index),
                      AskedKinds.selections(in),
                      workspace.author().name(),
                      Instant.now().truncatedTo(ChronoUnit.SECONDS),
                      in.option("note").orElse(""),
                      Optional.empty()),
                  in.flag("replace"),
                  workspace.author());
      index.await(in.progress());
      long total = index.search(kept.request().page(0, 0)).total();
      SavedText text = new SavedText(in);
      text.say("saved.kept", kept.name().value(), total);
      in.write(SavedText.json(kept));
      return 0;
    }
  }
}
