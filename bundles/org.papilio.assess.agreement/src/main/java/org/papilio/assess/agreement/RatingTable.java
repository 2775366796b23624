package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who said what: units × raters.
 *
 * @param units names of the units
 * @param raters names of the raters
 * @param labels the categories used, ascending as numbers, or by text where one is no number
 * @param values the categories as numbers; their places 1 … q where one is no number
 * @param numeric whether all categories are numbers
 * @param codes for each unit and rater the index of a category, or −1 for no rating
 */
record RatingTable(
    List<String> units,
    List<String> raters,
    List<String> labels,
    double[] values,
    boolean numeric,
    int[][] codes) {

  static final int NONE = -1;

  /**
   * From texts.
   *
   * @param cells for each unit and rater a text, or null for no rating
   */
  static RatingTable of(List<String> units, List<String> raters, @Nullable String[][] cells) {
    Set<String> said = new HashSet<>();
    for (@Nullable String[] row : cells) {
      for (String cell : row) {
        if (cell != null) {
          said.add(cell);
        }
      }
    }
    boolean numeric = !said.isEmpty() && said.stream().allMatch(RatingTable::isNumber);
    List<String> labels;
    double[] values;
    Map<String, Integer> places = new HashMap<>();
    if (numeric) {
      // 1 and 1.0 are one category, and so are 0 and -0.
      values = said.stream().mapToDouble(RatingTable::number).distinct().sorted().toArray();
      labels = Arrays.stream(values).mapToObj(RatingTable::label).toList();
      double[] ascending = values;
      said.forEach(cell -> places.put(cell, Arrays.binarySearch(ascending, number(cell))));
    } else {
      labels = said.stream().sorted().toList();
      values = new double[labels.size()];
      Arrays.setAll(values, k -> k + 1);
      labels.forEach(label -> places.put(label, places.size()));
    }
    int[][] codes = new int[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      codes[i] = Arrays.stream(cells[i]).mapToInt(c -> c == null ? NONE : places.get(c)).toArray();
    }
    return new RatingTable(units, raters, labels, values, numeric, codes);
  }

  private static double number(String text) {
    return Double.parseDouble(text) + 0.0;
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String label(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  int categories() {
    return labels.size();
  }

  /** The table without units that some rater left out. */
  RatingTable complete() {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      if (Arrays.stream(codes[i]).noneMatch(code -> code == NONE)) {
        kept.add(i);
      }
    }
    return rows(kept);
  }

  private RatingTable rows(List<Integer> kept) {
    return new RatingTable(
        kept.stream().map(units::get).toList(),
        raters,
        labels,
        values,
        numeric,
        kept.stream().map(i -> codes[i]).toArray(int[][]::new));
  }

  /** How often each category was said of each unit; units that nobody rated are left out. */
  CategoryCounts counts() {
    List<double[]> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      double[] row = new double[categories()];
      int said = 0;
      for (int code : codes[i]) {
        if (code != NONE) {
          row[code]++;
          said++;
        }
      }
      if (said > 0) {
        rows.add(row);
        names.add(units.get(i));
      }
    }
    return new CategoryCounts(names, labels, values, rows.toArray(double[][]::new));
  }

  /** Two raters against each other, over the units that both rated. */
  Contingency contingency(int first, int second) {
    double[][] table = new double[categories()][categories()];
    for (int[] row : codes) {
      if (row[first] != NONE && row[second] != NONE) {
        table[row[first]][row[second]]++;
      }
    }
    return new Contingency(labels, values, table);
  }

  /** The ratings as numbers, units × raters, NaN for none. */
  double[][] numbers() {
    double[][] numbers = new double[codes.length][];
    for (int i = 0; i < codes.length; i++) {
      numbers[i] =
          Arrays.stream(codes[i])
              .mapToDouble(code -> code == NONE ? Double.NaN : values[code])
              .toArray();
    }
    return numbers;
  }
}
