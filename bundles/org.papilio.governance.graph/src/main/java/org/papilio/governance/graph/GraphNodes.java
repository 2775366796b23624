package org.papilio.governance.graph;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.ScaleLevel;

/**
 * The nodes of one case. What the case leaves out is filled by stated rules: an actor without a
 * home scale stands on the scale of its participation, else on the case's main scale; a goal stands
 * where its first holder does; a policy stands on the largest scale that regulates it.
 */
final class GraphNodes {

  private static final List<String> LEADING = List.of("LEAD", "INITIATOR", "DELIVERY_LEAD");

  private final Case content;
  private final String language;
  private final Scale mainScale;
  private final Map<String, GovernanceNode> nodes = new LinkedHashMap<>();

  GraphNodes(Case content, String language) {
    this.content = content;
    this.language = language;
    this.mainScale = content.isSetMainScale() ? scale(content.getMainScale()) : Scale.MUNICIPALITY;
  }

  Scale mainScale() {
    return mainScale;
  }

  /** The nodes so far, by id, in the order in which they came. */
  Map<String, GovernanceNode> byId() {
    return nodes;
  }

  static Scale scale(ScaleLevel level) {
    return Scale.valueOf(level.getName());
  }

  String text(List<LocalText> texts, String otherwise) {
    String found = Labels.text(texts, language);
    return found.isBlank() ? otherwise : found;
  }

  void actor(@Nullable Actor actor, Scale otherwise) {
    String id = Ids.of(actor);
    if (id.isEmpty() || nodes.containsKey(id)) {
      return;
    }
    if (actor == null || actor.eIsProxy()) {
      nodes.put(
          id,
          GovernanceNode.of(
              id, Labels.of(actor, language), NodeKind.ACTOR, "", Sector.UNKNOWN, otherwise));
      return;
    }
    List<Participation> parts =
        content.getParticipations().stream().filter(p -> Ids.of(p.getActor()).equals(id)).toList();
    Set<Scale> scales = EnumSet.noneOf(Scale.class);
    parts.forEach(part -> part.getScales().forEach(level -> scales.add(scale(level))));
    for (GovernanceRelation relation : content.getRelations()) {
      if (relation.isSetFromScale() && Ids.of(relation.getFrom()).equals(id)) {
        scales.add(scale(relation.getFromScale()));
      }
      if (relation.isSetToScale() && Ids.of(relation.getTo()).equals(id)) {
        scales.add(scale(relation.getToScale()));
      }
    }
    Scale home =
        actor.isSetHomeScale()
            ? scale(actor.getHomeScale())
            : scales.stream().max(Comparator.naturalOrder()).orElse(otherwise);
    Sector sector =
        actor.isSetSector() ? Sector.valueOf(actor.getSector().getName()) : Sector.UNKNOWN;
    Years years =
        parts.isEmpty()
            ? Periods.years(actor.getPeriod())
            : Periods.cover(parts.stream().map(p -> Periods.years(p.getPeriod())).toList());
    nodes.put(
        id,
        new GovernanceNode(
            id,
            name(actor),
            NodeKind.ACTOR,
            actor.getType() == null ? "" : actor.getType(),
            sector,
            home,
            new TreeSet<>(scales),
            years));
  }

  /** A person's name does not leave the workspace: the pseudonym stands for it. */
  private String name(Actor actor) {
    if (actor.isNaturalPerson()) {
      String pseudonym = actor.getPseudonym();
      return pseudonym == null || pseudonym.isBlank()
          ? "Person " + brief(Ids.of(actor))
          : pseudonym;
    }
    return text(actor.getName(), Labels.of(actor, language));
  }

  private static String brief(String id) {
    return id.length() > 8 ? id.substring(0, 8) : id;
  }

  private void add(GovernanceNode node) {
    if (!node.id().isEmpty()) {
      nodes.putIfAbsent(node.id(), node);
    }
  }

  void instrument(InstrumentUse use) {
    String family =
        use.getInstrument() != null && use.getInstrument().isSetFamily()
            ? use.getInstrument().getFamily().getName()
            : "";
    Scale scale = use.isSetScale() ? scale(use.getScale()) : mainScale;
    List<Years> years =
        use.getPhases().stream()
            .filter(phase -> !phase.eIsProxy())
            .map(Phase::getPeriod)
            .map(Periods::years)
            .toList();
    add(
        GovernanceNode.of(
                Ids.of(use),
                Labels.of(use, language),
                NodeKind.INSTRUMENT,
                family,
                Sector.UNKNOWN,
                scale)
            .during(Periods.cover(years)));
  }

  void policy(Interplay interplay) {
    RedistributivePolicy policy = interplay.getPolicy();
    if (policy == null) {
      return;
    }
    Scale scale =
        policy.eIsProxy()
            ? Scale.NATIONAL
            : policy.getRegulatedAt().stream()
                .map(GraphNodes::scale)
                .max(Comparator.naturalOrder())
                .orElse(Scale.NATIONAL);
    String function =
        !policy.eIsProxy() && policy.isSetFunction() ? policy.getFunction().getName() : "";
    Years years = policy.eIsProxy() ? Years.OPEN : Periods.years(policy.getPeriod());
    add(
        GovernanceNode.of(
                Ids.of(policy),
                Labels.of(policy, language),
                NodeKind.POLICY,
                function,
                Sector.UNKNOWN,
                scale)
            .during(years));
  }

  void goal(Goal goal) {
    Scale scale =
        goal.getHeldBy().stream()
            .map(actor -> nodes.get(Ids.of(actor)))
            .filter(node -> node != null)
            .map(GovernanceNode::home)
            .findFirst()
            .orElse(mainScale);
    String level = goal.isSetLevel() ? goal.getLevel().getName() : "";
    add(
        GovernanceNode.of(
            Ids.of(goal), text(goal.getText(), "–"), NodeKind.GOAL, level, Sector.UNKNOWN, scale));
  }

  void targetGroup(TargetGroup group, Scale scale) {
    String concept = group.getConcept() == null ? "" : group.getConcept();
    add(
        GovernanceNode.of(
            Ids.of(group),
            text(group.getName(), concept.replace('_', ' ').toLowerCase(Locale.ROOT)),
            NodeKind.TARGET_GROUP,
            concept,
            Sector.UNKNOWN,
            scale));
  }

  /** The actor that leads: by role in this order, then by the order of the case. */
  @Nullable GovernanceNode lead() {
    for (String wanted : LEADING) {
      for (Participation part : content.getParticipations()) {
        if (part.getRoles().stream().anyMatch(role -> term(role).equals(wanted))) {
          return nodes.get(Ids.of(part.getActor()));
        }
      }
    }
    return nodes.values().stream()
        .filter(node -> node.kind() == NodeKind.ACTOR && node.home() == mainScale)
        .findFirst()
        .orElse(null);
  }

  private static String term(String role) {
    return role.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
