package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Part;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GoverningResource;
import org.papilio.model.cases.Instrument;
import org.papilio.model.cases.InstrumentFamily;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Instruments;
import org.papilio.model.derived.Labels;

/**
 * The indices of a policy mix. Density, intensity and output are those of Schaffrin, Sewerin and
 * Seubert 2015; consistency is on the scale of Nilsson, Griggs and Visbeck 2016. Coherence and
 * credibility are rated with evidence, not computed (Rogge and Reichardt 2016).
 */
enum MixIndex {
  /** Instruments in force. */
  DENSITY(
      "instruments",
      0.0,
      null,
      "Schaffrin, Sewerin and Seubert 2015",
      "phases",
      "density = instruments in force",
      MixIndex::density),
  /** Mean of the intensities of the instruments in force. */
  INTENSITY(
      "score",
      0.0,
      1.0,
      "Schaffrin, Sewerin and Seubert 2015",
      "intensity",
      "intensity = mean over the instruments in force, each the mean of its six scores",
      mix -> mean(mix)),
  /** Sum of the intensities of the instruments in force. */
  OUTPUT(
      "score",
      0.0,
      null,
      "Schaffrin, Sewerin and Seubert 2015",
      "intensity",
      "output = Σ intensity of the instruments in force",
      mix -> output(mix)),
  /** Shannon evenness over the eleven families. */
  BALANCE_FAMILIES(
      "evenness",
      0.0,
      1.0,
      "Pielou 1966",
      "instrument",
      "balance = Shannon evenness over the 11 families, −Σ p ln p / ln 11",
      mix ->
          evenness(
              mix,
              Instrument::isSetFamily,
              Instrument::getFamily,
              InstrumentFamily.class,
              InstrumentFamily.VALUES.size(),
              "family")),
  /** Shannon evenness over the four resources. */
  BALANCE_RESOURCES(
      "evenness",
      0.0,
      1.0,
      "Hood 1983; Pielou 1966",
      "instrument",
      "balance = Shannon evenness over the 4 resources, −Σ p ln p / ln 4",
      mix ->
          evenness(
              mix,
              Instrument::isSetResource,
              Instrument::getResource,
              GoverningResource.class,
              GoverningResource.VALUES.size(),
              "resource")),
  /** Share of the goal by resource matrix that is not empty. */
  COMPREHENSIVENESS(
      "share",
      0.0,
      1.0,
      "Hood 1983; Rogge and Reichardt 2016",
      "goals",
      "comprehensiveness = cells of the goal × resource matrix with an instrument / all cells",
      MixIndex::comprehensiveness),
  /** Share of the socially innovative three families in the output. */
  INNOVATIVE_SHARE(
      "share",
      0.0,
      1.0,
      "Schaffrin, Sewerin and Seubert 2015",
      "intensity",
      "socially innovative share = Σ intensity of social learning, awareness raising and collective"
          + " action / Σ intensity",
      MixIndex::innovativeShare),
  /** Σ score / (3 × assessed pairs). */
  CONSISTENCY(
      "score",
      -1.0,
      1.0,
      "Nilsson, Griggs and Visbeck 2016",
      "interactions",
      "consistency = Σ score / (3 × assessed pairs)",
      MixIndex::consistency),
  /** Share of the pairs of members with a score. */
  PAIRS_ASSESSED(
      "share",
      0.0,
      1.0,
      "",
      "members",
      "pairs assessed = pairs of members with a score / all pairs",
      MixIndex::assessed);

  private static final double MOST = 3;

  final String unit;
  final Double lowest;
  final @Nullable Double highest;
  final String source;

  /** The feature of the instruments, or of the mix, that the value rests on. */
  final String feature;

  final String formula;
  private final Function<PhaseMix, Answer> compute;

  MixIndex(
      String unit,
      Double lowest,
      @Nullable Double highest,
      String source,
      String feature,
      String formula,
      Function<PhaseMix, Answer> compute) {
    this.unit = unit;
    this.lowest = lowest;
    this.highest = highest;
    this.source = source;
    this.feature = feature;
    this.formula = formula;
    this.compute = compute;
  }

  /** The name in identifiers, such as {@code balance-families}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is about how members act on each other, not about the instruments. */
  boolean ofPairs() {
    return this == CONSISTENCY || this == PAIRS_ASSESSED;
  }

  Answer of(PhaseMix mix) {
    if (!ofPairs()) {
      if (mix.recorded() == 0) {
        return Answer.unknown("the case records no instrument");
      }
      if (!mix.unplaced().isEmpty()) {
        return Answer.unknown(
            "not known in which phase it is in force: " + PhaseMix.names(mix.unplaced()));
      }
    }
    return compute.apply(mix);
  }

  private static Answer density(PhaseMix mix) {
    return Answer.of(mix.uses().size());
  }

  private static Answer output(PhaseMix mix) {
    List<InstrumentUse> without =
        mix.uses().stream().filter(u -> PhaseMix.intensity(u).isEmpty()).toList();
    if (!without.isEmpty()) {
      return Answer.unknown("not all six scores are known of " + PhaseMix.names(without));
    }
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (InstrumentUse use : mix.uses()) {
      double own = PhaseMix.intensity(use).orElseThrow();
      sum += own;
      parts.add(Part.of(own, "intensity of " + Labels.of(use, "en")));
    }
    return Answer.of(sum, parts.toArray(Part[]::new));
  }

  private static Answer mean(PhaseMix mix) {
    if (mix.uses().isEmpty()) {
      return nothing();
    }
    Answer sum = output(mix);
    return sum.number() == null
        ? sum
        : Answer.of(
            sum.number() / mix.uses().size(),
            Part.of(sum.number(), "Σ intensity", sum.parts().toArray(Part[]::new)),
            Part.of(mix.uses().size(), "instruments in force"));
  }

  private static Answer nothing() {
    return Answer.notApplicable("no instrument is in force");
  }

  private static Answer innovativeShare(PhaseMix mix) {
    List<InstrumentUse> without = without(mix, Instrument::isSetFamily);
    if (!without.isEmpty()) {
      return Answer.unknown("the family is not known of " + PhaseMix.names(without));
    }
    Answer all = output(mix);
    if (all.number() == null) {
      return all;
    }
    if (all.number() == 0) {
      return mix.uses().isEmpty() ? nothing() : Answer.notApplicable("Σ intensity is 0");
    }
    double innovative =
        mix.uses().stream()
            .filter(u -> Instruments.isInnovative(u.getInstrument().getFamily()))
            .mapToDouble(u -> PhaseMix.intensity(u).orElseThrow())
            .sum();
    return Answer.of(
        Math.min(1, innovative / all.number()),
        Part.of(innovative, "Σ intensity of the socially innovative three"),
        Part.of(all.number(), "Σ intensity"));
  }

  private static List<InstrumentUse> without(PhaseMix mix, Predicate<Instrument> known) {
    return mix.uses().stream()
        .filter(u -> u.getInstrument() == null || !known.test(u.getInstrument()))
        .toList();
  }

  private static Answer comprehensiveness(PhaseMix mix) {
    if (mix.goals().isEmpty()) {
      return Answer.unknown("the case records no goal");
    }
    List<InstrumentUse> without = without(mix, Instrument::isSetResource);
    if (!without.isEmpty()) {
      return Answer.unknown("the resource is not known of " + PhaseMix.names(without));
    }
    List<InstrumentUse> aimless = mix.uses().stream().filter(u -> u.getGoals().isEmpty()).toList();
    if (!aimless.isEmpty()) {
      return Answer.unknown("the goal is not known of " + PhaseMix.names(aimless));
    }
    Set<String> cells = new HashSet<>();
    for (InstrumentUse use : mix.uses()) {
      for (Goal goal : use.getGoals()) {
        cells.add(goal.getId() + " " + use.getInstrument().getResource());
      }
    }
    int all = mix.goals().size() * GoverningResource.VALUES.size();
    return Answer.of(
        cells.size() / (double) all,
        Part.of(cells.size(), "cells with an instrument"),
        Part.of(
            all,
            "cells of "
                + mix.goals().size()
                + " goals × "
                + GoverningResource.VALUES.size()
                + " resources"));
  }

  private static <K extends Enum<K>> Answer evenness(
      PhaseMix mix,
      Predicate<Instrument> known,
      Function<Instrument, K> kind,
      Class<K> type,
      int kinds,
      String word) {
    if (mix.uses().isEmpty()) {
      return nothing();
    }
    List<InstrumentUse> without = without(mix, known);
    if (!without.isEmpty()) {
      return Answer.unknown("the " + word + " is not known of " + PhaseMix.names(without));
    }
    Map<K, Integer> counts = new EnumMap<>(type);
    mix.uses().forEach(u -> counts.merge(kind.apply(u.getInstrument()), 1, Integer::sum));
    double entropy = 0;
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<K, Integer> entry : counts.entrySet()) {
      double p = entry.getValue() / (double) mix.uses().size();
      entropy -= p * Math.log(p);
      parts.add(Part.of(entry.getValue(), "instruments of " + entry.getKey().name()));
    }
    return Answer.of(
        Math.min(1, Math.max(0, entropy / Math.log(kinds))), parts.toArray(Part[]::new));
  }

  private static @Nullable Answer noPairs(PhaseMix mix) {
    if (!mix.described()) {
      return Answer.unknown("the case describes no policy mix");
    }
    if (mix.phase() == null && mix.members().size() < 2) {
      return Answer.unknown("the policy mix names fewer than two members");
    }
    return mix.members().size() < 2
        ? Answer.notApplicable("fewer than two members of the policy mix are in force")
        : null;
  }

  private static Answer consistency(PhaseMix mix) {
    Answer none = noPairs(mix);
    if (none != null) {
      return none;
    }
    int assessed = mix.scored().size();
    if (assessed == 0) {
      return Answer.unknown("no pair of the mix was assessed");
    }
    double sum = mix.scored().stream().mapToInt(MixInteraction::getScore).sum();
    return Answer.of(
        sum / (MOST * assessed),
        Part.of(sum, "Σ score"),
        Part.of(assessed, "assessed pairs of " + mix.pairs()));
  }

  private static Answer assessed(PhaseMix mix) {
    Answer none = noPairs(mix);
    if (none != null) {
      return none;
    }
    Set<Set<String>> judged = new HashSet<>();
    mix.scored().forEach(i -> judged.add(Set.of(Ids.of(i.getA()), Ids.of(i.getB()))));
    return Answer.of(
        Math.min(1, judged.size() / (double) mix.pairs()),
        Part.of(judged.size(), "pairs with a score"),
        Part.of(mix.pairs(), "pairs of " + mix.members().size() + " members"));
  }
}
