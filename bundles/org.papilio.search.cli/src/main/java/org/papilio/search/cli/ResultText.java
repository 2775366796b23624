package org.papilio.search.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.Highlight;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.workbench.api.Invocation;

/** A search result for people at a terminal; found words stand between brackets. */
final class ResultText {

  private final PrintWriter out;
  private final Messages messages;

  ResultText(Invocation in) {
    out = in.out();
    messages = Messages.of(ResultText.class, in.locale());
  }

  void print(SearchRequest request, SearchResult result) {
    int shown = result.hits().size();
    if (shown > 0) {
      out.println(
          messages.text(
              "result.range",
              result.hits().getFirst().rank(),
              result.hits().getLast().rank(),
              result.total()));
    } else {
      out.println(messages.text("result.total", result.total()));
    }
    result.notes().forEach(out::println);
    for (String suggestion : result.suggestions()) {
      out.println(messages.text("result.suggestion", suggestion));
    }
    if (!result.index().complete()) {
      out.println(messages.text("result.incomplete", result.index().documents()));
    }
    result.hits().forEach(this::hit);
    result.facets().forEach(this::facet);
  }

  private void hit(Hit hit) {
    out.println();
    out.printf(Locale.ROOT, "%4d  %s%n", hit.rank(), oneLine(hit.title()));
    out.println(
        "      " + hit.kind() + "/" + hit.id() + (hit.line().isEmpty() ? "" : "  " + hit.line()));
    for (Highlight highlight : hit.highlights()) {
      String anchor = highlight.anchor().isEmpty() ? "" : " #" + highlight.anchor();
      out.println("      " + highlight.field() + anchor + ": " + marked(highlight));
    }
    hit.explanation().ifPresent(explanation -> explain(explanation, "      "));
  }

  private static String marked(Highlight highlight) {
    StringBuilder text = new StringBuilder();
    int last = 0;
    for (Highlight.Mark mark : highlight.marks()) {
      text.append(highlight.text(), last, mark.start())
          .append('[')
          .append(highlight.text(), mark.start(), mark.end())
          .append(']');
      last = mark.end();
    }
    text.append(highlight.text(), last, highlight.text().length());
    return oneLine(text.toString());
  }

  private void explain(Explanation explanation, String indent) {
    String value =
        explanation.value() == 0 ? "" : String.format(Locale.ROOT, "%.2f  ", explanation.value());
    out.println(indent + value + explanation.words());
    explanation.parts().forEach(part -> explain(part, indent + "  "));
  }

  private void facet(FacetCounts facet) {
    out.println();
    out.println(messages.text("facet.head", facet.label(), facet.facet(), facet.distinct()));
    for (FacetCounts.Value value : facet.values()) {
      String code = value.label().equals(value.code()) ? "" : "  (" + value.code() + ")";
      out.printf(
          Locale.ROOT,
          "%8d %s %s%s%n",
          value.count(),
          value.selected() ? "*" : " ",
          oneLine(value.label()),
          code);
    }
    if (facet.without() > 0) {
      out.printf(Locale.ROOT, "%8d   %s%n", facet.without(), messages.text("facet.without"));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
