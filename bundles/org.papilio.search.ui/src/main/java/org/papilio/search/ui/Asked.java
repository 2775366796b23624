package org.papilio.search.ui;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.Sort;
import org.papilio.workbench.api.Request;

/** What the page asks of the search, from the parameters of an address. */
final class Asked {

  private static final int MOST_YEARS = 2_500;
  private static final Pattern YEARS = Pattern.compile("(-?\\d{1,4})\\.\\.(-?\\d{1,4})");

  private Asked() {}

  /**
   * Query, kinds and chosen values of a request; one that cannot be read is told with its place.
   */
  static SearchRequest of(Request request) {
    SearchRequest asked =
        SearchRequest.of(request.query("q").orElse(""))
            .in(request.queries("in").toArray(String[]::new))
            .inLanguage(request.locale().getLanguage())
            .waitingFor(Duration.ofMillis(300));
    for (Map.Entry<String, Set<String>> choice : choices(request).entrySet()) {
      for (String value : choice.getValue()) {
        asked = asked.where(choice.getKey(), value);
      }
    }
    return asked;
  }

  private static Map<String, Set<String>> choices(Request request) {
    Map<String, Set<String>> choices = new LinkedHashMap<>();
    for (String where : request.queries("where")) {
      int sign = where.indexOf('=');
      if (sign < 1) {
        throw Problem.badInput("the choice '" + where + "' names no facet")
            .allowing("FACET=VALUE")
            .exception();
      }
      choices
          .computeIfAbsent(where.substring(0, sign), facet -> new LinkedHashSet<>())
          .addAll(values(where.substring(sign + 1)));
    }
    return choices;
  }

  /** A range of years as its years, any other value as it is. */
  private static List<String> values(String value) {
    Matcher years = YEARS.matcher(value);
    if (!years.matches()) {
      return List.of(value);
    }
    int from = Integer.parseInt(years.group(1));
    int to = Integer.parseInt(years.group(2));
    if (from > to || to - from > MOST_YEARS) {
      throw Problem.badInput("the years '" + value + "' are no range")
          .allowing("FROM..TO, at most " + MOST_YEARS + " years")
          .exception();
    }
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  /** The order that was asked for. */
  static Sort sort(Request request) {
    Optional<String> name = request.query("sort");
    try {
      return name.map(n -> Sort.valueOf(n.toUpperCase(Locale.ROOT))).orElse(Sort.RELEVANCE);
    } catch (IllegalArgumentException e) {
      throw Problem.badInput("unknown order '" + name.orElse("") + "'")
          .allowing("relevance, newest, oldest, title")
          .exception(e);
    }
  }
}
