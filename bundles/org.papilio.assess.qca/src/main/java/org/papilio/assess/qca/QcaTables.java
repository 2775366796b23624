package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.qca.Minimization.Intermediate;
import org.papilio.assess.qca.QcaReport.NamedModel;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Row;

/** The tables of a finding, each row with the cases that it speaks of. */
final class QcaTables {

  private static final int MOST_ROWS = 2_000;

  private final CalibratedCases cases;
  private final TruthTable table;
  private final SetTable sets;
  private final Conditions conditions;

  QcaTables(CalibratedCases cases, TruthTable table) {
    this.cases = cases;
    this.table = table;
    this.sets = cases.sets();
    this.conditions = sets.conditions();
  }

  private static Head number(String id, String title) {
    return new Head(id, title, "number");
  }

  private static Head integer(String id, String title) {
    return new Head(id, title, "integer");
  }

  private static Head text(String id, String title) {
    return new Head(id, title, "text");
  }

  private static Head list(String id, String title) {
    return new Head(id, title, "list");
  }

  private static ResultTable.Row row(List<String> cases, @Nullable Object... cells) {
    return new ResultTable.Row(Arrays.asList(cells), cases);
  }

  ResultTable truthTable() {
    List<Head> heads = new ArrayList<>();
    heads.add(integer("row", "Row"));
    conditions.names().forEach(name -> heads.add(integer("condition:" + name, name)));
    heads.add(text("out", cases.outcome()));
    heads.add(integer("n", "n"));
    heads.add(number("incl", "inclS"));
    heads.add(number("pri", "PRI"));
    heads.add(list("cases", "Cases"));
    heads.add(list("deviant", "Deviant in kind"));
    List<ResultTable.Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.number());
      for (int c = 0; c < conditions.count(); c++) {
        cells.add(row.configuration().value(c));
      }
      cells.add(row.code().sign());
      cells.add(row.n());
      cells.add(row.consistency());
      cells.add(row.pri());
      cells.add(cases.ids(row.members()));
      cells.add(cases.ids(row.deviant()));
      rows.add(new ResultTable.Row(cells, cases.ids(row.members())));
    }
    return new ResultTable(
        "truth-table",
        "Truth table",
        "1 positive, 0 negative, C between the two cut-offs, ? too few cases. A case stands in the"
            + " row in which its membership exceeds 0.5.",
        heads,
        rows);
  }

  ResultTable contradictions() {
    List<ResultTable.Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.mixed() || row.code() == Code.CONTRADICTION) {
        List<Integer> with =
            row.members().stream().filter(m -> !row.deviant().contains(m)).toList();
        rows.add(
            row(
                cases.ids(row.members()),
                row.number(),
                conditions.write(row.configuration()),
                row.code().sign(),
                row.consistency(),
                cases.ids(with),
                cases.ids(row.deviant())));
      }
    }
    return new ResultTable(
        "contradictions",
        "Contradictory rows",
        "The same configuration, with and without the outcome.",
        List.of(
            integer("row", "Row"),
            text("configuration", "Configuration"),
            text("out", "Taken as"),
            number("incl", "inclS"),
            list("with", "With " + cases.outcome()),
            list("without", "Without " + cases.outcome())),
        rows);
  }

  ResultTable necessity(double cut) {
    List<ResultTable.Row> rows = new ArrayList<>();
    for (int c = 0; c < conditions.count(); c++) {
      for (int value = conditions.levels().get(c) - 1; value >= 0; value--) {
        Term literal = Term.everything(conditions.count()).with(c, value);
        double[] x = sets.membership(literal);
        Fit fit = Fit.of(x, sets.y());
        rows.add(
            row(
                membersOf(x),
                conditions.write(literal),
                fit.inclN(),
                fit.ron(),
                fit.covN(),
                fit.inclN() >= cut
                    ? fit.ron() >= 0.5 ? "necessary" : "necessary but trivial"
                    : ""));
      }
    }
    return new ResultTable(
        "necessity",
        "Necessity of single conditions for " + cases.outcome(),
        "Necessary: inclN of "
            + cut
            + " or more; trivial: RoN below 0.5, nearly every case has it.",
        List.of(
            text("condition", "Condition"),
            number("incln", "inclN"),
            number("ron", "RoN"),
            number("covn", "covN"),
            text("judgement", "Judgement")),
        rows);
  }

  /** Combinations that are necessary, as far as a search of this depth finds them. */
  ResultTable necessarySets(List<SubsetSearch.Found> found, int depth) {
    List<ResultTable.Row> rows = new ArrayList<>();
    for (SubsetSearch.Found one : found.stream().limit(MOST_ROWS).toList()) {
      double[] x = new double[sets.cases().size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = one.any() ? membershipInAny(i, one.literals()) : sets.membership(i, one.literals());
      }
      rows.add(
          row(
              membersOf(x),
              one.write(conditions),
              one.fit().inclN(),
              one.fit().ron(),
              one.fit().covN()));
    }
    return new ResultTable(
        "necessity-search",
        "Necessary combinations for " + cases.outcome(),
        "All conjunctions and all minimal disjunctions of up to "
            + depth
            + " literals that reach the"
            + " cut-offs"
            + (found.size() > MOST_ROWS
                ? "; the first " + MOST_ROWS + " of " + found.size() + "."
                : "."),
        List.of(
            text("combination", "Combination"),
            number("incln", "inclN"),
            number("ron", "RoN"),
            number("covn", "covN")),
        rows);
  }

  private double membershipInAny(int caseIndex, Term literals) {
    double most = 0;
    for (long left = literals.mask(); left != 0; left &= left - 1) {
      int condition = Long.numberOfTrailingZeros(left);
      most = Math.max(most, sets.membership(caseIndex, condition, literals.value(condition)));
    }
    return most;
  }

  /** The fit of sums of terms that somebody wants to know, in both directions. */
  ResultTable expressions(List<String> texts) {
    List<ResultTable.Row> rows = new ArrayList<>();
    for (String text : texts) {
      List<Term> terms = Expression.parse(text, conditions);
      for (Term term : terms.size() > 1 ? terms : List.<Term>of()) {
        rows.add(fit(text, conditions.write(term), sets.membership(term)));
      }
      rows.add(fit(text, conditions.write(terms), sets.membership(terms)));
    }
    return new ResultTable(
        "fit",
        "Fit of the expressions asked for",
        "inclS, PRI, covS: sufficient for " + cases.outcome() + "; inclN, RoN, covN: necessary.",
        List.of(
            text("expression", "Expression"),
            text("term", "Term"),
            number("incls", "inclS"),
            number("pri", "PRI"),
            number("covs", "covS"),
            number("incln", "inclN"),
            number("ron", "RoN"),
            number("covn", "covN")),
        rows);
  }

  private ResultTable.Row fit(String expression, String term, double[] x) {
    Fit fit = Fit.of(x, sets.y());
    return row(
        membersOf(x),
        expression,
        term,
        fit.inclS(),
        fit.pri(),
        fit.covS(),
        fit.inclN(),
        fit.ron(),
        fit.covN());
  }

  private List<String> membersOf(double[] x) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0.5) {
        members.add(i);
      }
    }
    return cases.ids(members);
  }

  ResultTable memberships() {
    List<Head> heads = new ArrayList<>();
    heads.add(text("case", "Case"));
    for (String name : conditions.names()) {
      heads.add(number("set:" + name, name));
      if (cases.raw().containsKey(name)) {
        heads.add(number("raw:" + name, name + " (raw)"));
      }
    }
    heads.add(number("outcome", cases.outcome()));
    List<ResultTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < cases.subjects().size(); i++) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(cases.subjects().get(i).title());
      for (int c = 0; c < conditions.count(); c++) {
        cells.add(sets.x()[c][i]);
        double[] raw = cases.raw().get(conditions.names().get(c));
        if (raw != null) {
          cells.add(raw[i]);
        }
      }
      cells.add(sets.y()[i]);
      rows.add(new ResultTable.Row(cells, List.of(cases.subjects().get(i).id())));
    }
    return new ResultTable(
        "memberships",
        "Memberships",
        "0 fully out, 1 fully in; whole numbers for multi-value conditions.",
        heads,
        rows);
  }

  ResultTable solution(String name, List<NamedModel> models, int all) {
    List<ResultTable.Row> rows = new ArrayList<>();
    for (NamedModel model : models) {
      ModelFit fit = ModelFit.of(sets, model.terms());
      for (ModelFit.TermFit term : fit.terms()) {
        rows.add(
            row(
                cases.ids(term.members()),
                model.name(),
                conditions.write(term.term()),
                term.fit().inclS(),
                term.fit().pri(),
                term.fit().covS(),
                term.uniqueCoverage(),
                cases.ids(term.members()),
                cases.ids(term.unique())));
      }
      rows.add(
          row(
              cases.ids(fit.members()),
              model.name(),
              "all terms",
              fit.fit().inclS(),
              fit.fit().pri(),
              fit.fit().covS(),
              null,
              cases.ids(fit.members()),
              List.of()));
    }
    return new ResultTable(
        "solution-" + name,
        Character.toUpperCase(name.charAt(0)) + name.substring(1) + " solution",
        "Each term is sufficient for "
            + cases.outcome()
            + "; a model is the sum of its terms."
            + (all > models.size()
                ? " The first " + models.size() + " of " + all + " models."
                : ""),
        List.of(
            text("model", "Model"),
            text("term", "Term"),
            number("incl", "inclS"),
            number("pri", "PRI"),
            number("covs", "covS"),
            number("covu", "covU"),
            list("cases", "Cases covered"),
            list("unique", "Covered by this term only")),
        rows);
  }

  ResultTable implicants(String name, Solution solution) {
    List<ResultTable.Row> rows = new ArrayList<>();
    for (int p = 0; p < Math.min(MOST_ROWS, solution.primes().size()); p++) {
      Term implicant = solution.primes().get(p);
      List<Row> covered =
          table.rows(Code.POSITIVE).stream()
              .filter(r -> implicant.covers(r.configuration()))
              .toList();
      List<Integer> members = new ArrayList<>();
      covered.forEach(r -> members.addAll(r.members()));
      members.sort(null);
      rows.add(
          row(
              cases.ids(members),
              conditions.write(implicant),
              covered.stream().map(r -> Long.toString(r.number())).toList(),
              solution.essential().contains(implicant),
              solution.share(p)));
    }
    return new ResultTable(
        "prime-implicants-" + name,
        "Prime implicants, " + name,
        solution.primes().size() > MOST_ROWS
            ? "The first " + MOST_ROWS + " of " + solution.primes().size() + "."
            : "All "
                + solution.primes().size()
                + "; an essential one stands in every model, and the share says in how many of the "
                + solution.count()
                + " it does.",
        List.of(
            text("implicant", "Prime implicant"),
            list("rows", "Positive rows covered"),
            text("essential", "Essential"),
            number("share", "Share of models")),
        rows);
  }

  ResultTable assumptions(
      Minimization minimization, List<NamedModel> parsimonious, List<Intermediate> between) {
    Set<Long> easy = new HashSet<>();
    for (Intermediate pair : between) {
      if (pair.easy() != null) {
        easy.addAll(pair.easy());
      }
    }
    List<ResultTable.Row> rows = new ArrayList<>();
    boolean listed = true;
    for (NamedModel model : parsimonious) {
      List<Long> assumed = minimization.assumptions(model.terms());
      listed &= assumed != null;
      if (assumed != null) {
        for (long number : assumed) {
          rows.add(
              row(
                  List.of(),
                  model.name(),
                  number,
                  conditions.write(conditions.configuration(number)),
                  between.isEmpty() ? "" : easy.contains(number) ? "easy" : "difficult"));
        }
      }
    }
    boolean cut = rows.size() > MOST_ROWS;
    return new ResultTable(
        "simplifying-assumptions",
        "Simplifying assumptions of the parsimonious solution",
        !listed
            ? "More than " + Minimization.LISTABLE + " configurations: not listed."
            : cut
                ? "The first " + MOST_ROWS + " of " + rows.size() + "."
                : "Configurations without a case that the model takes as positive; easy ones agree"
                    + " with the expectations.",
        List.of(
            text("model", "Model"),
            integer("row", "Row"),
            text("configuration", "Configuration"),
            text("kind", "Counterfactual")),
        cut ? rows.subList(0, MOST_ROWS) : rows);
  }
}
