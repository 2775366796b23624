package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.Source;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;

/** The cases: one table, then what each is about and what is in dispute. */
@Component(service = ReportSection.class)
public final class CasesSection implements ReportSection {

  private final CaseContents contents;
  private final Terms terms;

  @Activate
  public CasesSection(@Reference CaseContents contents, @Reference Terms terms) {
    this.contents = contents;
    this.terms = terms;
  }

  @Override
  public String id() {
    return "cases";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(CasesSection.class, locale).text("cases.title");
  }

  @Override
  public Optional<Html> render(ReportRequest request) {
    Words words = new Words(request.locale(), terms);
    Messages own = words.own();
    Tables table =
        new Tables(own.text("cases.table"))
            .heads(
                own.text("cases.case"),
                own.text("cases.place"),
                own.text("cases.field"),
                own.text("cases.scale"),
                own.text("cases.period"),
                own.text("cases.trajectory"))
            .head(own.text("cases.actors"), true)
            .head(own.text("cases.relations"), true);
    List<Html> sheets = new ArrayList<>();
    for (CaseId id : request.cases()) {
      Case content = contents.of(request.snapshot(), id).root();
      table.row(row(request, words, id, content));
      sheets.add(sheet(request, words, id, content));
    }
    return Optional.of(Html.all(table.html(), Html.all(sheets)));
  }

  private static Html row(ReportRequest request, Words words, CaseId id, Case content) {
    return Html.element(
        "tr",
        Html.element("th", request.citations().toCase(id)).with("scope", "row"),
        Html.element("td", place(words, content)),
        Html.element(
            "td",
            content.getPolicyFields().stream()
                .map(field -> words.term("policy-field", field))
                .collect(Collectors.joining(", "))),
        Html.element("td", content.isSetMainScale() ? words.literal(content.getMainScale()) : ""),
        Html.element("td", years(content)),
        Html.element("td", content.isSetTrajectory() ? words.literal(content.getTrajectory()) : ""),
        Tables.number(Integer.toString(content.getParticipations().size())),
        Tables.number(Integer.toString(content.getRelations().size())));
  }

  private static String place(Words words, Case content) {
    return content.getOperatesAt().stream()
        .map(unit -> words.text(unit.getName()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** From the beginning of the first phase to the end of the last; open where one is. */
  private static String years(Case content) {
    String first =
        content.getPhases().stream()
            .filter(p -> p.getPeriod() != null && p.getPeriod().getStart() != null)
            .map(p -> p.getPeriod().getStart())
            .min(String::compareTo)
            .orElse("");
    boolean open =
        content.getPhases().stream()
            .anyMatch(p -> p.getPeriod() != null && p.getPeriod().getEnd() == null);
    String last =
        open
            ? ""
            : content.getPhases().stream()
                .filter(p -> p.getPeriod() != null)
                .map(p -> p.getPeriod().getEnd())
                .max(String::compareTo)
                .orElse("");
    return first.isEmpty() && last.isEmpty() ? "" : Words.date(first) + "–" + Words.date(last);
  }

  private static Html sheet(ReportRequest request, Words words, CaseId id, Case content) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("h3", words.html(content.getTitle())));
    if (content.getProvenance() != null && content.getProvenance().getImportedFrom() != null) {
      parts.add(
          Html.element(
              "p", Html.element("span", content.getProvenance().getImportedFrom()).style("badge")));
    }
    if (!content.getSummary().isEmpty()) {
      parts.add(Html.element("p", words.html(content.getSummary())));
    }
    if (!content.getStatements().isEmpty()) {
      parts.add(Html.element("h4", words.own().text("cases.statements")));
      parts.add(
          Html.element(
              "ul",
              content.getStatements().stream()
                  .map(s -> Html.element("li", request.citations().toEvidence(id, s.getId(), "")))
                  .toList()));
    }
    List<Source> sources =
        content.getDossier() == null ? List.of() : content.getDossier().getSources();
    if (!sources.isEmpty()) {
      parts.add(Html.element("h4", words.own().text("cases.sources")));
      parts.add(
          Html.element(
              "ul",
              sources.stream()
                  .map(
                      s ->
                          Html.element(
                              "li",
                              request.citations().toEvidence(id, s.getId(), ""),
                              Html.text(
                                  ", "
                                      + words.literal(s.getKind()).toLowerCase(request.locale())
                                      + (s.getDate() == null ? "" : ", " + s.getDate()))))
                  .toList()));
    }
    return Html.element("article", parts).id(Anchors.ofCase(id));
  }
}
