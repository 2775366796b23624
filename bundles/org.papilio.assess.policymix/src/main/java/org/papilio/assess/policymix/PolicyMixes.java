package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Grounds;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GoverningResource;
import org.papilio.model.cases.Instrument;
import org.papilio.model.cases.InstrumentFamily;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Intensity;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PhaseKind;
import org.papilio.model.derived.Instruments;
import org.papilio.model.derived.Labels;

/**
 * The instruments of a case by phase. A policy mix has its values per phase. The value of the case
 * is that of one phase: the fullest (most instruments in force; of equals the later one), or the
 * last of a kind. The values of all phases are the parts of the number.
 */
final class PolicyMixes {

  private final NamedCase subject;
  private final Map<Phase, List<InstrumentUse>> byPhase = new LinkedHashMap<>();
  private final @Nullable PhaseKind kind;
  private @Nullable Phase chosen;

  /**
   * @param kind whose last phase counts; null for the fullest phase
   */
  PolicyMixes(NamedCase subject, @Nullable PhaseKind kind) {
    this.subject = subject;
    this.kind = kind;
    Case content = subject.content();
    for (Phase phase : content.getPhases()) {
      List<InstrumentUse> inForce =
          content.getInstrumentUses().stream().filter(u -> u.getPhases().contains(phase)).toList();
      byPhase.put(phase, inForce);
      boolean counts =
          kind == null
              ? chosen == null || inForce.size() >= byPhase.get(chosen).size()
              : phase.isSetKind() && phase.getKind() == kind;
      if (counts) {
        chosen = phase;
      }
    }
  }

  IndicatorValue density() {
    return value("instruments in force", "phases", uses -> OptionalDouble.of(uses.size()));
  }

  IndicatorValue intensity() {
    return value(
        "mean intensity of the instruments in force, each the mean of its six scores",
        "intensity",
        uses -> {
          OptionalDouble sum = sum(uses);
          return uses.isEmpty() || sum.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(sum.getAsDouble() / uses.size());
        });
  }

  IndicatorValue output() {
    return value("output = Σ intensity of the instruments in force", "intensity", PolicyMixes::sum);
  }

  IndicatorValue balanceOfFamilies() {
    return value(
        "balance = Shannon evenness of the instruments over the 11 families, −Σ p ln p / ln 11",
        "instrument",
        uses ->
            evenness(
                uses,
                Instrument::getFamily,
                InstrumentFamily.class,
                InstrumentFamily.VALUES.size()));
  }

  IndicatorValue balanceOfResources() {
    return value(
        "balance = Shannon evenness of the instruments over the 4 resources, −Σ p ln p / ln 4",
        "instrument",
        uses ->
            evenness(
                uses,
                Instrument::getResource,
                GoverningResource.class,
                GoverningResource.VALUES.size()));
  }

  IndicatorValue comprehensiveness() {
    int goals = subject.content().getGoals().size();
    return value(
        "comprehensiveness = cells of the goal × resource matrix ("
            + goals
            + " × "
            + GoverningResource.VALUES.size()
            + ") with an instrument, as a share",
        "goals",
        uses -> {
          if (goals == 0 || uses.stream().anyMatch(u -> !hasResource(u))) {
            return OptionalDouble.empty();
          }
          Set<String> cells = new HashSet<>();
          for (InstrumentUse use : uses) {
            for (Goal goal : use.getGoals()) {
              cells.add(goal.getId() + " " + use.getInstrument().getResource());
            }
          }
          return OptionalDouble.of(
              cells.size() / (double) (goals * GoverningResource.VALUES.size()));
        });
  }

  IndicatorValue innovativeShare() {
    return value(
        "share of the socially innovative three families (social learning, awareness raising,"
            + " collective action) in Σ intensity",
        "intensity",
        uses -> {
          OptionalDouble all = sum(uses);
          OptionalDouble innovative = sum(uses.stream().filter(PolicyMixes::innovative).toList());
          return all.isEmpty() || innovative.isEmpty() || all.getAsDouble() == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(innovative.getAsDouble() / all.getAsDouble());
        });
  }

  private static boolean hasResource(InstrumentUse use) {
    return use.getInstrument() != null && use.getInstrument().isSetResource();
  }

  private static boolean innovative(InstrumentUse use) {
    return use.getInstrument() != null
        && use.getInstrument().isSetFamily()
        && Instruments.isInnovative(use.getInstrument().getFamily());
  }

  private IndicatorValue value(
      String what, String feature, Function<List<InstrumentUse>, OptionalDouble> measure) {
    Grounds grounds = new Grounds(subject);
    Phase phase = chosen;
    if (phase == null) {
      return byPhase.isEmpty() || kind == null
          ? IndicatorValue.absent(Absence.UNKNOWN, "the case has no phases")
          : IndicatorValue.absent(
              Absence.NOT_APPLICABLE, "the case has no phase " + kind.getLiteral());
    }
    List<InstrumentUse> inForce = byPhase.get(phase);
    grounds.element(phase, "kind");
    inForce.forEach(use -> grounds.element(use, feature));
    OptionalDouble value = measure.apply(inForce);
    if (value.isEmpty()) {
      return IndicatorValue.absent(
          Absence.UNKNOWN, what + ": not known for " + missing(inForce), grounds.list());
    }
    List<Part> phases = new ArrayList<>();
    byPhase.forEach(
        (other, uses) -> {
          OptionalDouble own = measure.apply(uses);
          phases.add(
              new Part(
                  own.isPresent() ? own.getAsDouble() : null,
                  name(other) + ", " + uses.size() + " instruments",
                  List.of()));
        });
    return IndicatorValue.of(
        new Part(
            value.getAsDouble(),
            what + (kind == null ? ", in its fullest phase: " : ", in its phase ") + name(phase),
            phases),
        grounds.list());
  }

  private static String missing(List<InstrumentUse> uses) {
    List<String> without =
        uses.stream().filter(u -> intensityOf(u).isEmpty()).map(u -> Labels.of(u, "en")).toList();
    return without.isEmpty() ? "this phase" : String.join(", ", without);
  }

  private static String name(Phase phase) {
    String start =
        phase.getPeriod() == null || phase.getPeriod().getStart() == null
            ? ""
            : " from " + phase.getPeriod().getStart();
    return (phase.isSetKind() ? phase.getKind().getLiteral() : "phase") + start;
  }

  /** Mean of the six scores; empty unless all six are known: an unknown score is not zero. */
  static OptionalDouble intensityOf(InstrumentUse use) {
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

  private static OptionalDouble sum(List<InstrumentUse> uses) {
    double sum = 0;
    for (InstrumentUse use : uses) {
      OptionalDouble own = intensityOf(use);
      if (own.isEmpty()) {
        return own;
      }
      sum += own.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  private static <K extends Enum<K>> OptionalDouble evenness(
      List<InstrumentUse> uses, Function<Instrument, K> kind, Class<K> type, int kinds) {
    if (uses.isEmpty()) {
      return OptionalDouble.empty();
    }
    Map<K, Integer> counts = new EnumMap<>(type);
    for (InstrumentUse use : uses) {
      K own = use.getInstrument() == null ? null : kind.apply(use.getInstrument());
      if (own == null) {
        return OptionalDouble.empty();
      }
      counts.merge(own, 1, Integer::sum);
    }
    double entropy = 0;
    for (int count : counts.values()) {
      double p = count / (double) uses.size();
      entropy -= p * Math.log(p);
    }
    return OptionalDouble.of(Math.min(1, Math.max(0, entropy / Math.log(kinds))));
  }
}
