package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.platform.problem.Problem;

/** Checks that numbers are sets, and finds out of which kind. */
final class SetKinds {

  private SetKinds() {}

  /**
   * Makes sets of calibrated numbers. A condition with a number above 1 is multi-value and needs
   * whole numbers from 0; all others need memberships from 0 to 1.
   *
   * @param cases names of the cases
   * @param names names of the conditions
   * @param x values by condition and case
   * @param outcome name of the outcome, for messages
   * @param y membership in the outcome by case
   * @param leveled whether the outcome is one value of a multi-value set
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for numbers that are no sets
   */
  static SetTable sets(
      List<String> cases,
      List<String> names,
      double[][] x,
      String outcome,
      double[] y,
      boolean leveled) {
    List<Integer> levels = new ArrayList<>();
    Map<String, String> raw = new LinkedHashMap<>();
    for (int c = 0; c < names.size(); c++) {
      double highest = Arrays.stream(x[c]).max().orElse(0);
      boolean whole = Arrays.stream(x[c]).allMatch(v -> v == Math.rint(v));
      if (Arrays.stream(x[c]).anyMatch(v -> !(v >= 0))
          || highest > 1 && (!whole || highest > 100)) {
        raw.put(names.get(c), first(cases, x[c]));
      }
      levels.add(highest > 1 ? (int) highest + 1 : 2);
    }
    if (Arrays.stream(y).anyMatch(v -> !(v >= 0 && v <= 1))) {
      raw.put(outcome, first(cases, y));
    }
    if (!raw.isEmpty()) {
      throw Problem.badInput(
              "not calibrated: "
                  + raw.entrySet().stream()
                      .map(e -> e.getKey() + " (" + e.getValue() + ")")
                      .collect(Collectors.joining(", "))
                  + " has values that are neither memberships from 0 to 1 nor whole numbers")
          .fix("calibrate, for example --calibrate " + raw.keySet().iterator().next() + "=e,c,i")
          .exception();
    }
    boolean multiValue = leveled || levels.stream().anyMatch(l -> l > 2);
    return new SetTable(cases, new Conditions(names, levels, multiValue), x, y);
  }

  /** The first value that is no membership, with its case. */
  private static String first(List<String> cases, double[] values) {
    int at = 0;
    while (at < values.length - 1 && values[at] >= 0 && values[at] <= 1) {
      at++;
    }
    return values[at] + " for " + cases.get(at);
  }
}
