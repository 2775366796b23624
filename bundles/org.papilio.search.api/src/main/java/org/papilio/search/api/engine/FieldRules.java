package org.papilio.search.api.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.query.FieldRule;
import org.papilio.search.api.query.Query;

/** Holds the fields of a query against those that the index has. */
public final class FieldRules implements FieldRule {

  private static final int MOST_NAMED = 8;

  private final FieldTable table;

  public FieldRules(FieldTable table) {
    this.table = table;
  }

  @Override
  public Optional<Complaint> check(String name, Query value) {
    Optional<FieldInfo> field = table.field(name);
    if (field.isEmpty()) {
      return Optional.of(
          new Complaint(
              "there is no field '" + name + "'",
              near(name) + "; put the whole in quotes to search for the words"));
    }
    return complaint(field.get(), value);
  }

  private Optional<Complaint> complaint(FieldInfo field, Query value) {
    boolean words = field.type() == FieldType.TEXT || field.type() == FieldType.KEYWORD;
    return switch (value) {
      case Query.Range range ->
          words
              ? wrong(field, "holds words, not numbers; a range cannot be asked of it", "words")
              : reads(field, range.from()).or(() -> reads(field, range.to()));
      case Query.Term term -> words ? Optional.empty() : reads(field, term.word());
      case Query.Phrase phrase -> words ? Optional.empty() : reads(field, phrase.words());
      case Query.Words row -> words ? Optional.empty() : first(field, row.parts());
      case Query.And and -> first(field, and.parts());
      case Query.Or or -> first(field, or.parts());
      case Query.Not not -> complaint(field, not.query());
      case Query.Boost boost -> complaint(field, boost.query());
      case Query.Prefix p -> wordsOnly(field, words);
      case Query.Wildcard w -> wordsOnly(field, words);
      case Query.Fuzzy f -> wordsOnly(field, words);
      case Query.Near n -> wordsOnly(field, words);
      case Query.Exists e -> Optional.empty();
      case Query.Everything e -> Optional.empty();
      case Query.Field f -> Optional.empty();
    };
  }

  private Optional<Complaint> first(FieldInfo field, List<Query> parts) {
    return parts.stream().flatMap(part -> complaint(field, part).stream()).findFirst();
  }

  private static Optional<Complaint> wordsOnly(FieldInfo field, boolean words) {
    return words
        ? Optional.empty()
        : wrong(field, "holds no words; patterns cannot be asked of it", form(field));
  }

  private static Optional<Complaint> reads(FieldInfo field, String text) {
    return text.isEmpty() || TypedValue.reads(field.type(), text)
        ? Optional.empty()
        : wrong(field, "cannot be asked for '" + text + "'", form(field));
  }

  private static String form(FieldInfo field) {
    return TypedValue.form(field.type());
  }

  private static Optional<Complaint> wrong(FieldInfo field, String what, String expected) {
    return Optional.of(new Complaint("the field '" + field.name() + "' " + what, expected));
  }

  /** Names that are nearest, else some of all. */
  private String near(String name) {
    String folded = table.fold(name);
    return table.fields().stream()
        .map(FieldInfo::name)
        .sorted(
            Comparator.comparingInt((String each) -> distance(folded, table.fold(each)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_NAMED)
        .collect(Collectors.joining(", "));
  }

  private static int distance(String typed, String name) {
    boolean part = name.contains(typed) || typed.contains(name);
    return SpellingDistance.between(typed, name) - (part ? 10 : 0);
  }
}
