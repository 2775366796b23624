package org.papilio.cases.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.ChangeMode;
import org.papilio.model.cases.Discretion;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstitutionalChange;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.PolicyMix;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.cases.RescalingEvent;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.cases.Veto;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Element;

/** Rules about actors, goals, policies and change. */
final class GovernanceRules {

  static final Map<String, String> RULES = rules();

  private final Case whole;
  private final Findings findings;

  GovernanceRules(Case whole, Findings findings) {
    this.whole = whole;
    this.findings = findings;
  }

  void check(EObject element) {
    switch (element) {
      case Goal goal -> goal(goal);
      case Actor actor -> actor(actor);
      case GovernanceRelation tie -> relation(tie);
      case TargetGroup group -> group(group);
      case RescalingEvent event -> rescaling(event);
      case InstitutionalChange change -> change(change);
      case PolicyMix mix -> mix(mix);
      default -> {
        // No rule of this sort concerns it.
      }
    }
  }

  private void goal(Goal goal) {
    if (goal.getHeldBy().isEmpty()) {
      findings.error(
          goal,
          "heldBy",
          "goal.held-by-somebody",
          "nobody holds the goal",
          "name the actors whose goal it is");
    }
  }

  private void actor(Actor actor) {
    if (actor.isNaturalPerson()
        && (actor.getPseudonym() == null || actor.getPseudonym().isBlank())) {
      findings.error(
          actor,
          "pseudonym",
          "actor.pseudonym",
          "the actor is a natural person without a pseudonym",
          "give a pseudonym");
    }
  }

  private void relation(GovernanceRelation tie) {
    String from = Ids.of(tie.getFrom());
    if (!from.isEmpty() && from.equals(Ids.of(tie.getTo()))) {
      findings.warning(
          tie,
          "to",
          "relation.two-ends",
          "it leads from '" + Labels.of(tie.getFrom(), "en") + "' to itself",
          "choose another actor at one end");
    }
  }

  private void group(TargetGroup group) {
    Integer size = group.getSize();
    Integer reached = group.getReached();
    if (size != null && reached != null && reached > size) {
      findings.warning(
          group,
          "reached",
          "group.reached-at-most-size",
          reached + " reached of " + size,
          "correct one of the two numbers");
    }
  }

  private void rescaling(RescalingEvent event) {
    if (!event.isSetDirection() || !event.isSetFromScale() || !event.isSetToScale()) {
      return;
    }
    int difference = event.getToScale().getValue() - event.getFromScale().getValue();
    boolean fits =
        switch (event.getDirection()) {
          case UP -> difference > 0;
          case DOWN -> difference < 0;
          case LATERAL -> difference == 0;
          case OUT_TO_NONSTATE, BACK_TO_STATE -> true;
        };
    if (!fits) {
      findings.warning(
          event,
          "direction",
          "rescaling.direction-fits-scales",
          "the direction is "
              + event.getDirection()
              + ", but it leads from "
              + event.getFromScale()
              + " to "
              + event.getToScale(),
          "correct the direction or one of the scales");
    }
  }

  private void change(InstitutionalChange change) {
    if (!change.isSetMode() || !change.isSetVeto() || !change.isSetDiscretion()) {
      return;
    }
    ChangeMode expected = expected(change.getVeto(), change.getDiscretion());
    if (change.getMode() != expected && change.getMode() != ChangeMode.EXHAUSTION) {
      findings.warning(
          change,
          "mode",
          "change.mode-fits-veto-and-discretion",
          "the mode is "
              + change.getMode()
              + ", but "
              + change.getVeto()
              + " veto possibilities and "
              + change.getDiscretion()
              + " discretion speak for "
              + expected,
          "look at the sources again; leave it when they say so");
    }
  }

  private static ChangeMode expected(Veto veto, Discretion discretion) {
    if (veto == Veto.STRONG) {
      return discretion == Discretion.LOW ? ChangeMode.LAYERING : ChangeMode.DRIFT;
    }
    return discretion == Discretion.LOW ? ChangeMode.DISPLACEMENT : ChangeMode.CONVERSION;
  }

  private void mix(PolicyMix mix) {
    List<String> members = mix.getMembers().stream().map(Ids::of).toList();
    for (Element member : mix.getMembers()) {
      boolean ofCase =
          member instanceof InstrumentUse use && whole.getInstrumentUses().contains(use);
      if (!member.eIsProxy() && !ofCase && !(member instanceof RedistributivePolicy)) {
        findings.error(
            mix,
            "members",
            "mix.members-of-the-case",
            "'" + Labels.of(member, "en") + "' is one " + member.eClass().getName(),
            "choose instruments in use in this case, or redistributive policies");
      }
    }
    for (MixInteraction one : mix.getInteractions()) {
      end(one, "a", one.getA(), members);
      end(one, "b", one.getB(), members);
      if (one.getA() != null && Ids.of(one.getA()).equals(Ids.of(one.getB()))) {
        findings.error(
            one,
            "b",
            "mix.interactions-among-members",
            "both ends are '" + Labels.of(one.getA(), "en") + "'",
            "choose two members");
      }
    }
  }

  private void end(MixInteraction one, String feature, Element end, List<String> members) {
    if (end != null && !members.contains(Ids.of(end))) {
      findings.error(
          one,
          feature,
          "mix.interactions-among-members",
          "'" + Labels.of(end, "en") + "' is no member of the mix",
          "make it a member, or choose another end");
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(
        "goal.held-by-somebody", "Goals belong to actors, so that goal conflict can be seen.");
    rules.put(
        "actor.pseudonym", "A natural person has a pseudonym, which is what leaves the workspace.");
    rules.put("relation.two-ends", "A relation leads from one actor to another.");
    rules.put("group.reached-at-most-size", "No more people are reached than there are.");
    rules.put(
        "rescaling.direction-fits-scales",
        "Up leads to a larger scale, down to a smaller one, lateral stays on its scale.");
    rules.put(
        "change.mode-fits-veto-and-discretion",
        "The mode of institutional change agrees with veto possibilities and discretion (Mahoney"
            + " and Thelen 2010).");
    rules.put(
        "mix.members-of-the-case",
        "A policy mix joins instruments in use in this case and redistributive policies.");
    rules.put(
        "mix.interactions-among-members",
        "Interactions of a policy mix are between two members of it, inside of its boundary.");
    return Collections.unmodifiableMap(rules);
  }
}
