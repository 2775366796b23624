package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    List<String> raw = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      double highest = Arrays.stream(x[c]).max().orElse(0);
      boolean whole = Arrays.stream(x[c]).allMatch(v -> v == Math.rint(v));
      if (Arrays.stream(x[c]).anyMatch(v -> !(v >= 0))
          || highest > 1 && (!whole || highest > 100)) {
        raw.add(names.get(c));
      }
      levels.add(highest > 1 ? (int) highest + 1 : 2);
    }
    if (Arrays.stream(y).anyMatch(v -> !(v >= 0 && v <= 1))) {
      raw.add(outcome);
    }
    if (!raw.isEmpty()) {
      throw Problem.badInput(
              "not calibrated: "
                  + String.join(", ", raw)
                  + " has values that are neither memberships from 0 to 1 nor whole numbers")
          .fix("calibrate, for example --calibrate " + raw.getFirst() + "=e,c,i")
          .exception();
    }
    boolean multiValue = leveled || levels.stream().anyMatch(l -> l > 2);
    return new SetTable(cases, new Conditions(names, levels, multiValue), x, y);
  }
}
