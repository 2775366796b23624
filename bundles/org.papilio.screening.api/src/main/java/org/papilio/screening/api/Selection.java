package org.papilio.screening.api;

import java.util.Collection;
import java.util.List;

/**
 * Which items to add; everything that one of these names.
 *
 * @param items one by one
 * @param query in the language of the search; empty for none
 * @param imports ids of imports whose records are meant
 * @param bodies of literature whose records are meant
 * @param literature whether all records of the library are meant
 * @param cases whether all cases are meant
 */
public record Selection(
    List<ItemId> items,
    String query,
    List<String> imports,
    List<String> bodies,
    boolean literature,
    boolean cases) {

  public Selection {
    items = List.copyOf(items);
    imports = List.copyOf(imports);
    bodies = List.copyOf(bodies);
  }

  public static Selection of(Collection<ItemId> items) {
    return new Selection(List.copyOf(items), "", List.of(), List.of(), false, false);
  }

  public boolean isEmpty() {
    return items.isEmpty()
        && query.isBlank()
        && imports.isEmpty()
        && bodies.isEmpty()
        && !literature
        && !cases;
  }
}
