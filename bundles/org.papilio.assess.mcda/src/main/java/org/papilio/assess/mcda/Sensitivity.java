package org.papilio.assess.mcda;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.papilio.platform.progress.Progress;

/** How far ranks depend on the weights. */
final class Sensitivity {

  private Sensitivity() {}

  /** A range of weights, 0 to 1. */
  record Range(double from, double to) {}

  /**
   * The weights of one criterion at which the case that is first now stays first, all other weights
   * keeping their proportions. Scores are linear in the weight, so the range is exact.
   *
   * @param weights sum to 1
   */
  static Range staysFirst(PartialScores partial, double[] weights, int criterion) {
    double[] now = partial.under(weights);
    int first = 0;
    for (int i = 1; i < now.length; i++) {
      first = now[i] > now[first] ? i : first;
    }
    double rest = 1 - weights[criterion];
    double from = 0;
    double to = 1;
    for (int i = 0; i < now.length; i++) {
      // lead(t) = t · gain + (1 − t) · others must not be negative.
      double gain = partial.scores()[first][criterion] - partial.scores()[i][criterion];
      double others =
          rest == 0
              ? equalWeights(partial, criterion, first) - equalWeights(partial, criterion, i)
              : (now[first] - now[i] - weights[criterion] * gain) / rest;
      double slope = gain - others;
      // Cases level at an end of the range leave a remainder in the last digits there.
      others = Math.abs(others) < 1e-12 ? 0 : others;
      double zero = slope == 0 ? Double.NaN : -others / slope;
      if (slope > 0) {
        from = Math.max(from, zero);
      } else if (slope < 0) {
        to = Math.min(to, zero);
      }
    }
    return new Range(Math.min(from, weights[criterion]), Math.max(to, weights[criterion]));
  }

  /** Where a criterion has all the weight, the others share what it gives up alike. */
  private static double equalWeights(PartialScores partial, int criterion, int alternative) {
    double[] scores = partial.scores()[alternative];
    double sum = Arrays.stream(scores).sum() - scores[criterion];
    return scores.length == 1 ? 0 : sum / (scores.length - 1);
  }

  /**
   * In which share of all possible weights each case comes first: the rank acceptability of SMAA
   * (Lahdelma and Salminen 2001), weights drawn evenly from the simplex.
   *
   * @param draws number of weight vectors; more than 0
   * @param seed start of the draws: the same seed gives the same shares
   * @return shares per case; a draw that several cases win is divided among them
   */
  static double[] firstShares(PartialScores partial, int draws, long seed, Progress progress) {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    int criteria = partial.scores()[0].length;
    double[] shares = new double[partial.scores().length];
    double[] weights = new double[criteria];
    for (int draw = 0; draw < draws; draw++) {
      if (draw % 256 == 0) {
        progress.check();
        progress.report(draw, draws, "drawing weights");
      }
      double sum = 0;
      for (int k = 0; k < criteria; k++) {
        weights[k] = random.nextExponential();
        sum += weights[k];
      }
      for (int k = 0; k < criteria; k++) {
        weights[k] /= sum;
      }
      double[] scores = partial.under(weights);
      double best = Arrays.stream(scores).max().orElseThrow();
      long winners = Arrays.stream(scores).filter(s -> s >= best - 1e-12).count();
      for (int i = 0; i < scores.length; i++) {
        shares[i] += scores[i] >= best - 1e-12 ? 1.0 / winners : 0;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= draws;
    }
    return shares;
  }
}
