package org.papilio.search.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.News;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SavedSearches;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio search saved}. */
@Component
public final class SavedVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public SavedVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search saved", "%verb.saved");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SavedSearches searches = saved.searches(workspace);
      List<News> news = searches.news(searches.all(), in.progress());
      SavedText text = new SavedText(in);
      if (news.isEmpty()) {
        text.say("saved.none");
      }
      news.forEach(text::line);
      in.write(news.stream().map(SavedText::json).toList());
      return 0;
    }
  }
}
