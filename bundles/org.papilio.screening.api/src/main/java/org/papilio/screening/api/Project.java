package org.papilio.screening.api;

import java.util.List;
import java.util.Optional;

/**
 * How a body of items is screened.
 *
 * @param id unique in the workspace
 * @param title for people
 * @param question what the screening is to answer; may be empty
 * @param criteria in the order in which people read them
 * @param stages in their order; at least one
 * @param reasons for exclusion, in the order of preference
 * @param screeners how many people judge each item at each stage, 1 to 5
 * @param blind whether nobody sees the others' decisions on an item before all are there
 * @param order in which items come up
 */
public record Project(
    ProjectId id,
    String title,
    String question,
    List<Criterion> criteria,
    List<Stage> stages,
    List<Reason> reasons,
    int screeners,
    boolean blind,
    Order order) {

  public Project {
    criteria = List.copyOf(criteria);
    stages = stages.stream().distinct().sorted().toList();
    reasons = List.copyOf(reasons);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a project needs a title");
    }
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("a project needs at least one stage");
    }
    if (screeners < 1 || screeners > 5) {
      throw new IllegalArgumentException("screeners is " + screeners + ", allowed is 1 to 5");
    }
    if (reasons.stream().map(Reason::id).distinct().count() < reasons.size()) {
      throw new IllegalArgumentException("two reasons have the same short name");
    }
  }

  public Optional<Reason> reason(String id) {
    return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
  }

  public boolean has(Stage stage) {
    return stages.contains(stage);
  }
}
