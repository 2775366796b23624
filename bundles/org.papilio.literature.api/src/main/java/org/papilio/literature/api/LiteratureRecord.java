package org.papilio.literature.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One bibliographic record with the names and types of CSL-JSON 1.0.2. Immutable; changed copies
 * are made with {@link #edit}. Texts may carry CSL's inline markup ({@code <i>}, {@code <b>},
 * {@code <sub>}, {@code <sup>}, {@code <span …>}); {@link Markup#plain} takes it away.
 *
 * @param key unique in a library
 * @param type one of {@link Variables#TYPES}
 * @param texts value by variable of {@link Variables#TEXTS}, in that order; no empty values
 * @param names names by variable of {@link Variables#NAMES}, in that order; no empty lists
 * @param dates date by variable of {@link Variables#DATES}, in that order
 * @param keywords in the order of the source, no empty ones, none twice
 * @param bodies bodies of literature, sorted; may be empty
 * @param sourceFields what no variable holds, in the order of the source
 */
public record LiteratureRecord(
    RecordKey key,
    String type,
    Map<String, String> texts,
    Map<String, List<Name>> names,
    Map<String, LiteratureDate> dates,
    List<String> keywords,
    Set<BodyOfLiterature> bodies,
    List<SourceField> sourceFields) {

  public LiteratureRecord {
    if (!Variables.TYPES.contains(type)) {
      throw new IllegalArgumentException(
          "type '" + type + "' is not allowed; allowed are " + String.join(", ", Variables.TYPES));
    }
    texts = inOrder(texts, TEXT_RANKS, "text");
    names = inOrder(copied(names), NAME_RANKS, "name");
    dates = inOrder(dates, DATE_RANKS, "date");
    keywords = keywords.stream().filter(word -> !word.isBlank()).distinct().toList();
    bodies = Collections.unmodifiableSet(new TreeSet<>(bodies));
    sourceFields = List.copyOf(sourceFields);
  }

  private static Map<String, List<Name>> copied(Map<String, List<Name>> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Name>> copy = new HashMap<>();
    names.forEach(
        (variable, list) -> {
          if (!list.isEmpty()) {
            copy.put(variable, List.copyOf(list));
          }
        });
    return copy;
  }

  private static final Map<String, Integer> TEXT_RANKS = ranks(Variables.TEXTS);
  private static final Map<String, Integer> NAME_RANKS = ranks(Variables.NAMES);
  private static final Map<String, Integer> DATE_RANKS = ranks(Variables.DATES);

  private static Map<String, Integer> ranks(Set<String> order) {
    Map<String, Integer> ranks = new HashMap<>();
    order.forEach(variable -> ranks.put(variable, ranks.size()));
    return ranks;
  }

  /** Sorts a few given variables; walking all there are would be most of the time of a reading. */
  private static <V> Map<String, V> inOrder(
      Map<String, V> given, Map<String, Integer> ranks, String kind) {
    if (given.isEmpty()) {
      return Map.of();
    }
    String[] variables = given.keySet().toArray(new String[0]);
    int[] places = new int[variables.length];
    for (int i = 0; i < variables.length; i++) {
      String variable = variables[i];
      Integer rank = ranks.get(variable);
      if (rank == null) {
        throw unknown(given.keySet(), ranks, kind);
      }
      int at = i;
      while (at > 0 && places[at - 1] > rank) {
        places[at] = places[at - 1];
        variables[at] = variables[at - 1];
        at--;
      }
      places[at] = rank;
      variables[at] = variable;
    }
    Map<String, V> sorted = new LinkedHashMap<>(variables.length * 2);
    for (String variable : variables) {
      V value = given.get(variable);
      if (value != null && !(value instanceof String text && text.isEmpty())) {
        sorted.put(variable, value);
      }
    }
    return Collections.unmodifiableMap(sorted);
  }

  private static IllegalArgumentException unknown(
      Set<String> given, Map<String, Integer> ranks, String kind) {
    List<String> unknown = new ArrayList<>(given);
    unknown.removeAll(ranks.keySet());
    List<String> known = new ArrayList<>(ranks.keySet());
    known.sort(Comparator.comparing(ranks::get));
    return new IllegalArgumentException(
        kind + " variable " + unknown + " is not one of CSL's: " + String.join(", ", known));
  }

  /** The value of a text variable; empty text when the record has none. */
  public String text(String variable) {
    return texts.getOrDefault(variable, "");
  }

  /** The names of a variable, in order; empty when the record has none. */
  public List<Name> names(String variable) {
    return names.getOrDefault(variable, List.of());
  }

  public Optional<LiteratureDate> date(String variable) {
    return Optional.ofNullable(dates.get(variable));
  }

  public String title() {
    return text("title");
  }

  /** Authors; where there are none the editors; else empty. */
  public List<Name> creators() {
    List<Name> authors = names("author");
    return authors.isEmpty() ? names("editor") : authors;
  }

  public Optional<LiteratureDate> issued() {
    return date("issued");
  }

  /** First year of publication. */
  public OptionalInt year() {
    LiteratureDate issued = dates.get("issued");
    return issued == null ? OptionalInt.empty() : issued.year();
  }

  /** Fields of one format under one name, in the order of the source. */
  public List<String> sourceFields(String format, String name) {
    return sourceFields.stream()
        .filter(field -> field.format().equals(format) && field.name().equals(name))
        .map(SourceField::value)
        .toList();
  }

  public static Builder of(RecordKey key, String type) {
    return new Builder(key, type);
  }

  /** A builder that starts from this record. */
  public Builder edit() {
    Builder builder = new Builder(key, type);
    builder.texts.putAll(texts);
    names.forEach((variable, list) -> builder.names.put(variable, new ArrayList<>(list)));
    builder.dates.putAll(dates);
    builder.keywords.addAll(keywords);
    builder.bodies.addAll(bodies);
    builder.sourceFields.addAll(sourceFields);
    return builder;
  }

  /** Collects the parts of a record. Not safe for several threads. */
  public static final class Builder {
    private RecordKey key;
    private String type;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<Name>> names = new TreeMap<>();
    private final Map<String, LiteratureDate> dates = new TreeMap<>();
    private final List<String> keywords = new ArrayList<>();
    private final Set<BodyOfLiterature> bodies = new TreeSet<>();
    private final List<SourceField> sourceFields = new ArrayList<>();

    private Builder(RecordKey key, String type) {
      this.key = key;
      this.type = type;
    }

    public Builder key(RecordKey value) {
      key = value;
      return this;
    }

    public Builder type(String value) {
      type = value;
      return this;
    }

    /** Sets a text; an empty value takes it away. */
    public Builder text(String variable, String value) {
      if (value.isEmpty()) {
        texts.remove(variable);
      } else {
        texts.put(variable, value);
      }
      return this;
    }

    /** The value set so far; empty text when there is none. */
    public String text(String variable) {
      return texts.getOrDefault(variable, "");
    }

    public Builder name(String variable, Name name) {
      names.computeIfAbsent(variable, any -> new ArrayList<>()).add(name);
      return this;
    }

    /** Replaces all names of a variable; an empty list takes it away. */
    public Builder names(String variable, List<Name> list) {
      names.put(variable, new ArrayList<>(list));
      return this;
    }

    /** Sets a date; null takes it away. */
    public Builder date(String variable, @Nullable LiteratureDate date) {
      if (date == null) {
        dates.remove(variable);
      } else {
        dates.put(variable, date);
      }
      return this;
    }

    public Builder keyword(String word) {
      keywords.add(word);
      return this;
    }

    public Builder keywords(Collection<String> words) {
      keywords.clear();
      keywords.addAll(words);
      return this;
    }

    public Builder body(BodyOfLiterature body) {
      bodies.add(body);
      return this;
    }

    public Builder bodies(Collection<BodyOfLiterature> all) {
      bodies.clear();
      bodies.addAll(all);
      return this;
    }

    public Builder sourceField(SourceField field) {
      sourceFields.add(field);
      return this;
    }

    public Builder sourceFields(Collection<SourceField> all) {
      sourceFields.clear();
      sourceFields.addAll(all);
      return this;
    }

    public LiteratureRecord build() {
      return new LiteratureRecord(key, type, texts, names, dates, keywords, bodies, sourceFields);
    }
  }
}
