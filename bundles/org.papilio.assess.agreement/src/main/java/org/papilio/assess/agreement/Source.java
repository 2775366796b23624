package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Subject;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Makes ratings, counts or a contingency table of a case table. */
final class Source {

  /**
   * Ratings with the cases that they are about.
   *
   * @param byCriterion the ratings of each criterion; one entry with an empty name for a plain
   *     table
   * @param subjects the case of each unit by the unit's name
   */
  record Rated(Map<String, RatingTable> byCriterion, Map<String, Subject> subjects) {}

  private final CaseTable table;
  private final AgreementSettings settings;

  Source(CaseTable table, AgreementSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  Rated ratings() {
    return settings.layout() == AgreementSettings.Layout.CRITERIA ? ofCriteria() : ofRaters();
  }

  private List<String> columns() {
    List<String> columns =
        settings.columns().isEmpty()
            ? table.columns().stream().map(Column::id).toList()
            : settings.columns();
    columns.forEach(table::column);
    return columns;
  }

  private Rated ofRaters() {
    List<String> raters = columns().stream().sorted().toList();
    if (raters.size() < 2) {
      throw refused(
          "there is one rater, " + String.join("", raters),
          "agreement needs at least two columns of raters; give them by --rater");
    }
    List<Subject> subjects =
        table.cases().stream().sorted(Comparator.comparing(Subject::id)).toList();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < table.cases().size(); i++) {
      places.put(table.cases().get(i).id(), i);
    }
    @Nullable String[][] cells = new String[subjects.size()][raters.size()];
    for (int r = 0; r < raters.size(); r++) {
      List<IndicatorValue> values = table.column(raters.get(r)).values();
      for (int i = 0; i < cells.length; i++) {
        IndicatorValue value = values.get(places.get(subjects.get(i).id()));
        cells[i][r] = value.hasValue() ? value.show() : null;
      }
    }
    List<String> units = subjects.stream().map(Subject::id).toList();
    Map<String, Subject> bySubject = new LinkedHashMap<>();
    subjects.forEach(subject -> bySubject.put(subject.id(), subject));
    return new Rated(Map.of("", usable(RatingTable.of(units, raters, cells))), bySubject);
  }

  private Rated ofCriteria() {
    Map<String, Map<String, Map<String, String>>> said = new TreeMap<>();
    Map<String, Subject> subjects = new LinkedHashMap<>();
    for (String name : settings.columns()) {
      Column column = table.column(name);
      Map<String, Map<String, String>> ofCriterion =
          said.computeIfAbsent(name, any -> new TreeMap<>());
      for (int i = 0; i < table.cases().size(); i++) {
        Subject subject = table.cases().get(i);
        Map<String, String> ofCase = judgements(column.values().get(i));
        if (!ofCase.isEmpty()) {
          ofCriterion.put(subject.id(), ofCase);
          subjects.put(subject.id(), subject);
        }
      }
      if (ofCriterion.isEmpty()) {
        throw refused(
            "the column '" + name + "' holds no judgements of raters",
            "choose a criterion that was rated, or give the raters of a plain table by --rater");
      }
    }
    Map<String, RatingTable> tables = new TreeMap<>();
    said.forEach((criterion, ofCases) -> tables.put(criterion, usable(table(ofCases))));
    return new Rated(tables, subjects);
  }

  private Map<String, String> judgements(IndicatorValue value) {
    int round =
        settings
            .round()
            .orElse(value.judgements().stream().mapToInt(Judgement::round).max().orElse(1));
    Map<String, String> said = new TreeMap<>();
    for (Judgement judgement : value.judgements()) {
      if (judgement.round() == round && judgement.value() != null) {
        said.put(judgement.rater(), Double.toString(judgement.value()));
      }
    }
    return said;
  }

  private static RatingTable table(Map<String, Map<String, String>> said) {
    TreeSet<String> raters = new TreeSet<>();
    said.values().forEach(ofCase -> raters.addAll(ofCase.keySet()));
    List<String> names = List.copyOf(raters);
    List<String> units = List.copyOf(said.keySet());
    @Nullable String[][] cells = new String[units.size()][names.size()];
    for (int i = 0; i < cells.length; i++) {
      for (int r = 0; r < names.size(); r++) {
        cells[i][r] = said.get(units.get(i)).get(names.get(r));
      }
    }
    return RatingTable.of(units, names, cells);
  }

  private RatingTable usable(RatingTable ratings) {
    if (ratings.categories() == 0) {
      throw refused("nobody rated any of the cases", "fill in ratings, or choose other columns");
    }
    if (ratings.counts().paired() < 2) {
      throw refused(
          "fewer than two units were rated by two raters or more",
          "agreement is seen only where several rate the same; add ratings");
    }
    return ratings;
  }

  CategoryCounts counts() {
    List<String> labels = columns();
    if (labels.size() < 2) {
      throw refused(
          "there is one category, " + String.join("", labels), "give a column for each by --count");
    }
    double[][] columns = labels.stream().map(table::numbers).toArray(double[][]::new);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < table.cases().size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> table.cases().get(i).id()));
    List<double[]> rows = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int i : order) {
      double[] row = new double[labels.size()];
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = whole(columns[k][i], table.cases().get(i), labels.get(k));
        sum += row[k];
      }
      if (sum > 0) {
        rows.add(row);
        units.add(table.cases().get(i).id());
      }
    }
    CategoryCounts counts =
        new CategoryCounts(units, labels, values(labels), rows.toArray(double[][]::new));
    if (counts.paired() < 2) {
      throw refused(
          "fewer than two units were rated twice or more",
          "agreement is seen only where several rate the same");
    }
    return counts;
  }

  private double whole(double count, Subject subject, String label) {
    if (count < 0 || count != Math.rint(count)) {
      throw Problem.badInput(
              "the number of raters who said '" + label + "' of " + subject.id() + " is " + count)
          .at(table.origin())
          .allowing("0 and whole numbers above")
          .exception();
    }
    return count;
  }

  /** Categories as numbers: their names where all are ascending numbers, else their places. */
  private static double[] values(List<String> labels) {
    double[] values = new double[labels.size()];
    boolean ascending = true;
    for (int k = 0; k < values.length; k++) {
      try {
        values[k] = Double.parseDouble(labels.get(k));
        ascending &= k == 0 || values[k] > values[k - 1];
      } catch (NumberFormatException e) {
        ascending = false;
      }
    }
    if (!ascending) {
      for (int k = 0; k < values.length; k++) {
        values[k] = k + 1.0;
      }
    }
    return values;
  }

  Contingency contingency() {
    List<String> labels = columns();
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (int i = 0; i < table.cases().size(); i++) {
      rows.put(table.cases().get(i).id(), i);
    }
    if (labels.size() < 2 || !rows.keySet().equals(new TreeSet<>(labels))) {
      throw refused(
          "the rows "
              + String.join(", ", new TreeSet<>(rows.keySet()))
              + " and the columns "
              + String.join(", ", labels)
              + " are not the same categories",
          "name each row and each column after a category, all categories on both sides");
    }
    double[][] counts = new double[labels.size()][labels.size()];
    for (int l = 0; l < labels.size(); l++) {
      double[] column = table.numbers(labels.get(l));
      for (int k = 0; k < labels.size(); k++) {
        int row = rows.get(labels.get(k));
        counts[k][l] = whole(column[row], table.cases().get(row), labels.get(l));
      }
    }
    Contingency contingency = new Contingency(labels, values(labels), counts);
    if (contingency.total() < 2) {
      throw refused("fewer than two units were rated", "give counts of at least two units");
    }
    return contingency;
  }

  private ProblemException refused(String what, String fix) {
    return Problem.badInput(what).at(table.origin()).fix(fix).exception();
  }
}
