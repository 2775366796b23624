package org.papilio.search.opensearch.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.engine.TypedValue;
import org.papilio.search.api.query.Query;
import org.papilio.search.opensearch.index.Layout;

/** Queries for fields of years, days and numbers. */
final class TypedQueries {

  private TypedQueries() {}

  static Map<String, Object> years(String field, int from, int to) {
    return range(field, FieldType.YEAR, new TypedValue(from, to));
  }

  /** What {@link org.papilio.search.api.engine.FieldRules} lets through for such a field. */
  static Map<String, Object> of(FieldInfo field, Query query) {
    return switch (query) {
      case Query.Range range ->
          range(field.name(), field.type(), TypedValue.of(field.type(), range));
      case Query.Term term -> equal(field, term.word());
      case Query.Phrase phrase -> equal(field, phrase.words());
      case Query.Words row -> Json.all(each(field, row.parts()));
      case Query.And and -> Json.all(each(field, and.parts()));
      case Query.Or or -> Json.oneOf(each(field, or.parts()));
      case Query.Boost boost -> of(field, boost.query());
      case Query.Not not -> Json.not(of(field, not.query()));
      case Query.Everything all -> Json.has(Layout.HAS, field.name());
      default -> throw new IllegalStateException("refused by the rules of fields: " + query);
    };
  }

  private static List<Map<String, Object>> each(FieldInfo field, List<Query> parts) {
    return parts.stream().map(part -> of(field, part)).toList();
  }

  private static Map<String, Object> equal(FieldInfo field, String text) {
    return range(field.name(), field.type(), TypedValue.read(field.type(), text).orElseThrow());
  }

  private static Map<String, Object> range(String field, FieldType type, TypedValue value) {
    if (value.isEmpty()) {
      return Json.nothing();
    }
    Map<String, Object> ends = new LinkedHashMap<>();
    if (!Double.isInfinite(value.from())) {
      ends.put("gte", end(type, value.from()));
    }
    if (!Double.isInfinite(value.to())) {
      ends.put("lte", end(type, value.to()));
    }
    return ends.isEmpty()
        ? Json.has(Layout.HAS, field)
        : Map.of("range", Map.of(Layout.range(field), ends));
  }

  private static Object end(FieldType type, double value) {
    if (type == FieldType.NUMBER) {
      return value;
    }
    return (long) value;
  }
}
