package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.assess.api.Parameters;
import org.papilio.platform.problem.Problem;

/**
 * What a run was told, checked.
 *
 * @param layout the form of the data
 * @param columns the columns that hold it; empty for all of a plain table
 * @param level level of measurement, or {@code auto}
 * @param weights weights of categories, or {@code auto}
 * @param confidence of intervals, 0.5 to 0.9999
 * @param draws draws of the bootstrap; 0 for none
 * @param seed seed of the draws
 * @param tolerance difference up to which numbers count as agreeing in the share of units
 * @param levels number of possible answers, for Finn's coefficient; empty for those that occur
 * @param round round of judgements; empty for the last one of each cell
 */
record AgreementSettings(
    Layout layout,
    List<String> columns,
    String level,
    String weights,
    double confidence,
    int draws,
    long seed,
    double tolerance,
    OptionalInt levels,
    OptionalInt round) {

  /** The forms of data. */
  enum Layout {
    /** Columns whose cells carry what each rater says. */
    CRITERIA,
    /** A column for each rater. */
    RATINGS,
    /** A column for each category, with the number of raters that said it. */
    COUNTS,
    /** Two raters against each other: rows and columns are the categories. */
    CONTINGENCY
  }

  static final List<Parameter> DESCRIBED =
      List.of(
          Parameter.of(
                  "criterion", Kind.COLUMN, "%agreement.criterion", "%agreement.criterion.help")
              .many(),
          Parameter.of("rater", Kind.COLUMN, "%agreement.rater", "%agreement.rater.help").many(),
          Parameter.of("count", Kind.COLUMN, "%agreement.count", "%agreement.count.help").many(),
          Parameter.of(
                  "contingency",
                  Kind.COLUMN,
                  "%agreement.contingency",
                  "%agreement.contingency.help")
              .many(),
          Parameter.choice(
              "level",
              List.of("auto", "nominal", "ordinal", "interval", "ratio"),
              "auto",
              "%agreement.level",
              "%agreement.level.help"),
          Parameter.choice(
              "weights",
              Stream.concat(Stream.of("auto"), Stream.of(Weights.values()).map(Weights::word))
                  .toList(),
              "auto",
              "%agreement.weights",
              "%agreement.weights.help"),
          Parameter.of(
                  "confidence", Kind.NUMBER, "%agreement.confidence", "%agreement.confidence.help")
              .standing("0.95")
              .between(0.5, 0.9999),
          Parameter.of("draws", Kind.INTEGER, "%agreement.draws", "%agreement.draws.help")
              .standing("1000")
              .between(0, 100_000),
          Parameter.of("seed", Kind.INTEGER, "%agreement.seed", "%agreement.seed.help")
              .standing("1")
              .between(0, 1e15),
          Parameter.of(
                  "tolerance", Kind.NUMBER, "%agreement.tolerance", "%agreement.tolerance.help")
              .standing("0")
              .between(0, 1e9),
          Parameter.of("levels", Kind.INTEGER, "%agreement.levels", "%agreement.levels.help")
              .between(2, 1e6),
          Parameter.of("round", Kind.INTEGER, "%agreement.round", "%agreement.round.help")
              .between(1, 1e6));

  static AgreementSettings of(Parameters given) {
    List<String> named = new ArrayList<>();
    Layout layout = Layout.RATINGS;
    for (Layout each : Layout.values()) {
      String parameter =
          switch (each) {
            case CRITERIA -> "criterion";
            case RATINGS -> "rater";
            case COUNTS -> "count";
            case CONTINGENCY -> "contingency";
          };
      if (!given.all(parameter).isEmpty()) {
        named.add("--" + parameter);
        layout = each;
      }
    }
    if (named.size() > 1) {
      throw Problem.usage(String.join(" and ", named) + " were given")
          .allowing("one of them, for they are different forms of data")
          .fix("give --criterion for rated criteria, or the columns of a plain table by another")
          .exception();
    }
    List<String> columns =
        named.isEmpty()
            ? List.of()
            : List.copyOf(new LinkedHashSet<>(given.all(named.get(0).substring(2))));
    return new AgreementSettings(
        layout,
        columns,
        given.text("level"),
        given.text("weights"),
        given.number("confidence"),
        given.integer("draws"),
        (long) given.number("seed"),
        given.number("tolerance"),
        whole(given, "levels"),
        whole(given, "round"));
  }

  private static OptionalInt whole(Parameters given, String name) {
    return given.optionalNumber(name).isPresent()
        ? OptionalInt.of(given.integer(name))
        : OptionalInt.empty();
  }

  /** The metric of α: that of the level, ordinal for numbers and nominal for names. */
  Krippendorff.Metric metric(boolean numeric) {
    if (!level.equals("auto")) {
      return Krippendorff.Metric.of(level);
    }
    return numeric ? Krippendorff.Metric.ORDINAL : Krippendorff.Metric.NOMINAL;
  }

  /** The weights of coefficients corrected for chance: those that fit the level. */
  Weights weightsFor(boolean numeric) {
    if (!weights.equals("auto")) {
      return Weights.of(weights);
    }
    return switch (metric(numeric)) {
      case NOMINAL -> Weights.UNWEIGHTED;
      case ORDINAL -> Weights.ORDINAL;
      case INTERVAL -> Weights.QUADRATIC;
      case RATIO -> Weights.RATIO;
    };
  }
}
