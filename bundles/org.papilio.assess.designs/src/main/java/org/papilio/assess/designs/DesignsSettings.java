package org.papilio.assess.designs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.assess.api.Parameters;
import org.papilio.platform.problem.Problem;

/**
 * What a run was told, checked.
 *
 * @param outcome column of the outcome
 * @param categories the conditions by category, in the order given
 * @param thresholds by column, the number from which raw values count as 1
 * @param candidates whether cases of unknown outcome stand by as candidates for the next case
 * @param pairs how many pairs of each design to show
 */
record DesignsSettings(
    String outcome,
    List<Category> categories,
    Map<String, Double> thresholds,
    boolean candidates,
    int pairs) {

  static final List<Parameter> DESCRIBED =
      List.of(
          Parameter.of("outcome", Kind.COLUMN, "%designs.outcome", "%designs.outcome.help")
              .needed(),
          Parameter.of("condition", Kind.COLUMN, "%designs.condition", "%designs.condition.help")
              .needed()
              .many(),
          Parameter.of("category", Kind.BY_COLUMN, "%designs.category", "%designs.category.help")
              .many(),
          Parameter.of("threshold", Kind.BY_COLUMN, "%designs.threshold", "%designs.threshold.help")
              .many(),
          Parameter.of("candidates", Kind.FLAG, "%designs.candidates", "%designs.candidates.help"),
          Parameter.of("pairs", Kind.INTEGER, "%designs.pairs", "%designs.pairs.help")
              .standing("10")
              .between(1, 10_000));

  static DesignsSettings of(Parameters given) {
    String outcome = given.text("outcome");
    List<String> conditions = new ArrayList<>(new LinkedHashSet<>(given.all("condition")));
    if (conditions.contains(outcome)) {
      throw Problem.usage("'" + outcome + "' is both the outcome and a condition")
          .fix("leave it out of the conditions")
          .exception();
    }
    Map<String, String> named = given.byColumn("category");
    for (String column : named.keySet()) {
      if (!conditions.contains(column)) {
        throw Problem.usage("a category was given for '" + column + "', which is no condition")
            .allowing(String.join(", ", conditions))
            .exception();
      }
    }
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (String condition : conditions) {
      String category = named.getOrDefault(condition, "conditions");
      byName.computeIfAbsent(category, c -> new ArrayList<>()).add(condition);
    }
    List<Category> categories = new ArrayList<>();
    byName.forEach((name, columns) -> categories.add(new Category(name, columns)));
    Map<String, Double> thresholds = new LinkedHashMap<>();
    given
        .byColumn("threshold")
        .forEach(
            (column, text) -> {
              try {
                thresholds.put(column, Double.parseDouble(text));
              } catch (NumberFormatException e) {
                throw Problem.usage("the threshold of " + column + " is '" + text + "'")
                    .allowing("a number: values from it on count as 1, lower ones as 0")
                    .exception(e);
              }
            });
    for (String column : thresholds.keySet()) {
      if (!conditions.contains(column) && !column.equals(outcome)) {
        throw Problem.usage("a threshold was given for '" + column + "'")
            .allowing(outcome + ", " + String.join(", ", conditions))
            .exception();
      }
    }
    return new DesignsSettings(
        outcome,
        List.copyOf(categories),
        thresholds,
        given.flag("candidates"),
        given.integer("pairs"));
  }

  List<String> conditions() {
    return categories.stream().flatMap(c -> c.conditions().stream()).toList();
  }
}
