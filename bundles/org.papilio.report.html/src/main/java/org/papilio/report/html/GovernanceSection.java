package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.Measure;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.PictureTable;

/** How each case is governed: measures side by side, then each score with its text and sources. */
@Component(service = ReportSection.class)
public final class GovernanceSection implements ReportSection {

  /** The measures that the table shows; all others are in the workbench and on the command line. */
  private static final List<String> SHOWN =
      List.of(
          "density",
          "ei",
          "reach",
          "share.up",
          "share.down",
          "share.horizontal",
          "fragmentation",
          "gaps");

  /** A report on more cases than this would be too large to open; the verb draws any number. */
  private static final int MOST_PICTURES = 100;

  private final GovernanceGraphs graphs;
  private final GovernanceMeasures measures;
  private final List<PictureSource> pictures;

  @Activate
  public GovernanceSection(
      @Reference GovernanceGraphs graphs,
      @Reference GovernanceMeasures measures,
      @Reference(
              name = "picture",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<PictureSource> pictures) {
    this.graphs = graphs;
    this.measures = measures;
    this.pictures = List.copyOf(pictures);
  }

  @Override
  public String id() {
    return "governance";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(GovernanceSection.class, locale).text("governance.title");
  }

  @Override
  public Optional<Html> render(ReportRequest request) {
    Optional<PictureSource> score =
        pictures.stream().filter(p -> p.id().equals("score")).findFirst();
    List<Html> parts = new ArrayList<>();
    parts.add(measures(request));
    int drawn = 0;
    for (CaseId id : request.cases().stream().limit(MOST_PICTURES).toList()) {
      request.progress().report(drawn++, request.cases().size(), id.slug());
      request.progress().check();
      score.ifPresent(source -> parts.add(picture(request, source, id)));
    }
    if (request.cases().size() > MOST_PICTURES) {
      String note =
          new Words(request.locale())
              .own()
              .text("governance.more", MOST_PICTURES, request.cases().size());
      parts.add(Html.element("p", note).style("quiet"));
    }
    return Optional.of(Html.all(parts));
  }

  private Html measures(ReportRequest request) {
    Messages own = new Words(request.locale()).own();
    Tables table = new Tables(own.text("governance.measures")).heads(own.text("cases.case"));
    List<Measure> described = new ArrayList<>();
    for (CaseId id : request.cases()) {
      GovernanceGraph graph = graphs.graph(request.snapshot(), id, request.locale());
      List<Measure> shown =
          measures.of(graph, Set.of()).stream().filter(m -> SHOWN.contains(m.id())).toList();
      if (described.isEmpty()) {
        described.addAll(shown);
        shown.forEach(measure -> table.head(measure.label(), true));
      }
      List<Html> cells = new ArrayList<>();
      cells.add(Html.element("th", request.citations().toCase(id)).with("scope", "row"));
      for (Measure measure : shown) {
        cells.add(
            measure.value().isPresent()
                ? Tables.number(Words.number(measure.value().getAsDouble()))
                : Html.element("td", Html.element("span", measure.why()).style("absent")));
      }
      table.row(Html.element("tr", cells));
    }
    List<Html> notes =
        described.stream()
            .map(
                m ->
                    Html.element(
                        "li",
                        Html.element("strong", m.label()),
                        Html.text(" = " + m.formula() + ". " + m.source())))
            .toList();
    return Html.all(table.html(), Html.element("ul", notes).style("quiet"));
  }

  private Html picture(ReportRequest request, PictureSource source, CaseId id) {
    Picture picture =
        source.draw(
            new PictureRequest(
                request.workspace(),
                Optional.of(request.snapshot().revision().hash()),
                List.of(id.slug()),
                // The report embeds the typefaces once for all pictures.
                Map.of("fonts", "false"),
                request.locale()));
    Messages own = new Words(request.locale()).own();
    List<Html> caption = new ArrayList<>();
    caption.add(Html.text(picture.text()));
    Html figure =
        Html.element(
            "figure",
            Html.drawing(
                "score-" + id.slug(), picture.svg(), picture.title() + ". " + picture.text()),
            Html.element("figcaption", caption));
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("h3", request.citations().toCase(id)));
    parts.add(figure);
    picture.tables().forEach(table -> parts.add(twin(table)));
    if (!picture.sources().isEmpty()) {
      parts.add(Html.element("h4", own.text("governance.sources")));
      parts.add(
          Html.element(
                  "ul", picture.sources().stream().map(text -> Html.element("li", text)).toList())
              .style("sources"));
    }
    return Html.element("article", parts);
  }

  private static Html twin(PictureTable content) {
    Tables table = new Tables(content.caption()).heads(content.columns().toArray(String[]::new));
    content.rows().forEach(row -> table.row(row.stream().map(Html::text).toList()));
    return table.html();
  }
}
