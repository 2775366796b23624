package org.papilio.search.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search similar}. */
@Component
public final class SimilarVerb implements CommandContribution {

  private static final int MOST = 1_000;

  private final Workspaces workspaces;
  private final SearchService search;

  @Activate
  public SimilarVerb(@Reference Workspaces workspaces, @Reference SearchService search) {
    this.workspaces = workspaces;
    this.search = search;
  }

  @Override
  public Verb verb() {
    return Verb.of("search similar", "%verb.similar")
        .describedAs("%verb.similar.description")
        .with(Operand.one("KIND", "%operand.kind"))
        .with(Operand.one("ID", "%operand.id"))
        .with(Option.value("limit", "COUNT", "%option.limit.similar").byDefault("10"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchIndex index = search.index(workspace);
      index.await(in.progress());
      SearchResult result =
          index.similar(
              in.operand(0).orElseThrow(),
              in.operand(1).orElseThrow(),
              in.number("limit", 10, 1, MOST));
      in.write(SearchVerb.json(result));
      new ResultText(in).print(SearchRequest.of(""), result);
      return 0;
    }
  }
}
