package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.InterplayDirection;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Partnership;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Money;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;

/**
 * Reads the graph of one case. What the case leaves out is filled by stated rules: an actor without a
 * home scale stands on the scale of its participation, else on the case's main scale; a goal stands
 * where its first holder does; the people concerned stand on the smallest scale of the case; a policy
 * stands on the largest scale that regulates it and is tied to the actor that leads the case.
 */
final class GraphBuilder {

  private static final List<String> LEADING = List.of("LEAD", "INITIATOR", "DELIVERY_LEAD");

  private final Case content;
  private final String caseId;
  private final String revision;
  private final String language;
  private final Map<String, GovernanceNode> nodes = new LinkedHashMap<>();
  private final List<GovernanceFlow> flows = new ArrayList<>();
  private final Set<String> flowIds = new HashSet<>();
  private final Scale mainScale;

  GraphBuilder(Case content, String caseId, String revision, String language) {
    this.content = content;
    this.caseId = caseId;
    this.revision = revision;
    this.language = language;
    this.mainScale =
        content.isSetMainScale() ? scale(content.getMainScale()) : Scale.MUNICIPALITY;
  }

  GovernanceGraph build() {
    content.getParticipations().forEach(part -> actor(part.getActor(), mainScale));
    content.getActors().forEach(one -> actor(one, mainScale));
    for (GovernanceRelation relation : content.getRelations()) {
      Scale from = relation.isSetFromScale() ? scale(relation.getFromScale()) : mainScale;
      Scale to = relation.isSetToScale() ? scale(relation.getToScale()) : mainScale;
      actor(relation.getFrom(), from);
      actor(relation.getTo(), to);
    }
    content.getInstrumentUses().forEach(use -> use.getDeliveredBy().forEach(a -> actor(a, mainScale)));
    content.getGoals().forEach(goal -> goal.getHeldBy().forEach(a -> actor(a, mainScale)));
    content.getPartnerships().forEach(group -> group.getMembers().forEach(a -> actor(a, mainScale)));
    Scale smallest =
        nodes.values().stream().map(GovernanceNode::home).min(Comparator.naturalOrder()).orElse(mainScale);
    content.getInstrumentUses().forEach(this::instrument);
    content.getInterplays().forEach(this::policy);
    content.getGoals().forEach(this::goal);
    content.getGroups().forEach(group -> targetGroup(group, smallest));
    content.getRelations().forEach(this::relation);
    content.getInstrumentUses().forEach(this::uses);
    content.getGoals().forEach(this::holders);
    content.getInterplays().forEach(this::interplay);
    return new GovernanceGraph(
        caseId,
        revision,
        text(content.getTitle(), caseId),
        place(),
        casePeriod(),
        note(),
        List.copyOf(nodes.values()),
        flows,
        groups());
  }

  static Scale scale(ScaleLevel level) {
    return Scale.valueOf(level.getName());
  }

  private String text(List<LocalText> texts, String otherwise) {
    String found = Labels.text(texts, language);
    return found.isBlank() ? otherwise : found;
  }

  private String place() {
    List<String> names = new ArrayList<>();
    for (SpatialUnit unit : content.getOperatesAt()) {
      if (!unit.eIsProxy()) {
        names.add(text(unit.getName(), Ids.of(unit)));
      }
    }
    return String.join(", ", names);
  }

  private Years casePeriod() {
    return Periods.cover(
        content.getPhases().stream().map(phase -> Periods.years(phase.getPeriod())).toList());
  }

  private String note() {
    if (content.getProvenance() == null || content.getProvenance().getImportedFrom() == null) {
      return "";
    }
    return content.getProvenance().getImportedFrom();
  }

  private void actor(@Nullable Actor actor, Scale otherwise) {
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
      return pseudonym == null || pseudonym.isBlank() ? "Person " + brief(Ids.of(actor)) : pseudonym;
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

  private void instrument(InstrumentUse use) {
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
                Ids.of(use), Labels.of(use, language), NodeKind.INSTRUMENT, family, Sector.UNKNOWN, scale)
            .during(Periods.cover(years)));
  }

  private void policy(Interplay interplay) {
    RedistributivePolicy policy = interplay.getPolicy();
    if (policy == null) {
      return;
    }
    Scale scale =
        policy.eIsProxy()
            ? Scale.NATIONAL
            : policy.getRegulatedAt().stream()
                .map(GraphBuilder::scale)
                .max(Comparator.naturalOrder())
                .orElse(Scale.NATIONAL);
    String function =
        !policy.eIsProxy() && policy.isSetFunction() ? policy.getFunction().getName() : "";
    Years years = policy.eIsProxy() ? Years.OPEN : Periods.years(policy.getPeriod());
    add(
        GovernanceNode.of(
                Ids.of(policy), Labels.of(policy, language), NodeKind.POLICY, function, Sector.UNKNOWN, scale)
            .during(years));
  }

  private void goal(Goal goal) {
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

  private void targetGroup(TargetGroup group, Scale scale) {
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

  private void relation(GovernanceRelation relation) {
    GovernanceNode from = nodes.get(Ids.of(relation.getFrom()));
    GovernanceNode to = nodes.get(Ids.of(relation.getTo()));
    if (from == null || to == null || !relation.isSetKind()) {
      return;
    }
    flow(
        new GovernanceFlow(
            Ids.of(relation),
            from.id(),
            to.id(),
            FlowKind.valueOf(relation.getKind().getName()),
            strength(relation.getStrength()),
            amount(relation.getAmount()),
            Periods.years(relation.getPeriod()),
            relation.isSetFromScale() ? scale(relation.getFromScale()) : from.home(),
            relation.isSetToScale() ? scale(relation.getToScale()) : to.home(),
            "",
            sources(relation.getSources())));
  }

  /** A strength that is missing or outside 0 to 4 is unknown. */
  private static OptionalInt strength(@Nullable Integer strength) {
    return strength == null || strength < 0 || strength > 4
        ? OptionalInt.empty()
        : OptionalInt.of(strength);
  }

  private static String amount(@Nullable Money money) {
    if (money == null || money.getAmount() == null) {
      return "";
    }
    String currency = money.getCurrency() == null ? "" : " " + money.getCurrency();
    String year = money.getYear() == null ? "" : " (" + money.getYear() + ")";
    return money.getAmount().toPlainString() + currency + year;
  }

  private List<SourceNote> sources(Collection<SourceRef> references) {
    List<SourceNote> notes = new ArrayList<>();
    for (SourceRef reference : references) {
      if (reference.getSource() != null) {
        notes.add(
            new SourceNote(
                Ids.of(reference.getSource()),
                Labels.of(reference.getSource(), language),
                reference.getLocator() == null ? "" : reference.getLocator()));
      }
    }
    return notes;
  }

  private void flow(GovernanceFlow flow) {
    if (!flow.id().isEmpty() && flowIds.add(flow.id())) {
      flows.add(flow);
    }
  }

  private void tie(String owner, String from, String to, FlowKind kind, Years years) {
    GovernanceNode a = nodes.get(from);
    GovernanceNode b = nodes.get(to);
    if (a != null && b != null) {
      flow(
          new GovernanceFlow(
              owner + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + from + "/" + to,
              from,
              to,
              kind,
              OptionalInt.empty(),
              "",
              years,
              a.home(),
              b.home(),
              "",
              List.of()));
    }
  }

  private void uses(InstrumentUse use) {
    String id = Ids.of(use);
    GovernanceNode node = nodes.get(id);
    Years years = node == null ? Years.OPEN : node.period();
    use.getDeliveredBy().forEach(actor -> tie(id, Ids.of(actor), id, FlowKind.DELIVERY, years));
    use.getGoals().forEach(goal -> tie(id, id, Ids.of(goal), FlowKind.AIM, years));
    use.getGroups().forEach(group -> tie(id, id, Ids.of(group), FlowKind.REACH, years));
  }

  private void holders(Goal goal) {
    goal.getHeldBy()
        .forEach(
            actor ->
                tie(Ids.of(goal), Ids.of(actor), Ids.of(goal), FlowKind.HOLDING, Years.OPEN));
  }

  private void interplay(Interplay interplay) {
    GovernanceNode policy = nodes.get(Ids.of(interplay.getPolicy()));
    GovernanceNode lead = lead();
    if (policy == null || lead == null) {
      return;
    }
    boolean toPolicy =
        interplay.isSetDirection() && interplay.getDirection() == InterplayDirection.TO_POLICY;
    GovernanceNode from = toPolicy ? lead : policy;
    GovernanceNode to = toPolicy ? policy : lead;
    flow(
        new GovernanceFlow(
            Ids.of(interplay),
            from.id(),
            to.id(),
            FlowKind.INTERPLAY,
            OptionalInt.empty(),
            "",
            Periods.years(interplay.getPeriod()),
            from.home(),
            to.home(),
            interplay.isSetMode() ? interplay.getMode().getName() : "",
            sources(interplay.getSources())));
  }

  /** The actor that leads: by role in this order, then by the order of the case. */
  private @Nullable GovernanceNode lead() {
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

  /** Partnerships; an actor stands in the first that names it. */
  private List<GovernanceGroup> groups() {
    List<GovernanceGroup> groups = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Partnership partnership : content.getPartnerships()) {
      List<String> members = new ArrayList<>();
      for (Actor actor : partnership.getMembers()) {
        String id = Ids.of(actor);
        if (nodes.containsKey(id) && !placed.contains(id) && !members.contains(id)) {
          members.add(id);
        }
      }
      if (!members.isEmpty()) {
        placed.addAll(members);
        groups.add(
            new GovernanceGroup(
                Ids.of(partnership), text(partnership.getName(), "–"), members));
      }
    }
    return groups;
  }
}
