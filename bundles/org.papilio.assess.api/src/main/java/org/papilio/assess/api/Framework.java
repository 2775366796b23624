package org.papilio.assess.api;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A set of criteria that cases are judged by, stored as {@code assessments/frameworks/<id>.json}.
 *
 * @param id name of its file, such as {@code improve}
 * @param version number that grows with each change of its criteria
 * @param title name to show
 * @param note where it comes from, and what of it is a default to be edited
 * @param criteria its questions, each id once
 */
public record Framework(
    String id, int version, String title, String note, List<Criterion> criteria) {

  public Framework {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "framework id '" + id + "' is not allowed; use small letters, digits and hyphens");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    criteria = List.copyOf(criteria);
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (!ids.add(criterion.id())) {
        throw new IllegalArgumentException(
            "framework " + id + " has the criterion '" + criterion.id() + "' twice");
      }
    }
  }

  public Optional<Criterion> criterion(String criterionId) {
    return criteria.stream().filter(c -> c.id().equals(criterionId)).findFirst();
  }
}
