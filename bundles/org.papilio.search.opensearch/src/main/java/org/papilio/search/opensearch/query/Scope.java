package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.opensearch.index.Layout;

/**
 * Where words are sought.
 *
 * @param field name of the field that the query names; empty when it names none
 * @param fields weight, 1 or more, by inverted field, in a stable order
 */
public record Scope(String field, Map<String, Double> fields) {

  public Scope {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Every field that leads, and all others together. */
  static Scope everywhere(FieldTable table) {
    Map<String, Double> fields = new LinkedHashMap<>();
    for (FieldInfo field : table.fields()) {
      if (table.isLeading(field)) {
        fields.put(Layout.words(field.name()), (double) FieldTable.weight(field.role()));
      }
    }
    fields.put(Layout.REST, 1.0);
    return new Scope("", fields);
  }

  /** The fields of names, where citations look for authors; with none when there are none. */
  static Scope names(FieldTable table, double weight) {
    Map<String, Double> fields = new LinkedHashMap<>();
    for (FieldInfo field : table.fields()) {
      if (FieldTable.hasWords(field) && field.role() == FieldRole.NAME) {
        fields.put(Layout.words(field.name()), weight);
      }
    }
    return new Scope("", fields);
  }

  static Scope of(FieldInfo field) {
    return new Scope(field.name(), Map.of(Layout.words(field.name()), 1.0));
  }

  /** This scope with other weights for some of its fields. */
  Scope with(Scope heavier) {
    Map<String, Double> all = new LinkedHashMap<>(fields);
    all.putAll(heavier.fields());
    return new Scope(field, all);
  }

  /** The fields as the engine writes them with their weights. */
  List<String> weighted() {
    List<String> all = new ArrayList<>();
    fields.forEach((name, weight) -> all.add(name + "^" + weight));
    return all;
  }
}
