package org.papilio.assess.designs;

import java.util.List;

/**
 * Conditions that belong together.
 *
 * @param name name to show
 * @param conditions their columns, at least one
 */
record Category(String name, List<String> conditions) {

  Category {
    conditions = List.copyOf(conditions);
  }

  int size() {
    return conditions.size();
  }
}
