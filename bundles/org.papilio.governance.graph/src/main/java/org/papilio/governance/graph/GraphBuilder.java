package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Partnership;
import org.papilio.model.derived.Ids;
import org.papilio.model.place.SpatialUnit;

/** Reads the graph of one case: its nodes, then what runs between them, then its groups. */
final class GraphBuilder {

  private final Case content;
  private final String caseId;
  private final String revision;
  private final String language;
  private final GraphNodes nodes;
  private final GraphFlows flows;

  GraphBuilder(Case content, String caseId, String revision, String language) {
    this.content = content;
    this.caseId = caseId;
    this.revision = revision;
    this.language = language;
    this.nodes = new GraphNodes(content, language);
    this.flows = new GraphFlows(nodes, language);
  }

  GovernanceGraph build() {
    actors();
    Scale smallest =
        nodes.byId().values().stream()
            .map(GovernanceNode::home)
            .min(Comparator.naturalOrder())
            .orElse(nodes.mainScale());
    content.getInstrumentUses().forEach(nodes::instrument);
    content.getInterplays().forEach(nodes::policy);
    content.getGoals().forEach(nodes::goal);
    content.getGroups().forEach(group -> nodes.targetGroup(group, smallest));
    content.getRelations().forEach(flows::relation);
    content.getInstrumentUses().forEach(flows::uses);
    content.getGoals().forEach(flows::holders);
    content.getInterplays().forEach(flows::interplay);
    return new GovernanceGraph(
        caseId,
        revision,
        nodes.text(content.getTitle(), caseId),
        place(),
        casePeriod(),
        note(),
        List.copyOf(nodes.byId().values()),
        flows.all(),
        groups());
  }

  /** Whoever is named anywhere in the case. */
  private void actors() {
    Scale main = nodes.mainScale();
    content.getParticipations().forEach(part -> nodes.actor(part.getActor(), main));
    content.getActors().forEach(one -> nodes.actor(one, main));
    for (GovernanceRelation relation : content.getRelations()) {
      Scale from = relation.isSetFromScale() ? GraphNodes.scale(relation.getFromScale()) : main;
      Scale to = relation.isSetToScale() ? GraphNodes.scale(relation.getToScale()) : main;
      nodes.actor(relation.getFrom(), from);
      nodes.actor(relation.getTo(), to);
    }
    content
        .getInstrumentUses()
        .forEach(use -> use.getDeliveredBy().forEach(actor -> nodes.actor(actor, main)));
    content.getGoals().forEach(goal -> goal.getHeldBy().forEach(a -> nodes.actor(a, main)));
    content.getPartnerships().forEach(p -> p.getMembers().forEach(a -> nodes.actor(a, main)));
  }

  /** Where the case is, as one line. */
  String place() {
    List<String> names = new ArrayList<>();
    for (SpatialUnit unit : content.getOperatesAt()) {
      if (!unit.eIsProxy()) {
        names.add(nodes.text(unit.getName(), Ids.of(unit)));
      }
    }
    return String.join(", ", names);
  }

  /** The span of its phases. */
  Years casePeriod() {
    return Periods.cover(
        content.getPhases().stream().map(phase -> Periods.years(phase.getPeriod())).toList());
  }

  /** What every picture of it must say. */
  String note() {
    if (content.getProvenance() == null || content.getProvenance().getImportedFrom() == null) {
      return "";
    }
    return content.getProvenance().getImportedFrom();
  }

  /** Partnerships; an actor stands in the first that names it. */
  private List<GovernanceGroup> groups() {
    List<GovernanceGroup> groups = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Partnership partnership : content.getPartnerships()) {
      List<String> members = new ArrayList<>();
      for (Actor actor : partnership.getMembers()) {
        String id = Ids.of(actor);
        if (nodes.byId().containsKey(id) && !placed.contains(id) && !members.contains(id)) {
          members.add(id);
        }
      }
      if (!members.isEmpty()) {
        placed.addAll(members);
        groups.add(
            new GovernanceGroup(
                Ids.of(partnership), nodes.text(partnership.getName(), "–"), members));
      }
    }
    return groups;
  }
}
