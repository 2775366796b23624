package org.papilio.benchmarks;

import java.util.List;
import java.util.Locale;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.duplicates.DuplicateFinder;
import org.papilio.platform.progress.Progress;

/**
 * Looks for better weights of the rules that decide most, one rule after the other, by steps of two
 * bits, as long as the errors over the given sets become fewer. No chance is in it: the same sets
 * give the same weights.
 */
final class DuplicateTuning {

  /** What a step away from the default costs, so that weights that matter to no set stay. */
  private static final double STRAYING = 0.004;

  private static final int ROUNDS = 1;
  private static final double[] STEPS = {2, -2};

  /** The limit, and the weights by which most pairs are decided. */
  private static final List<String> TUNED =
      List.of(
          "likely",
          "title-shared",
          "title-lost",
          "authors-same",
          "year-near",
          "container-other",
          "volume-other",
          "page-other",
          "abstract-same");

  private final DuplicateFinder finder = new DuplicateFinder();
  private final List<LabelledDuplicates> sets;

  DuplicateTuning(List<LabelledDuplicates> sets) {
    this.sets = sets;
  }

  DuplicateRules tune(DuplicateRules start) {
    DuplicateRules best = start;
    double least = errors(best, start);
    for (int round = 1; round <= ROUNDS; round++) {
      double before = least;
      for (String name : TUNED) {
        for (double step : STEPS) {
          DuplicateRules tried = changed(best, name, step);
          double errors = tried == null ? Double.MAX_VALUE : errors(tried, start);
          if (errors < least) {
            least = errors;
            best = tried;
          }
        }
      }
      System.out.println(String.format(Locale.ROOT, "round %d: %.4f", round, least));
      if (before - least < 0.001) {
        break;
      }
    }
    return best;
  }

  /** A weight keeps its sign: what speaks for a pair never comes to speak against it. */
  private static DuplicateRules changed(DuplicateRules rules, String name, double step) {
    if (name.equals("likely")) {
      return rules.withLimits(rules.likely() + step, rules.sure() + step);
    }
    double weight = rules.weight(name);
    double other = weight + step;
    boolean turned = weight > 0 && other < 0 || weight < 0 && other > 0;
    return turned ? null : rules.withWeight(name, other);
  }

  private double errors(DuplicateRules rules, DuplicateRules start) {
    double sum = 0;
    for (LabelledDuplicates set : sets) {
      DuplicateMeasures measures =
          DuplicateMeasures.of(set, finder.find(set.records(), rules, Progress.NONE).groups());
      sum +=
          set.surplus().isEmpty()
              ? 1 - measures.f1()
              : (2 - measures.sensitivity() - measures.specificity()) / 2;
    }
    double strayed = Math.abs(rules.likely() - start.likely());
    for (String name : start.weights().keySet()) {
      strayed += Math.abs(rules.weight(name) - start.weight(name));
    }
    return sum / sets.size() + STRAYING / sets.size() * strayed / 4;
  }
}
