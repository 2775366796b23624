package org.papilio.literature.table;

import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.Variables;
import org.papilio.platform.problem.Problem;

/**
 * What a column means.
 *
 * @param to a variable of CSL, or {@code id}, {@code type}, {@code keyword}, {@code body}, {@code
 *     page-last}, {@code year}
 * @param rank of two columns for one variable the lower one counts, when it has a value
 * @param split what parts several values in a cell; empty to find out
 * @param values what is said in the table to what is said in the record; empty to take it as it is
 * @param otherwise the value for what {@code values} does not know; empty to keep it beside
 */
record Column(
    String to, int rank, String split, Map<String, String> values, Optional<String> otherwise) {

  static final String ID = "id";
  static final String TYPE = "type";
  static final String KEYWORD = "keyword";
  static final String BODY = "body";
  static final String LAST_PAGE = "page-last";
  static final String YEAR = "year";

  Column {
    values = Map.copyOf(values);
  }

  static Column to(String target, int rank) {
    return new Column(target, rank, "", Map.of(), Optional.empty());
  }

  static boolean isTarget(String to) {
    return switch (to) {
      case ID, TYPE, KEYWORD, BODY, LAST_PAGE, YEAR -> true;
      default ->
          Variables.TEXTS.contains(to)
              || Variables.NAMES.contains(to)
              || Variables.DATES.contains(to);
    };
  }

  static String requireTarget(String to, String where) {
    if (!isTarget(to)) {
      throw Problem.badInput("'" + to + "' is no variable of a record")
          .at(where)
          .allowing(
              "id, type, keyword, body, page-last, year, "
                  + String.join(", ", Variables.TEXTS)
                  + ", "
                  + String.join(", ", Variables.NAMES)
                  + ", "
                  + String.join(", ", Variables.DATES))
          .exception();
    }
    return to;
  }
}
