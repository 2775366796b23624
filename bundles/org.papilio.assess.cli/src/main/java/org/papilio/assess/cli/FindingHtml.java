package org.papilio.assess.cli;

import java.util.List;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;

/** A finding as one page that needs nothing else. */
final class FindingHtml {

  private static final String STYLE =
      """
      body{font:16px/1.5 Georgia,serif;color:#1d1b18;background:#fffefb;max-width:70rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
      table{border-collapse:collapse;font:14px/1.4 sans-serif;font-variant-numeric:tabular-nums}
      caption{text-align:left;color:#5d574c;padding:.3rem 0}
      th,td{border-bottom:1px solid #857d6d;padding:.2rem .6rem;text-align:left;vertical-align:top}
      .n{text-align:right}.warning{color:#8a2a4c}ul{font:14px/1.5 sans-serif}
      .wide{overflow-x:auto}figure{margin:1.5rem 0}figure svg{max-width:100%;height:auto}
      """;

  private final StringBuilder html = new StringBuilder();

  private FindingHtml() {}

  static String of(Finding finding, List<Drawn> drawn) {
    return new FindingHtml().page(finding, drawn);
  }

  private String page(Finding finding, List<Drawn> drawn) {
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(finding.headline()))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><main>\n<h1>")
        .append(escaped(finding.headline()))
        .append("</h1>\n");
    finding
        .warnings()
        .forEach(w -> html.append("<p class=\"warning\">").append(escaped(w)).append("</p>\n"));
    html.append("<p>")
        .append(finding.completeness().complete() ? "Complete: " : "Incomplete: ")
        .append(escaped(finding.completeness().statement()))
        .append("</p>\n");
    for (Finding.Paragraph paragraph : finding.prose()) {
      html.append("<h2>")
          .append(escaped(paragraph.heading()))
          .append("</h2>\n<p>")
          .append(escaped(paragraph.text()).replace("\n", "<br>"))
          .append("</p>\n");
    }
    for (Drawn one : drawn) {
      // The document of a drawing is well-formed XML that escapes all it was given.
      html.append("<figure id=\"").append(escaped(one.figure().id())).append("\">");
      html.append(one.svg()).append("</figure>\n");
    }
    finding.tables().forEach(this::table);
    if (!finding.parts().isEmpty()) {
      html.append("<h2>How the numbers came about</h2>\n<ul>\n");
      finding.parts().forEach(this::part);
      html.append("</ul>\n");
    }
    return html.append("</main></body></html>\n").toString();
  }

  private void table(ResultTable table) {
    html.append("<h2>")
        .append(escaped(table.title()))
        .append("</h2>\n")
        .append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escaped(table.title()))
        .append("\"><table><caption>")
        .append(escaped(table.note()))
        .append("</caption><thead><tr>");
    for (ResultTable.Head head : table.columns()) {
      html.append("<th scope=\"col\"")
          .append(align(head))
          .append('>')
          .append(escaped(head.title()))
          .append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    for (ResultTable.Row row : table.rows()) {
      html.append("<tr>");
      for (int c = 0; c < row.cells().size(); c++) {
        ResultTable.Head head = table.columns().get(c);
        html.append("<td")
            .append(align(head))
            .append('>')
            .append(escaped(FindingText.show(row.cells().get(c), head)))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  private static String align(ResultTable.Head head) {
    return head.kind().matches("number|integer") ? " class=\"n\"" : "";
  }

  private void part(Part part) {
    html.append("<li>")
        .append(part.value() == null ? "not defined" : Double.toString(part.value()))
        .append(" – ")
        .append(escaped(part.what()));
    if (!part.parts().isEmpty()) {
      html.append("<ul>\n");
      part.parts().forEach(this::part);
      html.append("</ul>");
    }
    html.append("</li>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
