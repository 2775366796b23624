package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.dialect.Translated.Warning;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.And;
import org.papilio.search.api.query.Query.Boost;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Exists;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Fuzzy;
import org.papilio.search.api.query.Query.Near;
import org.papilio.search.api.query.Query.Not;
import org.papilio.search.api.query.Query.Or;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Prefix;
import org.papilio.search.api.query.Query.Range;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.api.query.Query.Wildcard;
import org.papilio.search.api.query.Query.Words;

/** Writes a query in the form of one database. For one query; not safe for several threads. */
final class DialectWriter {

  private final DialectForm form;
  private final List<Warning> warnings = new ArrayList<>();

  DialectWriter(DialectForm form) {
    this.form = form;
  }

  Translated<String> write(Query query) {
    if (query instanceof Everything) {
      warn("*", "everything cannot be asked for in " + form.label());
      return new Translated<>("", warnings);
    }
    return new Translated<>(bare(written(query)), warnings);
  }

  private void warn(String part, String words) {
    warnings.add(new Warning(part, words));
  }

  /** A query in which some parts may name fields; in parentheses where it has several parts. */
  private String written(Query query) {
    if (!Fields.hasField(query)) {
      return everywhere(query);
    }
    return switch (query) {
      case And and -> and(and.parts());
      case Or or when !Fields.sharing(or).isEmpty() && form.knows(Fields.sharing(or)) ->
          inFields(Fields.sharing(or), ((Field) or.parts().getFirst()).query());
      case Or or -> or.parts().stream().map(this::written).collect(joined(" " + form.or() + " "));
      case Not not -> not(not.query());
      case Boost boost -> {
        warn(
            boost.text(),
            "weighs a part, which " + form.label() + " cannot; the weight is left out");
        yield written(boost.query());
      }
      case Field field -> inFields(List.of(field.name()), field.query());
      case Exists exists -> {
        warn(
            exists.text(), "asks whether a field is filled, which cannot be asked; it is left out");
        yield "";
      }
      default -> throw new IllegalStateException("no part with a field: " + query);
    };
  }

  private String everywhere(Query query) {
    warn(
        query.text(),
        "is sought in every field; in "
            + form.label()
            + " it is sought in title, abstract and keywords");
    return inFields(Fields.TOPIC, query);
  }

  private String inFields(List<String> fields, Query query) {
    if (query instanceof Range range) {
      return form.years(range.from(), range.to(), range.fromIncluded(), range.toIncluded());
    }
    if (fields.equals(List.of("year")) && query instanceof Term year) {
      return form.years(year.word(), year.word(), true, true);
    }
    List<String> named = fields.stream().map(Names::usual).toList();
    if (!form.knows(named)) {
      warn(
          String.join(", ", fields),
          "is a field that "
              + form.label()
              + " does not have; title, abstract and keywords are"
              + " searched");
      named = Fields.TOPIC;
    }
    return form.groups()
        ? form.inFields(named, bare(words(query, List.of())))
        : words(query, named);
  }

  /** Words without fields in them; each in some fields where these cannot hold a group. */
  private String words(Query query, List<String> fields) {
    return switch (query) {
      case Words row -> and(row.parts(), fields);
      case And and -> and(and.parts(), fields);
      case Or or ->
          or.parts().stream()
              .map(part -> words(part, fields))
              .collect(joined(" " + form.or() + " "));
      case Not not -> form.not() + " " + words(not.query(), fields);
      case Boost boost -> {
        warn(
            boost.text(),
            "weighs a part, which " + form.label() + " cannot; the weight is left out");
        yield words(boost.query(), fields);
      }
      case Near near -> near(near, fields);
      default -> leaf(query, fields);
    };
  }

  private String leaf(Query query, List<String> fields) {
    String written =
        switch (query) {
          case Term term -> {
            if (!form.inflects()) {
              warn(
                  term.word(),
                  "finds inflections with us; put a truncation sign where you want them");
            }
            yield form.word(term.word());
          }
          case Phrase phrase -> {
            if (phrase.slop() > 0) {
              warn(phrase.text(), "lets words move; the words are sought as they stand");
            }
            yield form.phrase(phrase.words());
          }
          case Prefix prefix -> form.pattern(prefix.start() + "*", warnings);
          case Wildcard wildcard -> form.pattern(wildcard.pattern(), warnings);
          case Fuzzy fuzzy -> {
            warn(
                fuzzy.text(),
                "finds words spelt nearly so, which cannot be asked; it is sought as spelt");
            yield form.word(fuzzy.word());
          }
          case Everything all -> "*";
          default -> throw new IllegalStateException("no leaf: " + query);
        };
    return fields.isEmpty() ? written : form.inFields(fields, written);
  }

  private String near(Near near, List<String> fields) {
    String left = words(near.left(), List.of());
    String right = words(near.right(), List.of());
    return form.near(left, right, near.distance(), fields, warnings);
  }

  private String and(List<Query> parts) {
    List<String> wanted = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Query part : parts) {
      String text = part instanceof Not not ? written(not.query()) : written(part);
      if (!text.isEmpty()) {
        (part instanceof Not ? refused : wanted).add(text);
      }
    }
    return conjunction(wanted, refused);
  }

  private String and(List<Query> parts, List<String> fields) {
    List<String> wanted = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Query part : parts) {
      (part instanceof Not ? refused : wanted)
          .add(words(part instanceof Not not ? not.query() : part, fields));
    }
    return conjunction(wanted, refused);
  }

  private String conjunction(List<String> wanted, List<String> refused) {
    if (wanted.isEmpty()) {
      warn(form.not(), "stands without anything to take away from; nothing is found so");
    }
    StringBuilder text = new StringBuilder(String.join(" " + form.and() + " ", wanted));
    refused.forEach(each -> text.append(' ').append(form.not()).append(' ').append(each));
    boolean one = wanted.size() + refused.size() == 1 && refused.isEmpty();
    return one ? text.toString() : "(" + text.toString().strip() + ")";
  }

  private String not(Query query) {
    warn("NOT", "stands without anything to take away from; nothing is found so");
    return form.not() + " " + written(query);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined(String by) {
    return Collectors.joining(by, "(", ")");
  }

  /** Without the parentheses around the whole. */
  private static String bare(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return text;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return text;
      }
    }
    return text.substring(1, text.length() - 1);
  }
}
