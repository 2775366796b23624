package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.qca.QcaReport.NamedModel;

/**
 * Which cases of a model deserve a study of their own, and which two are best compared. After
 * Schneider and Rohlfing, Combining QCA and process tracing in set-theoretic multi-method research,
 * 2013: a typical case is the better, the nearer it is to the diagonal and the more it belongs to
 * the term; pairs are to be alike in the term and as unlike as can be in the outcome.
 */
final class CaseStudies {

  private static final int MOST_PAIRS = 5;

  private record Place(int index, double x, double y, CaseType type) {}

  private final CalibratedCases cases;

  CaseStudies(CalibratedCases cases) {
    this.cases = cases;
  }

  /** Every case under every term of a model and under the model itself. */
  ResultTable types(NamedModel model) {
    Conditions conditions = cases.sets().conditions();
    List<Row> rows = new ArrayList<>();
    for (Term term : model.terms()) {
      rows.addAll(rows(conditions.write(term), places(List.of(term)), model, term));
    }
    if (model.terms().size() > 1) {
      rows.addAll(rows("all terms", places(model.terms()), model, null));
    }
    return new ResultTable(
        "case-types",
        "Cases to study under model " + model.name(),
        "Typical: in the term and at least as much in the outcome; deviant in kind: in the term but"
            + " not in the outcome; deviant in coverage: in the outcome but in no term. Rank 1 is"
            + " the case to begin with: typical by 2·(y − x) + (1 − x), deviant in kind by (1 − (x"
            + " − y)) + (1 − x), the less the better.",
        List.of(
            Head.text("term", "Term"),
            Head.text("case", "Case"),
            Head.text("type", "Type"),
            Head.number("x", "In the term"),
            Head.number("y", "In the outcome"),
            Head.integer("rank", "Rank"),
            Head.text("unique", "Covered by this term only")),
        rows);
  }

  private List<Row> rows(String name, List<Place> places, NamedModel model, @Nullable Term term) {
    List<Row> rows = new ArrayList<>();
    for (CaseType type : CaseType.values()) {
      if (type == CaseType.IRRELEVANT || type == CaseType.DEVIANT_IN_COVERAGE && term != null) {
        continue;
      }
      List<Place> of =
          places.stream()
              .filter(p -> p.type() == type)
              .sorted(
                  Comparator.comparingDouble(CaseStudies::distance)
                      .thenComparing(p -> cases.subjects().get(p.index()).id()))
              .toList();
      for (int rank = 0; rank < of.size(); rank++) {
        Place p = of.get(rank);
        boolean unique =
            term != null
                && p.x() > 0.5
                && model.terms().stream()
                    .filter(t -> !t.equals(term))
                    .allMatch(t -> cases.sets().membership(p.index(), t) <= 0.5);
        rows.add(
            Row.of(
                List.of(cases.subjects().get(p.index()).id()),
                name,
                cases.subjects().get(p.index()).title(),
                type.word(),
                p.x(),
                p.y(),
                rank + 1.0,
                unique ? "yes" : ""));
      }
    }
    return rows;
  }

  /** How far a case is from the best of its type; smaller is better. */
  private static double distance(Place p) {
    return switch (p.type()) {
      case TYPICAL, DEVIANT_IN_DEGREE -> 2 * Math.abs(p.y() - p.x()) + (1 - p.x());
      case DEVIANT_IN_KIND -> 1 - (p.x() - p.y()) + (1 - p.x());
      case DEVIANT_IN_COVERAGE -> 1 - (p.y() - p.x()) + (1 - p.y());
      case IRRELEVANT -> p.x() + p.y();
    };
  }

  /**
   * The best pairs: typical against deviant in kind, and typical against individually irrelevant.
   */
  ResultTable pairs(NamedModel model) {
    Conditions conditions = cases.sets().conditions();
    List<Row> rows = new ArrayList<>();
    for (Term term : model.terms()) {
      List<Place> places = places(List.of(term));
      String name = conditions.write(term);
      rows.addAll(best(name, places, CaseType.DEVIANT_IN_KIND));
      rows.addAll(best(name, places, CaseType.IRRELEVANT));
    }
    return new ResultTable(
        "case-pairs",
        "Pairs to compare under model " + model.name(),
        "Typical with deviant in kind: what the term lacks; least |x₁ − x₂| + (1 − (y₁ − y₂)) + (1"
            + " − x₁). Typical with individually irrelevant: whether the term makes the difference;"
            + " least (1 − (x₁ − x₂)) + (1 − (y₁ − y₂)) + |y₁ − x₁|. The first "
            + MOST_PAIRS
            + " of each kind and term.",
        List.of(
            Head.text("term", "Term"),
            Head.text("purpose", "Purpose"),
            Head.text("typical", "Typical case"),
            Head.text("other", "Other case"),
            Head.number("distance", "Distance")),
        rows);
  }

  private List<Row> best(String term, List<Place> places, CaseType other) {
    record Pair(Place first, Place second, double distance) {}
    List<Pair> pairs = new ArrayList<>();
    for (Place one : places) {
      for (Place two : places) {
        if (one.type() == CaseType.TYPICAL && two.type() == other) {
          double apart =
              other == CaseType.DEVIANT_IN_KIND
                  ? Math.abs(one.x() - two.x()) + (1 - one.x())
                  : 1 - (one.x() - two.x()) + Math.abs(one.y() - one.x());
          pairs.add(new Pair(one, two, apart + 1 - (one.y() - two.y())));
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble(Pair::distance)
                .thenComparing(p -> cases.subjects().get(p.first().index()).id())
                .thenComparing(p -> cases.subjects().get(p.second().index()).id()))
        .limit(MOST_PAIRS)
        .map(
            p ->
                Row.of(
                    List.of(
                        cases.subjects().get(p.first().index()).id(),
                        cases.subjects().get(p.second().index()).id()),
                    term,
                    "typical – " + other.word(),
                    cases.subjects().get(p.first().index()).title(),
                    cases.subjects().get(p.second().index()).title(),
                    p.distance()))
        .toList();
  }

  private List<Place> places(List<Term> terms) {
    double[] x = cases.sets().membership(terms);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double y = cases.sets().y()[i];
      places.add(new Place(i, x[i], y, CaseType.of(x[i], y)));
    }
    return places;
  }
}
