package org.papilio.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.model.cases.Case;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** The document around the sections: head, title page, contents. */
final class Page {

  /** A rendered section. */
  record Part(String id, String title, Html content) {}

  private final ReportRequest request;
  private final String title;
  private final List<FontSource> fonts;
  private final List<String> left;
  private final Messages messages;

  Page(ReportRequest request, String title, List<FontSource> fonts, List<String> left) {
    this.request = request;
    this.messages = new Words(request.locale()).own();
    this.title = title.isEmpty() ? messages.text("page.title") : title;
    this.fonts = fonts;
    this.left = left;
  }

  String of(List<Part> parts) {
    StringBuilder out = new StringBuilder(1 << 20);
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(Html.text(request.locale().toLanguageTag()).markup())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        // Nothing is fetched and nothing runs, whatever a case text says.
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'; font-src data:; img-src data:\">\n")
        .append("<title>")
        .append(Html.text(title).markup())
        .append("</title>\n<style>\n");
    fonts.forEach(source -> out.append(source.rules()).append('\n'));
    out.append(stylesheet()).append("</style>\n</head>\n<body>\n");
    out.append("<a class=\"skip\" href=\"#contents\">")
        .append(Html.text(messages.text("page.skip")).markup())
        .append("</a>\n<header>\n<h1>")
        .append(Html.text(title).markup())
        .append("</h1>\n")
        .append(titlePage().markup())
        .append("\n</header>\n")
        .append(contents(parts).markup())
        .append("\n<main>\n");
    for (Part part : parts) {
      String heading = "h-" + part.id();
      out.append(
              Html.element("section", Html.element("h2", part.title()).id(heading), part.content())
                  .id(Anchors.section(part.id()))
                  .with("aria-labelledby", heading)
                  .markup())
          .append('\n');
    }
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private Html titlePage() {
    List<Html> rows = new ArrayList<>();
    row(rows, "page.revision", request.snapshot().revision().hash());
    row(rows, "page.cases", Integer.toString(request.cases().size()));
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("dl", rows).style("facts"));
    origins()
        .forEach(
            (origin, count) ->
                parts.add(
                    Html.element(
                            "p",
                            messages.text("page.origin", count, request.cases().size(), origin))
                        .style("origin")));
    left.forEach(
        reason -> parts.add(Html.element("p", messages.text("page.left", reason)).style("origin")));
    return Html.all(parts);
  }

  /** Where cases were imported from, with how many; what is invented says so here. */
  private Map<String, Integer> origins() {
    Map<String, Integer> origins = new TreeMap<>();
    request
        .cases()
        .forEach(
            id -> {
              Case content = request.snapshot().read(id);
              if (content.getProvenance() != null
                  && content.getProvenance().getImportedFrom() != null) {
                origins.merge(content.getProvenance().getImportedFrom(), 1, Integer::sum);
              }
            });
    return origins;
  }

  private void row(List<Html> rows, String key, String value) {
    rows.add(Html.element("dt", messages.text(key)));
    rows.add(Html.element("dd", value));
  }

  private Html contents(List<Part> parts) {
    return Html.element(
            "nav",
            Html.element("h2", messages.text("page.contents")).id("contents"),
            Html.element(
                "ol",
                parts.stream()
                    .map(
                        part ->
                            Html.element(
                                "li",
                                Html.link(
                                    "#" + Anchors.section(part.id()), Html.text(part.title()))))
                    .toList()))
        .with("aria-labelledby", "contents");
  }

  private static String stylesheet() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the bundle lacks report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
