package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.AssessmentSummary;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;

/**
 * A stored assessment: finding, tables, figures, and the way back from each case to its evidence.
 */
@Component(service = ReportSection.class)
public final class ComparisonSection implements ReportSection {

  private final AssessmentService assessments;
  private final Optional<FigureArtist> artist;

  /**
   * @param artist draws the figures; without one their tables stand alone
   */
  @Activate
  public ComparisonSection(
      @Reference AssessmentService assessments,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable FigureArtist artist) {
    this.assessments = assessments;
    this.artist = Optional.ofNullable(artist);
  }

  @Override
  public String id() {
    return "comparison";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(ComparisonSection.class, locale).text("comparison.title");
  }

  @Override
  public Optional<Html> render(ReportRequest request) {
    return chosen(request).map(assessment -> tell(request, assessment));
  }

  private Optional<Assessment> chosen(ReportRequest request) {
    Optional<String> id =
        request
            .assessment()
            .or(
                () ->
                    assessments.list(request.workspace()).stream()
                        .findFirst()
                        .map(AssessmentSummary::id));
    return id.map(name -> assessments.read(request.workspace(), name));
  }

  private Html tell(ReportRequest request, Assessment assessment) {
    Messages own = new Words(request.locale()).own();
    Finding finding = assessment.finding();
    ValueSheets values = new ValueSheets(request, assessment.table());
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("p", finding.headline()).style("lead"));
    parts.add(facts(own, assessment));
    if (!finding.warnings().isEmpty()) {
      parts.add(Html.element("h3", own.text("comparison.warnings")));
      finding.warnings().forEach(warning -> parts.add(Html.element("p", warning).style("warning")));
    }
    parts.add(Html.element("h3", own.text("comparison.certificate")));
    parts.add(
        Html.element(
            "p",
            Html.element(
                    "span",
                    own.text(
                        finding.completeness().complete()
                            ? "comparison.complete"
                            : "comparison.incomplete"))
                .style("badge"),
            Html.text(" " + finding.completeness().statement())));
    finding
        .prose()
        .forEach(
            paragraph -> {
              if (!paragraph.heading().isEmpty()) {
                parts.add(Html.element("h3", paragraph.heading()));
              }
              paragraph.text().lines().forEach(line -> parts.add(Html.element("p", line)));
            });
    finding.tables().forEach(table -> parts.add(table(table, values)));
    artist.ifPresent(
        drawing ->
            finding
                .figures()
                .forEach(figure -> parts.add(figure(drawing, figure, request, values))));
    if (!finding.parts().isEmpty()) {
      parts.add(Html.element("h3", own.text("comparison.parts.title")));
      parts.add(tree(finding.parts()));
    }
    parts.add(values.html());
    return Html.all(parts);
  }

  private static Html figure(
      FigureArtist artist, Figure figure, ReportRequest request, ValueSheets values) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("h3", figure.title()));
    // The report embeds the typefaces once for all pictures.
    parts.add(
        Html.element(
            "figure",
            Html.drawing(
                "figure-" + Anchors.safe(figure.id()),
                artist.draw(figure, false, request.locale()),
                figure.title())));
    artist.tables(figure, request.locale()).forEach(twin -> parts.add(rows(twin, values)));
    return Html.all(parts);
  }

  private static Html facts(Messages own, Assessment assessment) {
    List<Html> rows = new ArrayList<>();
    row(rows, own.text("comparison.run"), assessment.title() + " (" + assessment.id() + ")");
    row(
        rows,
        own.text("comparison.method"),
        assessment.method() + " " + assessment.methodVersion());
    if (!assessment.revision().isEmpty()) {
      row(rows, own.text("comparison.pinned"), assessment.revision());
    }
    if (!assessment.query().isEmpty()) {
      row(rows, own.text("comparison.query"), assessment.query());
    }
    row(rows, own.text("comparison.author"), assessment.author() + ", " + assessment.at());
    assessment.parameters().forEach((name, given) -> row(rows, name, String.join(" · ", given)));
    return Html.element("dl", rows).style("facts");
  }

  private static void row(List<Html> rows, String name, String value) {
    rows.add(Html.element("dt", name));
    rows.add(Html.element("dd", value));
  }

  private static Html table(ResultTable content, ValueSheets values) {
    return Html.all(
        Html.element("h3", content.title()),
        content.note().isEmpty() ? Html.empty() : Html.element("p", content.note()).style("quiet"),
        rows(content, values));
  }

  private static Html rows(ResultTable content, ValueSheets values) {
    Tables table = Tables.headed(content.title());
    content.columns().forEach(head -> table.head(head.title(), isNumber(head)));
    for (ResultTable.Row row : content.rows()) {
      List<Html> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(cell(content.columns().get(i), row.cells().get(i), i == 0, values));
      }
      table.row(Html.element("tr", cells));
    }
    return table.html();
  }

  private static boolean isNumber(ResultTable.Head head) {
    return head.kind().equals("number") || head.kind().equals("integer");
  }

  private static Html cell(
      ResultTable.Head head, Object content, boolean first, ValueSheets values) {
    Html text =
        switch (content) {
          case null -> Html.text("–");
          case Double number -> Html.text(Words.number(number));
          case Boolean truth -> Html.text(truth ? "yes" : "no");
          case List<?> list -> joined(list, values);
          default -> values.linked(String.valueOf(content));
        };
    Html cell = first ? Html.element("th", text).with("scope", "row") : Html.element("td", text);
    return isNumber(head) ? cell.style("number") : cell;
  }

  private static Html joined(List<?> list, ValueSheets values) {
    List<Html> parts = new ArrayList<>();
    for (Object one : list) {
      if (!parts.isEmpty()) {
        parts.add(Html.text(", "));
      }
      parts.add(values.linked(String.valueOf(one)));
    }
    return Html.all(parts);
  }

  /** Numbers with what they were made of, as nested lists. */
  static Html tree(List<Part> parts) {
    return Html.element(
        "ul",
        parts.stream()
            .map(
                part ->
                    Html.element(
                        "li",
                        Html.text(
                            part.what()
                                + ": "
                                + (part.value() == null ? "–" : Words.number(part.value()))),
                        part.parts().isEmpty() ? Html.empty() : tree(part.parts())))
            .toList());
  }
}
