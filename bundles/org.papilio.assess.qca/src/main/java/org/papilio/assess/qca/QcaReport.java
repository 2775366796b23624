package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.qca.Minimization.Intermediate;
import org.papilio.assess.qca.Minimization.Intermediates;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.assess.qca.TruthTable.Row;
import org.papilio.platform.progress.Progress;

/** Turns what the engine found into a finding: ambiguity first, then tables, figures and prose. */
final class QcaReport {

  /** A model under the name by which tables speak of it. */
  record NamedModel(String name, List<Term> terms) {}

  private static final int FIGURES = 3;
  private static final int MENTIONED = 12;
  private static final double SKEWED = 0.85;

  private final CaseTable given;
  private final ExcludedRows excluded;
  private final CalibratedCases cases;
  private final QcaSettings asked;
  private final QcaSettings settings;
  private final TruthTable table;
  private final Conditions conditions;
  private final QcaTables tables;
  private final QcaFigures figures;
  private final Progress progress;

  QcaReport(
      CaseTable given,
      CalibratedCases cases,
      QcaSettings asked,
      TruthTable table,
      ExcludedRows excluded,
      Progress progress) {
    this.given = given;
    this.excluded = excluded;
    this.progress = progress;
    this.cases = cases;
    this.asked = asked;
    this.settings = excluded.applied(asked);
    this.table = table;
    this.conditions = cases.sets().conditions();
    this.tables = new QcaTables(cases, table);
    this.figures = new QcaFigures(cases, table);
  }

  /** The finding where no row is left to explain: the truth table says why. */
  Finding nothingExplained() {
    boolean none = table.rows(Code.POSITIVE).isEmpty();
    Finding.Builder finding =
        Finding.headline(
                "No configuration is sufficient for "
                    + cases.outcome()
                    + ": "
                    + (none ? nonePositive() : "every positive row is excluded"))
            .completeness(
                true,
                "nothing to search: no row of the truth table is positive"
                    + (none ? "" : " and not excluded"));
    common(finding);
    figures.truthTable().forEach(finding::figure);
    figures.calibrations(settings).forEach(finding::figure);
    return finding.build();
  }

  private String nonePositive() {
    double best = table.rows().stream().mapToDouble(Row::consistency).max().orElse(Double.NaN);
    Cuts cuts = settings.cuts();
    return "no row reaches consistency "
        + cuts.inclusion()
        + (cuts.pri() > 0 ? " and PRI " + cuts.pri() : "")
        + (cuts.cases() > 1 ? " with " + cuts.cases() + " cases" : "")
        + "; the highest consistency is "
        + Fit.show(best);
  }

  Finding finding(
      Minimization minimization,
      Optional<Solution> complex,
      Optional<Solution> parsimonious,
      Intermediates between) {
    List<Intermediate> intermediate = between.pairs();
    Map<String, List<NamedModel>> models = new LinkedHashMap<>();
    complex.ifPresent(s -> models.put("complex", named("C", s)));
    parsimonious.ifPresent(s -> models.put("parsimonious", named("P", s)));
    if (!intermediate.isEmpty()) {
      models.put("intermediate", inAllPairs(intermediate));
    }
    List<Solution> all = new ArrayList<>();
    complex.ifPresent(all::add);
    parsimonious.ifPresent(all::add);
    intermediate.forEach(i -> all.add(i.solution()));

    String main =
        !intermediate.isEmpty()
            ? "intermediate"
            : parsimonious.isPresent() ? "parsimonious" : "complex";
    boolean complete = all.stream().allMatch(Solution::complete) && between.complete();
    Finding.Builder finding =
        Finding.headline(headline(main, models.get(main), counted(main, all, models, between)));
    finding.completeness(complete, certificate(complex, parsimonious, between));
    if (settings.wants("intermediate") && settings.expectations().isEmpty()) {
      finding.warning("no intermediate solution: it needs directional expectations (--expect)");
    }
    for (Solution solution : all) {
      if (solution.primes().contains(Term.everything(conditions.count()))) {
        finding.warning(
            "the "
                + solution.name()
                + " solution is 1: no observed configuration speaks against"
                + " the outcome, so every configuration could lead to it");
      }
    }
    prose(finding, models, complex, parsimonious, intermediate);
    int most = settings.options().limits().models();
    models.forEach(
        (name, list) ->
            finding.table(tables.solution(name, list.stream().limit(most).toList(), list.size())));
    common(finding);
    complex.ifPresent(s -> finding.table(tables.implicants("complex", s)));
    parsimonious.ifPresent(s -> finding.table(tables.implicants("parsimonious", s)));
    parsimonious.ifPresent(
        s ->
            finding.table(
                tables.assumptions(minimization, models.get("parsimonious"), intermediate)));
    for (NamedModel model : models.get(main).stream().limit(most).toList()) {
      finding.part(
          ModelFit.of(cases.sets(), model.terms())
              .fit()
              .sufficiency(
                  main
                      + " "
                      + model.name()
                      + ": "
                      + conditions.write(model.terms())
                      + " → "
                      + cases.outcome(),
                  cases.subjects().size()));
    }
    models.get(main).stream().limit(FIGURES).forEach(m -> finding.figure(figures.xy(main, m)));
    figures.truthTable().forEach(finding::figure);
    if (!models.get(main).isEmpty()) {
      NamedModel first = models.get(main).getFirst();
      figures.chart(main, first).forEach(finding::figure);
      figures.terms(main, first).forEach(finding::figure);
      figures.profiles(main, first).forEach(finding::figure);
      CaseStudies studies = new CaseStudies(cases);
      finding.table(studies.types(first));
      finding.table(studies.pairs(first));
      if (!settings.clusters().isEmpty()) {
        finding.table(new Clusters(cases, given, settings.clusters(), progress).of(first));
      }
      settings
          .theory()
          .ifPresent(
              theory -> finding.table(new TheoryEvaluation(cases, theory, progress).of(first)));
      robustness(finding, main);
    }
    figures.calibrations(settings).forEach(finding::figure);
    finding.file(new RScript(cases, settings).file(models));
    return finding.build();
  }

  private void robustness(Finding.Builder finding, String main) {
    if (settings.robustness()) {
      Robustness robustness = new Robustness(given, asked, main, progress);
      finding.table(robustness.ranges());
      finding.table(robustness.withoutOneCase());
      finding.table(robustness.alternatives());
      robustness.raters(settings.draws(), settings.seed()).ifPresent(finding::table);
    }
    settings
        .sweep()
        .ifPresent(
            along -> {
              Sweep sweep = new Sweep(along, given, asked, main, progress);
              finding.table(sweep.table());
              finding.figure(sweep.figure());
            });
  }

  private static List<NamedModel> named(String prefix, Solution solution) {
    List<NamedModel> models = new ArrayList<>();
    for (List<Term> model : solution.models()) {
      models.add(new NamedModel(prefix + (models.size() + 1), model));
    }
    return models;
  }

  /** The intermediate models of all pairs; one that stands for several pairs is listed once. */
  private static List<NamedModel> inAllPairs(List<Intermediate> intermediate) {
    Map<List<Term>, String> names = new LinkedHashMap<>();
    for (Intermediate pair : intermediate) {
      for (List<Term> model : pair.solution().models()) {
        names.merge(model, pair.name(), (a, b) -> a.equals(b) ? a : a + " " + b);
      }
    }
    List<NamedModel> models = new ArrayList<>();
    names.forEach(
        (model, pairs) ->
            models.add(new NamedModel("I" + (models.size() + 1) + " " + pairs, model)));
    return models;
  }

  private static String certificate(
      Optional<Solution> complex, Optional<Solution> parsimonious, Intermediates between) {
    List<String> sentences = new ArrayList<>();
    complex.ifPresent(s -> sentences.add("complex: " + s.certificate()));
    parsimonious.ifPresent(s -> sentences.add("parsimonious: " + s.certificate()));
    int pairs = between.pairs().size();
    if (pairs == 1 && between.all().equals(BigInteger.ONE)) {
      sentences.add("intermediate: " + between.pairs().getFirst().solution().certificate());
    } else if (!between.all().equals(BigInteger.ZERO)) {
      long finished = between.pairs().stream().filter(p -> p.solution().complete()).count();
      sentences.add(
          "intermediate: "
              + pairs
              + " of "
              + between.all()
              + " pairs of a complex and a parsimonious model looked at, the search complete for "
              + finished);
    }
    return String.join(". ", sentences);
  }

  /** How many models there are, and whether these are all. */
  private record Count(BigInteger models, boolean all) {}

  private static Count counted(
      String main,
      List<Solution> solutions,
      Map<String, List<NamedModel>> models,
      Intermediates between) {
    if (main.equals("intermediate")) {
      return new Count(BigInteger.valueOf(models.get(main).size()), between.complete());
    }
    Solution solution =
        solutions.stream().filter(s -> s.name().equals(main)).findFirst().orElseThrow();
    return new Count(solution.count(), solution.complete());
  }

  private String headline(String main, List<NamedModel> models, Count count) {
    if (models.isEmpty()) {
      return "The search for " + main + " models was stopped by its limit before one was found";
    }
    String first = conditions.write(models.getFirst().terms()) + " → " + cases.outcome();
    Fit fit = ModelFit.of(cases.sets(), models.getFirst().terms()).fit();
    String measures =
        " (consistency "
            + Fit.show(fit.inclS())
            + ", PRI "
            + Fit.show(fit.pri())
            + ", coverage "
            + Fit.show(fit.covS())
            + ")";
    if (count.models().equals(BigInteger.ONE)) {
      return (count.all() ? "One " + main + " model: " : "At least one " + main + " model: ")
          + first
          + measures;
    }
    return "Ambiguous: "
        + (count.all() ? "" : "at least ")
        + count.models()
        + " "
        + main
        + " models fit the same truth table equally well; the first is "
        + first
        + measures;
  }

  private void common(Finding.Builder finding) {
    cases.warnings().forEach(finding::warning);
    List<String> unexplained = settings.unexplained();
    if (!unexplained.isEmpty()) {
      finding.warning(
          "no reason is given for the calibration of "
              + String.join(", ", unexplained)
              + "; a reader cannot judge anchors without one (--rationale COLUMN=reason)");
    }
    if (!excluded.reasons().isEmpty()) {
      finding.table(excluded.table(conditions));
      List<Long> positive =
          table.rows(Code.POSITIVE).stream()
              .map(Row::number)
              .filter(excluded.reasons()::containsKey)
              .toList();
      if (!positive.isEmpty()) {
        finding.warning(
            (positive.size() == 1 ? "row " : "rows ")
                + positive.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " would be positive but no solution covers what was excluded");
      }
    }
    skewed().forEach(finding::warning);
    List<Row> mixed = table.rows().stream().filter(Row::mixed).toList();
    if (!mixed.isEmpty()) {
      finding.warning(
          (mixed.size() == 1 ? "one row holds" : mixed.size() + " rows hold")
              + " cases with and without the outcome: "
              + firstOf(
                  mixed.stream()
                      .map(
                          r ->
                              "row "
                                  + r.number()
                                  + " ("
                                  + String.join(", ", cases.ids(r.members()))
                                  + ")")
                      .toList()));
    }
    List<Row> doubtful = table.rows(Code.POSITIVE).stream().filter(r -> r.pri() < 0.5).toList();
    if (!doubtful.isEmpty()) {
      finding.warning(
          "rows taken as positive with PRI below 0.5, so they speak for the negation as well: "
              + firstOf(
                  doubtful.stream()
                      .map(r -> r.number() + " (PRI " + Fit.show(r.pri()) + ")")
                      .toList()));
    }
    finding.table(tables.truthTable());
    if (!mixed.isEmpty() || !table.rows(Code.CONTRADICTION).isEmpty()) {
      finding.table(tables.contradictions());
    }
    finding.table(tables.necessity(settings.necessityCut()));
    if (settings.necessityDepth() > 0) {
      finding.table(
          tables.necessarySets(
              SubsetSearch.necessary(
                  cases.sets(), settings.necessityCuts(), settings.necessityDepth(), progress),
              settings.necessityDepth()));
    }
    if (!settings.expressions().isEmpty()) {
      finding.table(tables.expressions(settings.expressions()));
    }
    finding.table(tables.memberships());
  }

  /** The first of a list in a sentence, and how many more there are. */
  private static String firstOf(List<String> all) {
    String first = all.stream().limit(MENTIONED).collect(Collectors.joining("; "));
    return all.size() > MENTIONED ? first + "; and " + (all.size() - MENTIONED) + " more" : first;
  }

  private List<String> skewed() {
    List<String> warnings = new ArrayList<>();
    for (int c = 0; c < conditions.count(); c++) {
      if (conditions.levels().get(c) == 2) {
        skew(conditions.names().get(c), cases.sets().x()[c]).ifPresent(warnings::add);
      }
    }
    skew(cases.outcome(), cases.sets().y()).ifPresent(warnings::add);
    return warnings;
  }

  private static Optional<String> skew(String name, double[] memberships) {
    long in = java.util.Arrays.stream(memberships).filter(m -> m > 0.5).count();
    double share = in / (double) memberships.length;
    return share >= SKEWED || share <= 1 - SKEWED
        ? Optional.of(
            name
                + " is skewed: "
                + in
                + " of "
                + memberships.length
                + " cases have it; consistency and coverage are then easily high")
        : Optional.empty();
  }

  private void prose(
      Finding.Builder finding,
      Map<String, List<NamedModel>> models,
      Optional<Solution> complex,
      Optional<Solution> parsimonious,
      List<Intermediate> intermediate) {
    int positive = table.rows(Code.POSITIVE).size();
    finding.paragraph(
        "Truth table",
        cases.subjects().size()
            + " cases fill "
            + table.rows().size()
            + " of "
            + conditions.configurations()
            + " configurations of "
            + conditions.count()
            + " conditions; "
            + positive
            + " are positive, "
            + table.rows(Code.NEGATIVE).size()
            + " negative, "
            + table.rows(Code.CONTRADICTION).size()
            + " contradictory, "
            + table.rows(Code.TOO_FEW).size()
            + " with too few cases. Cut-offs: consistency "
            + settings.cuts().inclusion()
            + (settings.cuts().exclusion() < settings.cuts().inclusion()
                ? " and " + settings.cuts().exclusion()
                : "")
            + ", PRI "
            + settings.cuts().pri()
            + ", cases "
            + settings.cuts().cases()
            + ".");
    models.forEach(
        (name, list) ->
            finding.paragraph(
                Character.toUpperCase(name.charAt(0)) + name.substring(1) + " solution",
                list.stream()
                        .limit(20)
                        .map(
                            m ->
                                m.name()
                                    + ": "
                                    + conditions.write(m.terms())
                                    + " → "
                                    + cases.outcome())
                        .collect(Collectors.joining("\n"))
                    + (list.size() > 20
                        ? "\n… " + (list.size() - 20) + " more in the table"
                        : "")));
  }
}
