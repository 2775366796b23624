package org.papilio.cases.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Participation;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Period;
import org.papilio.platform.loss.LossReport;

/** Takes the actors and relations out of cases; what else a case holds is counted as dropped. */
final class NetworkOfCases {

  private static final Set<EStructuralFeature> CARRIED =
      Set.of(
          CasesPackage.Literals.CASE__TITLE,
          CasesPackage.Literals.CASE__ACTORS,
          CasesPackage.Literals.CASE__PARTICIPATIONS,
          CasesPackage.Literals.CASE__RELATIONS);

  private final LossReport.Builder report;
  private final List<Network.Node> nodes = new ArrayList<>();
  private final List<Network.Edge> edges = new ArrayList<>();

  private NetworkOfCases(LossReport.Builder report) {
    this.report = report;
  }

  static Network of(List<NamedCase> cases, LossReport.Builder report) {
    NetworkOfCases made = new NetworkOfCases(report);
    cases.forEach(made::add);
    String name = cases.size() == 1 ? Labels.text(cases.getFirst().content().getTitle(), "en") : "";
    return new Network(name, made.nodes, made.edges);
  }

  private void add(NamedCase one) {
    report.read();
    Case content = one.content();
    String title = Labels.text(content.getTitle(), "en");
    Map<String, Actor> actors = new LinkedHashMap<>();
    content.getActors().forEach(actor -> actors.put(Ids.of(actor), actor));
    content
        .getParticipations()
        .forEach(p -> actors.putIfAbsent(Ids.of(p.getActor()), p.getActor()));
    for (GovernanceRelation relation : content.getRelations()) {
      actors.putIfAbsent(Ids.of(relation.getFrom()), relation.getFrom());
      actors.putIfAbsent(Ids.of(relation.getTo()), relation.getTo());
    }
    actors.remove("");
    if (actors.isEmpty()) {
      report.note("the case " + one.id() + " records no actor, so nothing of it can be written");
      report.dropped("case");
      return;
    }
    actors.forEach((id, actor) -> node(id, actor, content, title));
    content.getRelations().forEach(this::edge);
    for (EStructuralFeature feature : content.eClass().getEAllStructuralFeatures()) {
      if (!feature.isDerived()
          && content.eIsSet(feature)
          && !CARRIED.contains(feature)
          && !feature.getName().equals("id")) {
        report.dropped("case." + feature.getName());
      }
    }
    report.accepted();
  }

  private void node(String id, Actor actor, Case content, String title) {
    Map<String, String> data = new LinkedHashMap<>();
    put(data, Names.CASE, content.getId());
    put(data, Names.CASE_TITLE, title);
    if (!actor.eIsProxy()) {
      put(data, Names.TYPE, actor.getType());
      put(data, Names.SECTOR, actor.isSetSector() ? actor.getSector().getName() : null);
      put(data, Names.HOME_SCALE, actor.isSetHomeScale() ? actor.getHomeScale().getName() : null);
      period(data, actor.getPeriod());
      if (actor.getSeat() != null) {
        report.dropped("actor.seat");
      }
    }
    Set<String> scales = new LinkedHashSet<>();
    Set<String> roles = new LinkedHashSet<>();
    for (Participation part : content.getParticipations()) {
      if (Ids.of(part.getActor()).equals(id)) {
        part.getScales().forEach(scale -> scales.add(scale.getName()));
        roles.addAll(part.getRoles());
      }
    }
    put(data, Names.SCALES, String.join(" ", scales));
    put(data, Names.ROLES, String.join(" ", roles));
    report.kept("actor");
    nodes.add(new Network.Node(id, label(id, actor), data, ""));
  }

  /** A person's name does not leave the workspace: the pseudonym stands for it. */
  private static String label(String id, Actor actor) {
    if (!actor.eIsProxy() && actor.isNaturalPerson()) {
      String pseudonym = actor.getPseudonym();
      return pseudonym == null || pseudonym.isBlank()
          ? "Person " + id.substring(0, Math.min(8, id.length()))
          : pseudonym;
    }
    return Labels.of(actor, "en");
  }

  private void edge(GovernanceRelation relation) {
    String from = Ids.of(relation.getFrom());
    String to = Ids.of(relation.getTo());
    if (from.isEmpty() || to.isEmpty()) {
      report.dropped("relation without an end");
      return;
    }
    Map<String, String> data = new LinkedHashMap<>();
    put(data, Names.KIND, relation.isSetKind() ? relation.getKind().getName() : null);
    put(
        data,
        Names.STRENGTH,
        relation.getStrength() == null ? null : relation.getStrength().toString());
    put(
        data,
        Names.FROM_SCALE,
        relation.isSetFromScale() ? relation.getFromScale().getName() : null);
    put(data, Names.TO_SCALE, relation.isSetToScale() ? relation.getToScale().getName() : null);
    put(
        data,
        Names.FORMALITY,
        relation.isSetFormality() ? relation.getFormality().getName() : null);
    period(data, relation.getPeriod());
    if (relation.getAmount() != null && relation.getAmount().getAmount() != null) {
      put(data, Names.AMOUNT, relation.getAmount().getAmount().toPlainString());
      put(data, Names.CURRENCY, relation.getAmount().getCurrency());
      Integer year = relation.getAmount().getYear();
      put(data, Names.YEAR, year == null ? null : year.toString());
    }
    if (!relation.getSources().isEmpty()) {
      put(
          data,
          "sources",
          relation.getSources().stream()
              .filter(source -> source.getSource() != null)
              .map(source -> Labels.of(source.getSource(), "en"))
              .collect(Collectors.joining("; ")));
      report.changed("relation.sources");
    }
    report.kept("relation");
    edges.add(new Network.Edge(Ids.of(relation), from, to, true, data, ""));
  }

  private static void period(Map<String, String> data, @Nullable Period period) {
    if (period != null) {
      put(data, Names.START, period.getStart());
      put(data, Names.END, period.getEnd());
    }
  }

  private static void put(Map<String, String> data, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      data.put(name, value);
    }
  }
}
