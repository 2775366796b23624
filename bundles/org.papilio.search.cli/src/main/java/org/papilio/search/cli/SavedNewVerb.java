package org.papilio.search.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.News;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SavedSearches;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search saved new}. */
@Component
public final class SavedNewVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public SavedNewVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search saved new", "%verb.saved.new")
        .describedAs("%verb.saved.new.description")
        .with(Operand.any("NAME", "%operand.names"))
        .with(Option.flag("seen", "%option.seen"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SavedSearches searches = saved.searches(workspace);
      List<SavedSearch> asked =
          in.operands().isEmpty()
              ? searches.all()
              : in.operands().stream().distinct().map(SavedName::new).map(searches::get).toList();
      List<News> news = searches.news(asked, in.progress());
      SavedText text = new SavedText(in);
      if (news.stream().allMatch(each -> each.hits().isEmpty() && each.problem().isEmpty())) {
        text.say("saved.nothing");
      }
      news.forEach(text::news);
      in.write(news.stream().map(SavedText::json).toList());
      List<News> told = news.stream().filter(each -> each.problem().isEmpty()).toList();
      if (in.flag("seen") && !told.isEmpty()) {
        searches.seen(
            told.stream().map(each -> each.search().name()).toList(),
            told.getFirst().upTo(),
            workspace.author(),
            in.progress());
        text.say("saved.seen", told.size());
      }
      return told.size() == news.size() ? 0 : 1;
    }
  }
}
