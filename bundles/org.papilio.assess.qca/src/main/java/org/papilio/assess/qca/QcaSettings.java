package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.problem.Problem;

/**
 * What a run was told, checked.
 *
 * @param outcome name of the outcome's column, with ~ for its negation or [value] as it was given
 * @param conditions names of the conditions' columns; empty for all columns but the outcome
 * @param anchors calibration by column
 * @param inclusionDegree membership at the anchor of inclusion
 * @param halfShift by how much a membership of exactly 0.5 is moved; empty to refuse it
 * @param leaveOut whether cases without a needed value are left out
 * @param cuts how rows are judged
 * @param solutions which solutions are wanted
 * @param expectations directional expectations as given
 * @param options how to minimise
 * @param necessityCut inclN from which a condition is called necessary
 * @param necessityDepth most literals of the necessary combinations to look for; 0 for none
 * @param necessityCuts what these have to reach
 * @param expressions sums of terms whose fit is asked for
 * @param rationales why a column was calibrated as it was, by column
 * @param because why rows were excluded; empty where no reason was given
 * @param enhanced whether contradictory assumptions and rows sufficient for both are excluded too
 * @param untenable terms that no remainder may be assumed for
 * @param robustness whether ranges, single cases, alternatives and raters are looked at
 * @param draws draws of the raters
 * @param seed seed of the draws
 * @param sweep cut-off or anchor along which the solution is followed; empty for none
 * @param theory what was expected, as a sum of products; empty for none
 * @param clusters columns that say to which group a case belongs
 */
record QcaSettings(
    String outcome,
    List<String> conditions,
    Map<String, String> anchors,
    double inclusionDegree,
    OptionalDouble halfShift,
    boolean leaveOut,
    Cuts cuts,
    Set<String> solutions,
    Optional<String> expectations,
    Minimization.Options options,
    double necessityCut,
    int necessityDepth,
    SubsetSearch.Cuts necessityCuts,
    List<String> expressions,
    Map<String, String> rationales,
    String because,
    boolean enhanced,
    List<String> untenable,
    boolean robustness,
    int draws,
    long seed,
    Optional<String> sweep,
    Optional<String> theory,
    List<String> clusters) {

  static final List<Parameter> DESCRIBED =
      List.of(
          Parameter.of("outcome", Kind.COLUMN, "%qca.outcome", "%qca.outcome.help").needed(),
          Parameter.of("condition", Kind.COLUMN, "%qca.condition", "%qca.condition.help").many(),
          Parameter.of("calibrate", Kind.BY_COLUMN, "%qca.calibrate", "%qca.calibrate.help").many(),
          Parameter.of("rationale", Kind.BY_COLUMN, "%qca.rationale", "%qca.rationale.help").many(),
          Parameter.of("idm", Kind.NUMBER, "%qca.idm", "%qca.idm.help")
              .standing("0.95")
              .between(0.51, 0.9999),
          Parameter.of("half-shift", Kind.NUMBER, "%qca.half-shift", "%qca.half-shift.help")
              .between(-0.1, 0.1),
          Parameter.of("leave-out", Kind.FLAG, "%qca.leave-out", "%qca.leave-out.help"),
          Parameter.of("incl-cut", Kind.NUMBER, "%qca.incl-cut", "%qca.incl-cut.help")
              .many()
              .standing("0.8")
              .between(0.01, 1),
          Parameter.of("pri-cut", Kind.NUMBER, "%qca.pri-cut", "%qca.pri-cut.help")
              .standing("0")
              .between(0, 1),
          Parameter.of("n-cut", Kind.INTEGER, "%qca.n-cut", "%qca.n-cut.help")
              .standing("1")
              .between(1, 1_000_000),
          Parameter.choice(
              "solution",
              List.of("all", "complex", "parsimonious", "intermediate"),
              "all",
              "%qca.solution",
              "%qca.solution.help"),
          Parameter.of("expect", Kind.TEXT, "%qca.expect", "%qca.expect.help"),
          Parameter.choice(
              "contradictions",
              List.of("negative", "remainder"),
              "negative",
              "%qca.contradictions",
              "%qca.contradictions.help"),
          Parameter.of("exclude", Kind.INTEGER, "%qca.exclude", "%qca.exclude.help")
              .many()
              .between(1, 0x1p53),
          Parameter.of("because", Kind.TEXT, "%qca.because", "%qca.because.help"),
          Parameter.of("enhanced", Kind.FLAG, "%qca.enhanced", "%qca.enhanced.help"),
          Parameter.of("untenable", Kind.TEXT, "%qca.untenable", "%qca.untenable.help").many(),
          Parameter.of("theory", Kind.TEXT, "%qca.theory", "%qca.theory.help"),
          Parameter.of("cluster", Kind.COLUMN, "%qca.cluster", "%qca.cluster.help").many(),
          Parameter.of("every-model", Kind.FLAG, "%qca.every-model", "%qca.every-model.help"),
          Parameter.of("row-dominance", Kind.FLAG, "%qca.row-dominance", "%qca.row-dominance.help"),
          Parameter.of(
                  "necessity-cut", Kind.NUMBER, "%qca.necessity-cut", "%qca.necessity-cut.help")
              .standing("0.9")
              .between(0.5, 1),
          Parameter.of(
                  "necessity-depth",
                  Kind.INTEGER,
                  "%qca.necessity-depth",
                  "%qca.necessity-depth.help")
              .standing("0")
              .between(0, 6),
          Parameter.of(
                  "necessity-cov", Kind.NUMBER, "%qca.necessity-cov", "%qca.necessity-cov.help")
              .standing("0")
              .between(0, 1),
          Parameter.of(
                  "necessity-ron", Kind.NUMBER, "%qca.necessity-ron", "%qca.necessity-ron.help")
              .standing("0.5")
              .between(0, 1),
          Parameter.of("fit", Kind.TEXT, "%qca.fit", "%qca.fit.help").many(),
          Parameter.of("robustness", Kind.FLAG, "%qca.robustness", "%qca.robustness.help"),
          Parameter.of("draws", Kind.INTEGER, "%qca.draws", "%qca.draws.help")
              .standing("1000")
              .between(1, 100_000),
          Parameter.of("seed", Kind.INTEGER, "%qca.seed", "%qca.seed.help")
              .standing("1")
              .between(0, 1e15),
          Parameter.of("sweep", Kind.TEXT, "%qca.sweep", "%qca.sweep.help"),
          Parameter.of("time-limit", Kind.INTEGER, "%qca.time-limit", "%qca.time-limit.help")
              .standing("20")
              .between(1, 86_400),
          Parameter.of("list-limit", Kind.INTEGER, "%qca.list-limit", "%qca.list-limit.help")
              .standing("100")
              .between(1, 100_000));

  static QcaSettings of(Parameters given) {
    List<Double> inclusion = given.numbers("incl-cut");
    if (inclusion.size() > 2) {
      throw Problem.usage("incl-cut was given " + inclusion.size() + " times")
          .allowing("once, or twice: positive from the higher on, negative below the lower")
          .exception();
    }
    double high = inclusion.stream().mapToDouble(d -> d).max().orElseThrow();
    double low = inclusion.stream().mapToDouble(d -> d).min().orElseThrow();
    String solution = given.text("solution");
    Set<Long> excluded = new LinkedHashSet<>();
    given.numbers("exclude").forEach(row -> excluded.add(row.longValue()));
    return new QcaSettings(
        given.text("outcome"),
        new ArrayList<>(new LinkedHashSet<>(given.all("condition"))),
        given.byColumn("calibrate"),
        given.number("idm"),
        given.optionalNumber("half-shift"),
        given.flag("leave-out"),
        new Cuts(high, low, given.number("pri-cut"), given.integer("n-cut")),
        solution.equals("all")
            ? Set.of("complex", "parsimonious", "intermediate")
            : Set.of(solution),
        given.first("expect"),
        new Minimization.Options(
            given.flag("every-model"),
            given.flag("row-dominance"),
            given.text("contradictions").equals("remainder"),
            Set.copyOf(excluded),
            new Limits(
                given.integer("time-limit") * 1_000_000_000L,
                given.integer("list-limit"),
                Limits.USUAL.implicants())),
        given.number("necessity-cut"),
        given.integer("necessity-depth"),
        new SubsetSearch.Cuts(
            given.number("necessity-cut"),
            given.number("necessity-cov"),
            given.number("necessity-ron")),
        given.all("fit"),
        given.byColumn("rationale"),
        given.first("because").orElse(""),
        given.flag("enhanced"),
        given.all("untenable"),
        given.flag("robustness"),
        given.integer("draws"),
        (long) given.number("seed"),
        given.first("sweep"),
        given.first("theory"),
        given.all("cluster"));
  }

  QcaSettings with(Cuts others) {
    return with(anchors, halfShift, others, options);
  }

  QcaSettings with(Minimization.Options others) {
    return with(anchors, halfShift, cuts, others);
  }

  /** With another calibration of a column. */
  QcaSettings with(String column, String calibration) {
    Map<String, String> others = new LinkedHashMap<>(anchors);
    others.put(column, calibration);
    return with(others, halfShift, cuts, options);
  }

  QcaSettings withHalfShift(double shift) {
    return with(anchors, OptionalDouble.of(shift), cuts, options);
  }

  private QcaSettings with(
      Map<String, String> otherAnchors,
      OptionalDouble otherShift,
      Cuts otherCuts,
      Minimization.Options otherOptions) {
    return new QcaSettings(
        outcome,
        conditions,
        otherAnchors,
        inclusionDegree,
        otherShift,
        leaveOut,
        otherCuts,
        solutions,
        expectations,
        otherOptions,
        necessityCut,
        necessityDepth,
        necessityCuts,
        expressions,
        rationales,
        because,
        enhanced,
        untenable,
        robustness,
        draws,
        seed,
        sweep,
        theory,
        clusters);
  }

  /** Whether rows are excluded that depend on the data. */
  boolean findsRows() {
    return enhanced || !untenable.isEmpty();
  }

  boolean wants(String solution) {
    return solutions.contains(solution);
  }

  /** The columns that are calibrated without a reason. */
  List<String> unexplained() {
    return anchors.keySet().stream().filter(column -> !rationales.containsKey(column)).toList();
  }
}
