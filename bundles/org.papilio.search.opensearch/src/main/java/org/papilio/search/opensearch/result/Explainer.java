package org.papilio.search.opensearch.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.api.engine.Passage;
import org.papilio.search.api.engine.Word;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.opensearch.index.Shown;
import org.papilio.search.opensearch.query.Clue;
import org.papilio.search.opensearch.query.Compiled;
import org.papilio.search.opensearch.query.Form;
import org.papilio.search.opensearch.query.Json;
import org.papilio.search.opensearch.query.Lexicon;
import tools.jackson.databind.JsonNode;

/** Says in words and numbers why a hit is where it is. */
final class Explainer {

  /** Parts of a query whose rarity is told; nobody reads that of more, and each costs a count. */
  private static final int MOST_COUNTED = 200;

  private final Compiled compiled;
  private final FieldTable table;
  private final WordAnalysis analysis;
  private final String language;

  /** How many documents each of the first clues finds, and last how many there are. */
  private final List<Long> counts;

  Explainer(
      Compiled compiled,
      FieldTable table,
      WordAnalysis analysis,
      Lexicon lexicon,
      String language) {
    this.compiled = compiled;
    this.table = table;
    this.analysis = analysis;
    this.language = language;
    List<Map<String, Object>> queries = new ArrayList<>();
    compiled.clues().stream().limit(MOST_COUNTED).forEach(clue -> queries.add(clue.query()));
    queries.add(Json.everything());
    counts = lexicon.counts(queries, Integer.MAX_VALUE);
  }

  /**
   * @param matched what each clue gave, by its name
   * @param score of the hit
   */
  Explanation of(Shown hit, JsonNode matched, double score) {
    List<Explanation> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < compiled.clues().size(); i++) {
      JsonNode value = matched.path("clue" + i);
      Explanation part = of(i, hit, value);
      parts.add(part);
      sum += part.value();
    }
    double rest = score - sum;
    if (Math.abs(rest) > 0.001 * Math.max(1, Math.abs(score))) {
      parts.add(Explanation.leaf(rest, "conditions that give every hit the same"));
    }
    long met = parts.stream().filter(part -> part.value() > 0).count();
    String words =
        compiled.clues().isEmpty()
            ? "relevance " + number(score) + ": no word was asked for, so all hits are alike"
            : "relevance "
                + number(score)
                + ": the sum of what "
                + met
                + " of "
                + compiled.clues().size()
                + " parts of the query give";
    return new Explanation(score, words, parts);
  }

  private Explanation of(int number, Shown hit, JsonNode value) {
    Clue clue = compiled.clues().get(number);
    if (value.isMissingNode()) {
      return Explanation.leaf(0, "the " + clue.noun() + " “" + clue.words() + "” is not in it");
    }
    String rare =
        clue.forms().isEmpty() || number >= MOST_COUNTED
            ? ""
            : String.format(
                Locale.ROOT, ", which about %,d of %,d have", counts.get(number), counts.getLast());
    String weight = clue.factor() == 1 ? "" : ", times " + number(clue.factor());
    return new Explanation(
        value.asDouble() * clue.factor(),
        "the " + clue.noun() + " “" + clue.words() + "”" + rare + weight,
        occurrences(clue, hit));
  }

  /** Where and how the word stands in the hit, weightless: the weights do not add up simply. */
  private List<Explanation> occurrences(Clue clue, Shown hit) {
    Map<Form, Map<String, Integer>> counted = new LinkedHashMap<>();
    clue.forms().forEach(form -> counted.put(form, new TreeMap<>()));
    for (Passage passage : hit.passages()) {
      Optional<String> place = place(passage, clue);
      if (place.isEmpty() || clue.forms().isEmpty()) {
        continue;
      }
      List<String> texts = passage.labels().isEmpty() ? List.of(passage.text()) : passage.labels();
      for (String text : texts) {
        for (Word word : analysis.words(text, passage.language())) {
          form(clue, word).ifPresent(form -> counted.get(form).merge(place.get(), 1, Integer::sum));
        }
      }
    }
    List<Explanation> parts = new ArrayList<>();
    counted.forEach(
        (form, fields) -> {
          if (!fields.isEmpty()) {
            parts.add(
                Explanation.leaf(
                    0,
                    manner(form)
                        + " in "
                        + fields.entrySet().stream()
                            .map(field -> field.getKey() + times(field.getValue()))
                            .collect(Collectors.joining(", "))));
          }
        });
    return parts;
  }

  /** The form as which a word of the hit counts: as spelt before its stem. */
  private static Optional<Form> form(Clue clue, Word word) {
    return clue.forms().stream()
        .filter(form -> !form.isStem() && form.term().equals(word.spelt()))
        .findFirst()
        .or(
            () ->
                clue.forms().stream()
                    .filter(form -> form.isStem() && form.bare().equals(word.stem()))
                    .filter(form -> !word.stem().equals(word.spelt()))
                    .findFirst());
  }

  /** What people call the field of a passage, when the clue is sought there. */
  private Optional<String> place(Passage passage, Clue clue) {
    Optional<FieldInfo> field = table.field(passage.field());
    if (!clue.scope().field().isEmpty()) {
      return field
          .filter(one -> one.name().equals(clue.scope().field()))
          .map(one -> one.label(language));
    }
    return field
        .filter(one -> one.role() != FieldRole.ON_REQUEST)
        .map(one -> table.isLeading(one) ? one.label(language) : "other fields");
  }

  private static String manner(Form form) {
    String weight = " (counts " + number(form.weight()) + ")";
    return switch (form.manner()) {
      case SPELT -> "spelt so";
      case INFLECTED -> "in another inflection" + weight;
      case TRANSLITERATED -> "as “" + form.term() + "”" + weight;
      case NEARLY -> "spelt nearly so, as “" + form.term() + "”" + weight;
    };
  }

  private static String times(int count) {
    return count == 1 ? "" : " (" + count + " times)";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
