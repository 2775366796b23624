package org.papilio.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Subject;
import org.papilio.cases.api.CaseId;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** The frozen table of an assessment, case by case, each value with what it rests on. */
final class ValueSheets {

  private final ReportRequest request;
  private final CaseTable table;
  private final Messages own;
  private final Map<String, Subject> subjects = new HashMap<>();

  ValueSheets(ReportRequest request, CaseTable table) {
    this.request = request;
    this.table = table;
    this.own = new Words(request.locale()).own();
    table.cases().forEach(subject -> subjects.put(subject.id(), subject));
  }

  /** The name of a case as a link to its values; any other text as it is. */
  Html linked(String text) {
    Subject subject = subjects.get(text);
    return subject == null
        ? Html.text(text)
        : Html.link("#" + anchor(text), Html.text(subject.title()));
  }

  Html html() {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("h3", own.text("comparison.values")));
    parts.add(Html.element("p", own.text("comparison.values.lead")));
    for (int i = 0; i < table.cases().size(); i++) {
      Subject subject = table.cases().get(i);
      List<Html> sheet = new ArrayList<>();
      sheet.add(Html.element("h4", heading(subject)));
      for (Column column : table.columns()) {
        sheet.add(value(subject, column, column.values().get(i)));
      }
      parts.add(Html.element("article", sheet).id(anchor(subject.id())));
    }
    return Html.all(parts);
  }

  private static String anchor(String subject) {
    return "values-" + Anchors.safe(subject);
  }

  private Html heading(Subject subject) {
    return request.cases().stream()
        .filter(id -> id.slug().equals(subject.id()))
        .findFirst()
        .map(request.citations()::toCase)
        .orElseGet(() -> Html.text(subject.title()));
  }

  private Html value(Subject subject, Column column, IndicatorValue value) {
    List<Html> head = new ArrayList<>();
    head.add(Html.element("strong", column.id()));
    head.add(Html.text(" = "));
    String shown = value.number() != null ? Words.number(value.number()) : value.show();
    head.add(
        value.absence() == null
            ? Html.element("strong", shown)
            : Html.element("span", Words.spaced(shown).toLowerCase(request.locale()))
                .style("absent"));
    String source = column.source().equals(column.id()) ? "" : " (" + column.source() + ")";
    head.add(Html.text(source + (value.explanation().isEmpty() ? "" : ": " + value.explanation())));
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("p", head).style("value").id(Anchors.value(column.id(), subject.id())));
    if (!value.parts().isEmpty()) {
      parts.add(Html.element("div", ComparisonSection.tree(value.parts())).style("grounds"));
    }
    if (!value.restsOn().isEmpty()) {
      parts.add(grounds(subject, value.restsOn()));
    }
    return Html.all(parts);
  }

  private Html grounds(Subject subject, List<Ground> grounds) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.text(own.text("comparison.rests") + " "));
    for (int i = 0; i < grounds.size(); i++) {
      parts.add(i == 0 ? Html.empty() : Html.text("; "));
      parts.add(ground(subject, grounds.get(i)));
    }
    return Html.element("p", parts).style("grounds");
  }

  private Html ground(Subject subject, Ground ground) {
    String owner = ground.subject().isEmpty() ? subject.id() : ground.subject();
    return request.cases().stream()
        .filter(id -> id.slug().equals(owner))
        .findFirst()
        .map(id -> cited(id, ground))
        .orElseGet(() -> Html.text(ground.says().isEmpty() ? ground.id() : ground.says()));
  }

  private Html cited(CaseId id, Ground ground) {
    // An indicator that knows no better name says class and beginning of the id; the case knows
    // one.
    String says = ground.says().matches("[A-Z]\\w+ [0-9a-f]{8}") ? "" : ground.says();
    return request.citations().toEvidence(id, ground.id(), says);
  }
}
