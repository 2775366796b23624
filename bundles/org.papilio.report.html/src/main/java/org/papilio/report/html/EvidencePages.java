package org.papilio.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.cases.api.CaseId;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** The last section: all that was cited, by case, each thing with what it rests on in turn. */
final class EvidencePages {

  static final String ID = "evidence";

  private final List<EvidenceSource> sources;
  private final Cited cited;

  EvidencePages(List<EvidenceSource> sources, Cited cited) {
    this.sources = sources;
    this.cited = cited;
  }

  /** Empties the list of cited things; describing one may cite more, until nothing new comes. */
  Html render(ReportRequest request) {
    Map<CaseId, List<Html>> byCase = new LinkedHashMap<>();
    request.cases().forEach(id -> byCase.put(id, new ArrayList<>()));
    Cited.Thing thing;
    while ((thing = cited.waiting().poll()) != null) {
      request.progress().check();
      byCase.get(thing.subject()).add(entry(request, thing));
    }
    List<Html> parts = new ArrayList<>();
    parts.add(
        Html.element("p", new Words(request.locale()).own().text("evidence.intro")).style("lead"));
    byCase.forEach(
        (id, entries) -> {
          if (!entries.isEmpty()) {
            parts.add(Html.element("h3", request.citations().toCase(id)));
            parts.add(Html.element("ol", entries).style("evidence"));
          }
        });
    return Html.all(parts);
  }

  private Html entry(ReportRequest request, Cited.Thing thing) {
    String label =
        sources.stream()
            .flatMap(s -> s.label(request, thing.subject(), thing.id()).stream())
            .findFirst()
            .orElse(thing.id());
    Html content =
        sources.stream()
            .flatMap(s -> s.describe(request, thing.subject(), thing.id()).stream())
            .findFirst()
            .orElse(Html.empty());
    return Html.element("li", Html.element("p", label).style("what"), content)
        .id(Anchors.evidence(thing.subject(), thing.id()));
  }
}
