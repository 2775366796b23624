package org.papilio.report.html;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.cases.api.CaseId;
import org.papilio.report.api.Citations;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** Notes what was cited, in the order of first citing. Belongs to one report. */
final class Cited implements Citations {

  /** An element of a case. */
  record Thing(CaseId subject, String id) {}

  private final List<EvidenceSource> sources;
  private final Set<CaseId> cases;
  private final Set<Thing> seen = new HashSet<>();
  private final Deque<Thing> waiting = new ArrayDeque<>();
  private final Map<CaseId, Integer> counts = new LinkedHashMap<>();
  private final Set<String> literature = new LinkedHashSet<>();
  private ReportRequest request;

  Cited(List<EvidenceSource> sources, Collection<CaseId> cases) {
    this.sources = sources;
    this.cases = Set.copyOf(cases);
  }

  /** The request that it is part of; set once, since each knows the other. */
  void belongTo(ReportRequest owner) {
    request = owner;
  }

  @Override
  public Html toCase(CaseId id) {
    if (!cases.contains(id)) {
      return Html.text(id.slug());
    }
    String title = request.snapshot().title(id, request.locale().getLanguage());
    return Html.link("#" + Anchors.ofCase(id), Html.text(title));
  }

  @Override
  public Html toEvidence(CaseId id, String element, String text) {
    String said =
        sources.stream()
            .flatMap(source -> source.label(request, id, element).stream())
            .findFirst()
            .orElse(null);
    if (said == null || !cases.contains(id)) {
      return Html.text(text.isEmpty() ? element : text);
    }
    Thing thing = new Thing(id, element);
    if (seen.add(thing)) {
      waiting.add(thing);
      counts.merge(id, 1, Integer::sum);
    }
    return Html.link("#" + Anchors.evidence(id, element), Html.text(text.isEmpty() ? said : text));
  }

  @Override
  public Html toLiterature(String key, String text) {
    literature.add(key);
    return Html.link("#" + Anchors.literature(key), Html.text(text));
  }

  /** What was cited and not yet taken; taking one may cite more. */
  Deque<Thing> waiting() {
    return waiting;
  }

  /** How many things were cited so far. */
  int count() {
    return seen.size();
  }
}
