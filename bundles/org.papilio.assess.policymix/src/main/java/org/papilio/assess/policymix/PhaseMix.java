package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Intensity;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PolicyMix;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Period;
import org.papilio.model.time.PartialDate;

/**
 * The policy mix in one phase, or that of the whole case over all its phases.
 *
 * @param phase the phase; null for the whole case
 * @param uses the instruments in force
 * @param unplaced instruments of the case of which no phase is known
 * @param recorded instruments that the case records over all phases
 * @param goals the goals of the case
 * @param described whether the case describes a policy mix
 * @param members ids of the members of the mix that are in force
 * @param scored interactions between two of these members that somebody scored
 */
record PhaseMix(
    @Nullable Phase phase,
    List<InstrumentUse> uses,
    List<InstrumentUse> unplaced,
    int recorded,
    List<Goal> goals,
    boolean described,
    Set<String> members,
    List<MixInteraction> scored) {

  /** The mix in a phase; with null that of the whole case. */
  static PhaseMix of(Case content, @Nullable Phase phase) {
    List<InstrumentUse> all = content.getInstrumentUses();
    PolicyMix mix = content.getPolicyMix();
    Set<String> members = new HashSet<>();
    List<MixInteraction> scored = new ArrayList<>();
    if (mix != null) {
      for (EObject member : mix.getMembers()) {
        if (phase == null || inForce(member, phase)) {
          members.add(Ids.of(member));
        }
      }
      for (MixInteraction pair : mix.getInteractions()) {
        String a = Ids.of(pair.getA());
        String b = Ids.of(pair.getB());
        boolean counts = pair.getScore() != null && !a.isEmpty() && !b.isEmpty() && !a.equals(b);
        if (counts && (phase == null || members.contains(a) && members.contains(b))) {
          scored.add(pair);
        }
      }
    }
    return new PhaseMix(
        phase,
        all.stream().filter(u -> phase == null || u.getPhases().contains(phase)).toList(),
        all.stream().filter(u -> u.getPhases().isEmpty()).toList(),
        all.size(),
        List.copyOf(content.getGoals()),
        mix != null,
        members,
        scored);
  }

  /** An instrument by its phases; a policy unless stated dates keep it and the phase apart. */
  private static boolean inForce(EObject member, Phase phase) {
    if (member instanceof InstrumentUse use) {
      return use.getPhases().contains(phase);
    }
    return !(member instanceof RedistributivePolicy policy)
        || !(endsBefore(policy.getPeriod(), phase.getPeriod())
            || endsBefore(phase.getPeriod(), policy.getPeriod()));
  }

  private static boolean endsBefore(@Nullable Period one, @Nullable Period other) {
    Optional<PartialDate> end = one == null ? Optional.empty() : date(one.getEnd());
    Optional<PartialDate> start = other == null ? Optional.empty() : date(other.getStart());
    return end.isPresent() && start.isPresent() && end.get().last().isBefore(start.get().first());
  }

  private static Optional<PartialDate> date(@Nullable String text) {
    return text == null ? Optional.empty() : PartialDate.tryParse(text);
  }

  /** The name of the phase for people, such as {@code PILOT from 2012}. */
  String name() {
    if (phase == null) {
      return "the whole case";
    }
    String start =
        phase.getPeriod() == null || phase.getPeriod().getStart() == null
            ? ""
            : " from " + phase.getPeriod().getStart();
    return (phase.isSetKind() ? phase.getKind().getName() : "OF UNKNOWN KIND") + start;
  }

  /** Pairs that the members in force make. */
  int pairs() {
    return members.size() * (members.size() - 1) / 2;
  }

  /** Names of instruments for which a test fails, to say what has to be found out. */
  static String names(List<InstrumentUse> uses) {
    return String.join(", ", uses.stream().map(u -> Labels.of(u, "en")).toList());
  }

  /** Mean of the six scores; empty unless all six are known: an unknown score is not zero. */
  static OptionalDouble intensity(InstrumentUse use) {
    Intensity scores = use.getIntensity();
    if (scores == null) {
      return OptionalDouble.empty();
    }
    List<@Nullable Double> six =
        Stream.of(
                scores.getObjectives(),
                scores.getScope(),
                scores.getIntegration(),
                scores.getBudget(),
                scores.getImplementation(),
                scores.getMonitoring())
            .toList();
    return six.contains(null) ? OptionalDouble.empty() : six.stream().mapToDouble(d -> d).average();
  }
}
