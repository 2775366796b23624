package org.papilio.search.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.saved.News;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.workbench.api.Invocation;

/** Saved searches and what is new in them, for people and programs. */
final class SavedText {

  private final PrintWriter out;
  private final Messages messages;

  SavedText(Invocation in) {
    out = in.out();
    messages = Messages.of(SavedText.class, in.locale());
  }

  void say(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  /** One line of a list. */
  void line(News news) {
    SavedSearch search = news.search();
    String fresh =
        news.problem().isPresent()
            ? messages.text("saved.broken")
            : messages.text("saved.fresh", news.hits().size());
    out.printf(Locale.ROOT, "%-24s %12s  %s%n", search.name(), fresh, search.query());
    news.problem().map(Problem::line).ifPresent(line -> out.println("  " + line));
  }

  void news(News news) {
    if (news.hits().isEmpty() && news.problem().isEmpty()) {
      return;
    }
    line(news);
    for (DocumentKey key : news.hits()) {
      out.println("  " + key);
    }
  }

  void whole(SavedSearch search) {
    say("saved.name", search.name().value());
    say("saved.query", search.query());
    if (!search.kinds().isEmpty()) {
      say("saved.kinds", String.join(", ", search.kinds()));
    }
    search
        .selections()
        .forEach((facet, values) -> say("saved.where", facet, String.join(", ", values)));
    say("saved.owner", search.owner(), search.created().toString());
    if (!search.note().isEmpty()) {
      say("saved.note", search.note());
    }
    search.seen().ifPresent(seen -> say("saved.upto", seen.brief()));
  }

  static Map<String, Object> json(SavedSearch search) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", search.name().value());
    json.put("query", search.query());
    json.put("kinds", search.kinds());
    json.put("where", search.selections());
    json.put("owner", search.owner());
    json.put("created", search.created().toString());
    json.put("note", search.note());
    json.put("seen", search.seen().map(Revision::hash).orElse(""));
    return json;
  }

  static Map<String, Object> json(News news) {
    Map<String, Object> json = json(news.search());
    json.put("upTo", news.upTo().hash());
    json.put("new", news.hits().stream().map(DocumentKey::toString).toList());
    json.put("problem", news.problem().map(Problem::line).orElse(""));
    return json;
  }
}
