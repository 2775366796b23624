package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.List;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.And;
import org.papilio.search.api.query.Query.Boost;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Exists;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Not;
import org.papilio.search.api.query.Query.Or;

/** Puts queries into fields, and finds those that stand in some. */
final class Fields {

  /** Where databases look for what a work is about. */
  static final List<String> TOPIC = List.of("title", "abstract", "keyword");

  static final List<String> TITLE_ABSTRACT = List.of("title", "abstract");

  private Fields() {}

  /**
   * A query inside some fields. Each word may stand in any of them: {@code a AND b} in title and
   * abstract holds when the title has a and the abstract b.
   *
   * @param fields none for everywhere
   */
  static Query in(List<String> fields, Query query) {
    if (fields.isEmpty() || query instanceof Everything) {
      return query;
    }
    if (fields.size() == 1 && !hasField(query)) {
      return new Field(fields.getFirst(), query);
    }
    return switch (query) {
      case And and -> new And(each(fields, and.parts()));
      case Or or -> new Or(each(fields, or.parts()));
      case Not not -> new Not(in(fields, not.query()));
      case Boost boost -> new Boost(in(fields, boost.query()), boost.weight());
      case Field field -> field;
      case Exists exists -> exists;
      default -> {
        List<Query> anyOf = new ArrayList<>();
        fields.forEach(field -> anyOf.add(new Field(field, query)));
        yield new Or(anyOf);
      }
    };
  }

  private static List<Query> each(List<String> fields, List<Query> parts) {
    return parts.stream().map(part -> in(fields, part)).toList();
  }

  /** Whether a part of the query stands in a field. */
  static boolean hasField(Query query) {
    return switch (query) {
      case And and -> and.parts().stream().anyMatch(Fields::hasField);
      case Or or -> or.parts().stream().anyMatch(Fields::hasField);
      case Not not -> hasField(not.query());
      case Boost boost -> hasField(boost.query());
      case Field field -> true;
      case Exists exists -> true;
      default -> false;
    };
  }

  /** The fields that hold one and the same query in any of them; empty when it is not so. */
  static List<String> sharing(Or or) {
    List<String> fields = new ArrayList<>();
    for (Query part : or.parts()) {
      if (!(part instanceof Field field)
          || !field.query().equals(((Field) or.parts().getFirst()).query())) {
        return List.of();
      }
      fields.add(field.name());
    }
    return fields;
  }
}
