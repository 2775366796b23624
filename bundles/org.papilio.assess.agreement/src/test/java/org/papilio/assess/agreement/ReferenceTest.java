package org.papilio.assess.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every value of R packages irr and irrCAC in the reference, or the proof that it is wrong. */
class ReferenceTest {

  /** irrCAC 1.4 rounds coefficients and errors to five decimals. */
  private static final double ROUNDED = 5.1e-6;

  private final List<String> wrong = new ArrayList<>();
  private int held;

  @BeforeEach
  void needsTheReference() {
    assumeTrue(ReferenceData.folder().isPresent(), "shared/reference/irr is not on this machine");
  }

  private void hold(String what, JsonNode expected, double ours, double tolerance) {
    held++;
    double theirs = expected == null || expected.isNull() ? Double.NaN : expected.asDouble();
    boolean same =
        Double.isNaN(theirs)
            ? !Double.isFinite(ours)
            : Math.abs(theirs - ours) <= tolerance * Math.max(1, Math.abs(theirs));
    if (!same) {
      wrong.add(what + ": expected " + theirs + ", ours " + ours);
    }
  }

  private void done(int least, Set<String> exceptions) {
    List<String> unexplained =
        wrong.stream().filter(w -> exceptions.stream().noneMatch(e -> isOf(w, e))).toList();
    assertTrue(unexplained.isEmpty(), String.join("\n", unexplained));
    exceptions.forEach(
        e -> assertTrue(wrong.stream().anyMatch(w -> isOf(w, e)), e + " is no exception"));
    assertTrue(held >= least, held + " values held");
  }

  private static boolean isOf(String difference, String exception) {
    return difference.matches("(?:" + exception + ").*");
  }

  @Test
  void coefficientsCorrectedForChanceFromRatings() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (!set.get("kind").asString().equals("raw")) {
        continue;
      }
      RatingTable table = ReferenceData.ratings(set);
      for (Map.Entry<String, JsonNode> entry : set.get("results").properties()) {
        JsonNode expected = entry.getValue();
        if (!entry.getKey().startsWith("cac_") || expected.has("error")) {
          continue;
        }
        String name = set.get("id").asString() + " " + entry.getKey();
        Estimate ours = estimate(entry.getKey(), table);
        hold(name + " coefficient", expected.get("coeff.val"), ours.value(), ROUNDED);
        hold(name + " error", expected.get("coeff.se"), ours.error(), ROUNDED);
        hold(name + " pa", expected.get("pa"), ours.observed(), 1e-9);
        hold(name + " pe", expected.get("pe"), ours.expected(), 1e-9);
        // These functions of irrCAC 1.4 give the probability of one side.
        double oneSided = ours.value() < 0 ? 1 - ours.p() / 2 : ours.p() / 2;
        hold(name + " p", expected.get("p.value"), oneSided, 1e-9);
        interval(name, expected.get("conf.int"), ours);
      }
    }
    done(
        3400,
        Set.of(
            // Some of their units were rated by nobody: the peer divides 0 by 0 for AC and Fleiss'
            // κ, and counts such units in the error of the others. What was not rated says nothing
            // about agreement; see aUnitThatNobodyRatedChangesNothing.
            "random_0[37] cac_(gwet|fleiss)_",
            "random_0[37] cac_(percent|bp_\\w+|conger_\\w+|krippen_\\w+) (error|p|low|high)",
            // All ratings are alike: 0 / 0. The peer sets the coefficient to 1.
            "edge_onevalue cac_",
            // A category is 0: the peer divides 0 by 0 for the agreement of 0 with itself, which
            // is complete by the meaning of a weight.
            "kripp_binary cac_bp_ratio",
            "kripp_binary cac_fleiss_ratio",
            "kripp_binary cac_conger_ratio",
            "kripp_binary cac_krippen_ratio"));
  }

  private static Estimate estimate(String key, RatingTable table) {
    return key.startsWith("cac_conger")
        ? corrected(key, table.counts()).conger(table)
        : estimate(key, table.counts());
  }

  private static Estimate estimate(String key, CategoryCounts counts) {
    ChanceCorrected all = corrected(key, counts);
    return switch (key.split("_")[1]) {
      case "percent" -> all.percent();
      case "bp" -> all.brennanPrediger();
      case "gwet" -> all.gwet();
      case "fleiss" -> all.fleiss();
      case "krippen" -> all.krippendorff();
      default -> throw new AssertionError(key);
    };
  }

  private static ChanceCorrected corrected(String key, CategoryCounts counts) {
    return new ChanceCorrected(counts, weights(key).matrix(counts.values()), 0.95);
  }

  /** The weights that a name of a result ends with, such as cac_gwet_linear. */
  private static Weights weights(String key) {
    String[] parts = key.split("_");
    return parts.length > 2 ? Weights.of(parts[2]) : Weights.UNWEIGHTED;
  }

  private void interval(String name, JsonNode printed, Estimate ours) {
    if (printed == null || printed.isNull() || printed.asString().contains("N")) {
      return;
    }
    String[] ends = printed.asString().replaceAll("[()]", "").split(",");
    if (Double.isFinite(ours.error())) {
      hold(name + " low", number(ends[0]), ours.low(), 6e-4);
      hold(name + " high", number(ends[1]), ours.high(), 6e-4);
    }
  }

  private static JsonNode number(String text) {
    return tools.jackson.databind.json.JsonMapper.builder().build().readTree(text.strip());
  }

  @Test
  void coefficientsCorrectedForChanceFromCounts() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (!set.get("kind").asString().equals("distribution")) {
        continue;
      }
      CategoryCounts counts = ReferenceData.counts(set);
      for (Map.Entry<String, JsonNode> entry : set.get("results").properties()) {
        JsonNode expected = entry.getValue();
        if (!entry.getKey().startsWith("cac_") || expected.has("error")) {
          continue;
        }
        Estimate ours = estimate(entry.getKey(), counts);
        String name = set.get("id").asString() + " " + entry.getKey();
        hold(name + " coefficient", expected.get("coeff"), ours.value(), 1e-9);
        hold(name + " error", expected.get("stderr"), ours.error(), 1e-9);
        hold(name + " pa", expected.get("pa"), ours.observed(), 1e-9);
        hold(name + " pe", expected.get("pe"), ours.expected(), 1e-9);
        hold(name + " p", expected.get("p.value"), ours.p(), 1e-9);
        interval(name, expected.get("conf.int"), ours);
      }
    }
    done(
        690,
        // The errors of α from counts are those of irrCAC 1.0, which takes the influence of the
        // expected agreement once; it counts twice, for that agreement is a square of shares. 1.4
        // has it right from ratings, and the form of the data cannot change the error: see
        // errorsFromCountsAreThoseFromRatings.
        Set.of(
            "cac_dist4cat cac_krippen",
            "cac_distrib_6raters cac_krippen",
            "fleiss_10x5_14raters cac_krippen"));
  }

  @Test
  void aUnitThatNobodyRatedChangesNothing() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (set.get("id").asString().matches("random_0[37]")) {
        RatingTable table = ReferenceData.ratings(set);
        int[][] rated =
            java.util.Arrays.stream(table.codes())
                .filter(row -> java.util.Arrays.stream(row).anyMatch(c -> c != RatingTable.NONE))
                .toArray(int[][]::new);
        assertTrue(rated.length < table.codes().length);
        RatingTable without =
            new RatingTable(
                table.units().subList(0, rated.length),
                table.raters(),
                table.labels(),
                table.values(),
                table.numeric(),
                rated);
        for (String kind : List.of("cac_gwet", "cac_conger", "cac_percent", "cac_krippen")) {
          assertEquals(estimate(kind, without), estimate(kind, table));
        }
      }
    }
  }

  @Test
  void errorsFromCountsAreThoseFromRatings() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (!set.get("kind").asString().equals("distribution")) {
        continue;
      }
      CategoryCounts counts = ReferenceData.counts(set);
      int raters = (int) counts.ratings(0);
      String[][] cells = new String[counts.counts().length][raters];
      for (int i = 0; i < cells.length; i++) {
        int at = 0;
        for (int k = 0; k < counts.categories(); k++) {
          for (int said = 0; said < counts.counts()[i][k]; said++) {
            cells[i][at++] = String.valueOf(k + 1);
          }
        }
      }
      List<String> names = new ArrayList<>();
      for (int r = 0; r < raters; r++) {
        names.add("r" + r);
      }
      RatingTable table = RatingTable.of(counts.units(), names, cells);
      double[][] weights = Weights.QUADRATIC.matrix(counts.values());
      assertEquals(
          new ChanceCorrected(table.counts(), weights, 0.95).krippendorff().error(),
          new ChanceCorrected(counts, weights, 0.95).krippendorff().error(),
          1e-12);
    }
  }

  @Test
  void coefficientsOfContingencyTables() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (!set.get("kind").asString().equals("table")) {
        continue;
      }
      Contingency table = ReferenceData.contingency(set);
      for (Map.Entry<String, JsonNode> entry : set.get("results").properties()) {
        JsonNode expected = entry.getValue();
        if (expected.has("error") || !expected.has("coeff.val")) {
          continue;
        }
        String[] parts = entry.getKey().split("_");
        double[][] matrix = weights(entry.getKey()).matrix(table.values());
        String which = parts.length > 1 ? parts[1] : parts[0];
        Estimate ours =
            switch (which) {
              case "percent" -> table.percent(matrix, 0.95);
              case "bp" -> table.brennanPrediger(matrix, 0.95);
              case "cohen" -> table.cohen(matrix, 0.95);
              case "scott" -> table.scott(matrix, 0.95);
              case "gwet" -> table.gwet(matrix, 0.95);
              case "krippen" -> table.krippendorff(matrix, 0.95);
              case "bangdiwala" -> table.bangdiwala(0.95);
              default -> throw new AssertionError(entry.getKey());
            };
        String name = set.get("id").asString() + " " + entry.getKey();
        hold(name + " coefficient", expected.get("coeff.val"), ours.value(), 1e-9);
        hold(name + " error", expected.get("coeff.se"), ours.error(), 1e-9);
        interval(name, expected.get("coeff.ci"), ours);
      }
    }
    done(200, Set.of());
  }

  @Test
  void alphaFromItsDefinition() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      JsonNode truth = set.get("results").get("krippendorff_alpha");
      if (truth == null) {
        continue;
      }
      RatingTable table = ReferenceData.ratings(set);
      for (Map.Entry<String, JsonNode> entry : truth.get("values").properties()) {
        Krippendorff.Metric metric = Krippendorff.Metric.of(entry.getKey());
        double ours = new Krippendorff(table.counts(), metric).alpha();
        hold(set.get("id").asString() + " " + entry.getKey(), entry.getValue(), ours, 1e-9);
        JsonNode peer = set.get("results").get("kripp_alpha_" + entry.getKey());
        if (peer != null && !peer.has("error") && !peer.has("differs_from_definition")) {
          hold(set.get("id").asString() + " irr " + entry.getKey(), peer.get("value"), ours, 1e-9);
        }
      }
    }
    // All ratings are alike: 0 / 0, which the peer sets to 1.
    done(60, Set.of("edge_onevalue"));
  }

  @Test
  void measuresOfIrr() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (!set.get("kind").asString().equals("raw")) {
        continue;
      }
      RatingTable table = ReferenceData.ratings(set);
      for (Map.Entry<String, JsonNode> entry : set.get("results").properties()) {
        JsonNode expected = entry.getValue();
        String key = entry.getKey();
        if (key.startsWith("cac_")
            || key.startsWith("kripp")
            || key.equals("published")
            || key.startsWith("percent")) {
          continue;
        }
        Statistic ours = statistic(key, expected, table);
        String name = set.get("id").asString() + " " + key;
        if (expected.has("error")) {
          hold(name, null, ours.value(), 0);
          continue;
        }
        hold(name + " value", expected.get("value"), ours.value(), 1e-9);
        if (expected.has("statistic")) {
          hold(name + " statistic", expected.get("statistic"), ours.statistic(), 1e-9);
        }
        if (expected.has("p")) {
          hold(name + " p", expected.get("p"), ours.p(), 1e-9);
        }
        if (key.startsWith("icc")) {
          hold(name + " F", expected.get("F"), ours.statistic(), 1e-9);
          hold(name + " df2", expected.get("df2"), ours.below(), 1e-9);
          hold(name + " low", expected.get("lower"), ours.low(), 1e-9);
          hold(name + " high", expected.get("upper"), ours.high(), 1e-9);
        }
        if (key.equals("fleiss_kappa") && expected.has("detail")) {
          Kappas kappas = new Kappas(table);
          for (JsonNode detail : expected.get("detail")) {
            int category = table.labels().indexOf(detail.get("category").asString());
            Statistic one = kappas.fleiss(category);
            hold(name + " " + category, detail.get("kappa"), one.value(), 6e-4);
            hold(name + " z " + category, detail.get("z"), one.statistic(), 6e-4);
            hold(name + " p " + category, detail.get("p"), one.p(), 6e-4);
          }
        }
      }
    }
    done(
        400,
        Set.of(
            // The average of k raters is the single rating stepped up (Spearman and Brown), so both
            // have one test and ends that step up. The peer multiplies by k once more for the
            // degrees of freedom of the average; see averagesAreSingleRatingsSteppedUp.
            "\\w+ icc_twoway_agreement_average (p|df2|low|high)",
            // The peer leaves out every category of equal marginals with the ratings in it, and so
            // changes the statistic or its degrees of freedom; a singular matrix stops it. That of
            // Bhapkar, which it has right, proves ours; see stuartMaxwellFollowsFromBhapkar.
            "(cac_raw2raters|kripp_ben_gerry|random_01|random_07) stuart_maxwell",
            "kripp_ben_gerry bhapkar",
            // The rank correlation is exactly 1, which the peer drops before it takes the mean.
            "edge_perfect mean_spearman"));
  }

  @Test
  void averagesAreSingleRatingsSteppedUp() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      if (!set.get("results").has("icc_twoway_consistency_single")
          || set.get("id").asString().startsWith("edge")) {
        continue;
      }
      // True of the peer's own consistency, and of our agreement.
      JsonNode single = set.get("results").get("icc_twoway_consistency_single");
      JsonNode average = set.get("results").get("icc_twoway_consistency_average");
      RatingTable table = ReferenceData.ratings(set);
      int k = table.raters().size();
      for (String end : List.of("value", "lower", "upper")) {
        double one = single.get(end).asDouble();
        assertEquals(average.get(end).asDouble(), k * one / (1 + (k - 1) * one), 1e-9);
      }
      QuantitativeRatings ratings = new QuantitativeRatings(table);
      Statistic ours = ratings.intraclass("twoway", "agreement", "single", 0.95);
      Statistic ourAverage = ratings.intraclass("twoway", "agreement", "average", 0.95);
      assertEquals(ours.p(), ourAverage.p());
      assertEquals(ours.low() * k / (1 + (k - 1) * ours.low()), ourAverage.low(), 1e-12);
    }
  }

  private static Statistic statistic(String key, JsonNode expected, RatingTable table) {
    if (key.startsWith("cohen_kappa")) {
      Contingency two = table.complete().contingency(0, 1);
      double[][] weights =
          (key.endsWith("equal")
                  ? Weights.LINEAR
                  : key.endsWith("squared") ? Weights.QUADRATIC : Weights.UNWEIGHTED)
              .matrix(
                  key.endsWith("unweighted")
                      ? table.values()
                      : ReferenceData.places(table.categories()));
      double value = two.cohen(weights, 0.95).value();
      return Statistic.normal(key, value, two.nullStatistic(weights), (int) two.total());
    }
    if (key.startsWith("icc")) {
      String[] parts = key.split("_");
      return new QuantitativeRatings(table).intraclass(parts[1], parts[2], parts[3], 0.95);
    }
    return switch (key) {
      case "fleiss_kappa" -> new Kappas(table).fleiss();
      case "fleiss_kappa_exact" -> new Kappas(table).exact();
      case "light_kappa" -> new Kappas(table).light();
      case "kendall_w" -> new QuantitativeRatings(table).kendall();
      case "mean_pearson" -> new QuantitativeRatings(table).pearson();
      case "mean_spearman" -> new QuantitativeRatings(table).spearman();
      case "robinson_a" -> new QuantitativeRatings(table).robinson();
      case "iota" -> new QuantitativeRatings(table).iota();
      case "finn" ->
          new QuantitativeRatings(table)
              .finn(Integer.parseInt(expected.get("call").asString().split(",")[1].strip()));
      case "maxwell" -> new TwoRaters(table.complete().contingency(0, 1)).maxwell();
      case "rater_bias" -> new TwoRaters(table.complete().contingency(0, 1)).bias();
      case "stuart_maxwell" -> new TwoRaters(table.complete().contingency(0, 1)).stuartMaxwell();
      case "bhapkar" -> new TwoRaters(table.complete().contingency(0, 1)).bhapkar();
      default -> throw new AssertionError(key);
    };
  }

  /** Keefe 1982: Bhapkar's statistic is that of Stuart and Maxwell over one less it / n. */
  @Test
  void stuartMaxwellFollowsFromBhapkar() throws IOException {
    for (JsonNode set : ReferenceData.sets()) {
      JsonNode bhapkar = set.get("results").get("bhapkar");
      if (bhapkar == null || bhapkar.has("error")) {
        continue;
      }
      Contingency two = ReferenceData.ratings(set).complete().contingency(0, 1);
      double value = bhapkar.get("value").asDouble();
      assertEquals(
          value / (1 + value / two.total()),
          new TwoRaters(two).stuartMaxwell().value(),
          1e-9,
          set.get("id").asString());
    }
  }
}
