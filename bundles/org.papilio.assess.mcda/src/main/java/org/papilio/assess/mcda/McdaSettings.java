package org.papilio.assess.mcda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.assess.api.Parameters;
import org.papilio.platform.problem.Problem;

/**
 * What a run was told, checked.
 *
 * @param criteria columns to judge by, in the order given
 * @param minimised those of them of which less is better
 * @param promethee whether to compare by pairs instead of summing
 * @param weights one per criterion, summing to 1
 * @param origin where the weights come from
 * @param comparisons what was found out from comparisons by pairs, where there were some
 * @param actors weights by actor, each summing to 1, in the order given
 * @param ranges ends of the scale by criterion, where they were given
 * @param preferences preference function by criterion, where it was given
 * @param draws number of weights to draw; 0 for none
 * @param seed start of the draws
 */
record McdaSettings(
    List<String> criteria,
    Set<String> minimised,
    boolean promethee,
    double[] weights,
    Origin origin,
    Optional<PairwiseComparisons> comparisons,
    Map<String, double[]> actors,
    Map<String, double[]> ranges,
    Map<String, Preference> preferences,
    int draws,
    long seed) {

  /** Where weights come from. */
  enum Origin {
    GIVEN,
    COMPARED,
    EQUAL
  }

  static final List<Parameter> DESCRIBED =
      List.of(
          Parameter.of("criterion", Kind.COLUMN, "%mcda.criterion", "%mcda.criterion.help")
              .needed()
              .many(),
          Parameter.of("minimise", Kind.COLUMN, "%mcda.minimise", "%mcda.minimise.help").many(),
          Parameter.choice(
              "procedure",
              List.of("weighted-sum", "promethee"),
              "weighted-sum",
              "%mcda.procedure",
              "%mcda.procedure.help"),
          Parameter.of("weight", Kind.BY_COLUMN, "%mcda.weight", "%mcda.weight.help").many(),
          Parameter.of("compare", Kind.TEXT, "%mcda.compare", "%mcda.compare.help").many(),
          Parameter.of("actor", Kind.TEXT, "%mcda.actor", "%mcda.actor.help").many(),
          Parameter.of("range", Kind.BY_COLUMN, "%mcda.range", "%mcda.range.help").many(),
          Parameter.of("preference", Kind.BY_COLUMN, "%mcda.preference", "%mcda.preference.help")
              .many(),
          Parameter.of("draws", Kind.INTEGER, "%mcda.draws", "%mcda.draws.help")
              .standing("10000")
              .between(0, 1_000_000),
          Parameter.of("seed", Kind.INTEGER, "%mcda.seed", "%mcda.seed.help")
              .standing("1")
              .between(0, 1e15));

  static McdaSettings of(Parameters given) {
    List<String> criteria = new ArrayList<>(new LinkedHashSet<>(given.all("criterion")));
    Set<String> minimised = new LinkedHashSet<>(given.all("minimise"));
    refuseStrangers("minimise", minimised, criteria);
    Map<String, String> weightTexts = given.byColumn("weight");
    List<String> comparisonTexts = given.all("compare");
    if (!weightTexts.isEmpty() && !comparisonTexts.isEmpty()) {
      throw Problem.usage("both weights and comparisons were given")
          .fix("give --weight or --compare, not both")
          .exception();
    }
    Optional<PairwiseComparisons> comparisons =
        comparisonTexts.isEmpty()
            ? Optional.empty()
            : Optional.of(PairwiseComparisons.of(criteria, comparisonTexts));
    double[] equal = new double[criteria.size()];
    Arrays.fill(equal, 1.0 / equal.length);
    Map<String, double[]> ranges = new LinkedHashMap<>();
    given.byColumn("range").forEach((column, text) -> ranges.put(column, range(column, text)));
    refuseStrangers("range", ranges.keySet(), criteria);
    Map<String, Preference> preferences = new LinkedHashMap<>();
    given
        .byColumn("preference")
        .forEach((column, text) -> preferences.put(column, Preference.parse(text)));
    refuseStrangers("preference", preferences.keySet(), criteria);
    return new McdaSettings(
        criteria,
        minimised,
        given.text("procedure").equals("promethee"),
        comparisons
            .map(PairwiseComparisons::weights)
            .orElseGet(
                () -> weightTexts.isEmpty() ? equal : weights("weight", weightTexts, criteria)),
        comparisons.isPresent()
            ? Origin.COMPARED
            : weightTexts.isEmpty() ? Origin.EQUAL : Origin.GIVEN,
        comparisons,
        actors(given.all("actor"), criteria),
        ranges,
        preferences,
        given.integer("draws"),
        (long) given.number("seed"));
  }

  private static void refuseStrangers(String name, Set<String> columns, List<String> criteria) {
    for (String column : columns) {
      if (!criteria.contains(column)) {
        throw Problem.usage("the parameter '" + name + "' names '" + column + "', no criterion")
            .allowing(String.join(", ", criteria))
            .exception();
      }
    }
  }

  private static double[] weights(String where, Map<String, String> texts, List<String> criteria) {
    refuseStrangers(where, texts.keySet(), criteria);
    double[] weights = new double[criteria.size()];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      String text = texts.get(criteria.get(k));
      double weight = Double.NaN;
      try {
        weight = text == null ? Double.NaN : Double.parseDouble(text);
      } catch (NumberFormatException e) {
        // said below, as for a negative or missing one
      }
      if (!(weight >= 0) || !Double.isFinite(weight)) {
        throw Problem.usage(
                "the weight of "
                    + criteria.get(k)
                    + (text == null ? " is missing" : " is '" + text + "'"))
            .allowing("a number from 0 on for each criterion; they are brought to the sum 1")
            .exception();
      }
      weights[k] = weight;
      sum += weight;
    }
    if (sum == 0) {
      throw Problem.usage("all weights are 0")
          .fix("give at least one criterion a weight")
          .exception();
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  private static double[] range(String column, String text) {
    String[] ends = text.split(",", -1);
    try {
      double[] range = {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
      if (ends.length == 2 && range[0] < range[1] && Double.isFinite(range[1] - range[0])) {
        return range;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // said below
    }
    throw Problem.usage("the range of " + column + " is '" + text + "'")
        .allowing("the lowest and the highest value, such as 0,4")
        .exception();
  }

  /** {@code residents: A=3, B=1} by name. */
  private static Map<String, double[]> actors(List<String> texts, List<String> criteria) {
    Map<String, double[]> actors = new LinkedHashMap<>();
    for (String text : texts) {
      int colon = text.indexOf(':');
      Map<String, String> weights = new LinkedHashMap<>();
      for (String pair : text.substring(colon + 1).split(",")) {
        int sign = pair.lastIndexOf('=');
        if (colon < 1 || sign < 1) {
          throw Problem.usage("'" + text + "' gives no weights of an actor")
              .allowing("NAME: CRITERION=weight, CRITERION=weight, …")
              .exception();
        }
        weights.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
      }
      // What an actor does not name, that actor does not care about.
      criteria.forEach(c -> weights.putIfAbsent(c, "0"));
      if (actors.put(text.substring(0, colon).strip(), weights("actor", weights, criteria))
          != null) {
        throw Problem.usage("the actor '" + text.substring(0, colon).strip() + "' is given twice")
            .exception();
      }
    }
    return actors;
  }
}
