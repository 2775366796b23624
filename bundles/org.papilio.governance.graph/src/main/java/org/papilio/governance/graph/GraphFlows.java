package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.InterplayDirection;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Money;
import org.papilio.model.evidence.SourceRef;

/** The flows of one case: relations between actors, and ties that the case states elsewhere. */
final class GraphFlows {

  private final GraphNodes nodes;
  private final String language;
  private final List<GovernanceFlow> flows = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  GraphFlows(GraphNodes nodes, String language) {
    this.nodes = nodes;
    this.language = language;
  }

  List<GovernanceFlow> all() {
    return flows;
  }

  void relation(GovernanceRelation relation) {
    GovernanceNode from = nodes.byId().get(Ids.of(relation.getFrom()));
    GovernanceNode to = nodes.byId().get(Ids.of(relation.getTo()));
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
            relation.isSetFromScale() ? GraphNodes.scale(relation.getFromScale()) : from.home(),
            relation.isSetToScale() ? GraphNodes.scale(relation.getToScale()) : to.home(),
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
    return sources(references, language);
  }

  /** What references cite, without those whose source is missing. */
  static List<SourceNote> sources(Collection<SourceRef> references, String language) {
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
    if (!flow.id().isEmpty() && ids.add(flow.id())) {
      flows.add(flow);
    }
  }

  private void tie(String owner, String from, String to, FlowKind kind, Years years) {
    GovernanceNode a = nodes.byId().get(from);
    GovernanceNode b = nodes.byId().get(to);
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

  void uses(InstrumentUse use) {
    String id = Ids.of(use);
    GovernanceNode node = nodes.byId().get(id);
    Years years = node == null ? Years.OPEN : node.period();
    use.getDeliveredBy().forEach(actor -> tie(id, Ids.of(actor), id, FlowKind.DELIVERY, years));
    use.getGoals().forEach(goal -> tie(id, id, Ids.of(goal), FlowKind.AIM, years));
    use.getGroups().forEach(group -> tie(id, id, Ids.of(group), FlowKind.REACH, years));
  }

  void holders(Goal goal) {
    goal.getHeldBy()
        .forEach(
            actor -> tie(Ids.of(goal), Ids.of(actor), Ids.of(goal), FlowKind.HOLDING, Years.OPEN));
  }

  void interplay(Interplay interplay) {
    GovernanceNode policy = nodes.byId().get(Ids.of(interplay.getPolicy()));
    GovernanceNode lead = nodes.lead();
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
}
