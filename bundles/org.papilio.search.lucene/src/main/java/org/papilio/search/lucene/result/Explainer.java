package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.papilio.search.api.Explanation;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Clue;
import org.papilio.search.lucene.query.Compiled;
import org.papilio.search.lucene.query.Form;
import org.papilio.search.lucene.query.WordQuery;

/** Says in words and numbers why a hit is where it is. */
final class Explainer {

  private final View view;
  private final Compiled compiled;
  private final Optional<RequestOrder> order;
  private final String language;

  Explainer(View view, Compiled compiled, Optional<RequestOrder> order, String language) {
    this.view = view;
    this.compiled = compiled;
    this.order = order;
    this.language = language;
  }

  /**
   * @param document number of the hit in the index
   * @param score its score
   */
  Explanation of(int document, double score) throws IOException {
    List<Explanation> parts = new ArrayList<>();
    double sum = 0;
    for (Clue clue : compiled.clues()) {
      Explanation part = of(clue, document);
      parts.add(part);
      sum += part.value();
    }
    long met = parts.stream().filter(part -> part.value() > 0).count();
    for (Explanation part : order.map(each -> each.explanations(document)).orElse(List.of())) {
      parts.add(part);
      sum += part.value();
    }
    double rest = score - sum;
    if (Math.abs(rest) > 0.001 * Math.max(1, Math.abs(score))) {
      parts.add(Explanation.leaf(rest, "conditions that give every hit the same"));
    }
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

  private Explanation of(Clue clue, int document) throws IOException {
    var lucene = view.searcher().explain(clue.query(), document);
    if (!lucene.isMatch()) {
      return Explanation.leaf(0, "the " + clue.noun() + " “" + clue.words() + "” is not in it");
    }
    double kept = order.map(RequestOrder::kept).orElse(1.0);
    double value = lucene.getValue().doubleValue() * clue.factor() * kept;
    List<WordQuery> words = new ArrayList<>();
    collect(clue.query(), words);
    List<Explanation> parts = new ArrayList<>();
    for (WordQuery word : words) {
      if (view.searcher().explain(word, document).isMatch()) {
        parts.addAll(occurrences(word, document));
      }
    }
    String rare = words.isEmpty() ? "" : rarity(words.getFirst());
    double factor = clue.factor() * kept;
    String weight = factor == 1 ? "" : ", times " + number(factor);
    return new Explanation(
        value, "the " + clue.noun() + " “" + clue.words() + "”" + rare + weight, parts);
  }

  private static void collect(Query query, List<WordQuery> to) {
    switch (query) {
      case WordQuery word -> to.add(word);
      case BoostQuery boost -> collect(boost.getQuery(), to);
      case DisjunctionMaxQuery ways -> ways.getDisjuncts().forEach(way -> collect(way, to));
      default -> {
        // phrases and patterns have no forms to tell of
      }
    }
  }

  private String rarity(WordQuery word) throws IOException {
    int documents = WordQuery.documents(view.searcher(), word.fields(), word.forms());
    int all = view.reader().maxDoc();
    return String.format(Locale.ROOT, ", which about %,d of %,d have", documents, all);
  }

  /**
   * Where and how the word stands in the document, weightless: their weights do not add up simply.
   */
  private List<Explanation> occurrences(WordQuery word, int document) throws IOException {
    Map<Form, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (Form form : word.forms()) {
      for (String field : new TreeMap<>(word.fields()).keySet()) {
        int count = count(WordQuery.term(field, form), document);
        if (count > 0) {
          counts.computeIfAbsent(form, any -> new TreeMap<>()).put(label(field), count);
        }
      }
    }
    List<Explanation> parts = new ArrayList<>();
    counts.forEach(
        (form, fields) ->
            parts.add(
                Explanation.leaf(
                    0,
                    manner(form)
                        + " in "
                        + fields.entrySet().stream()
                            .map(field -> field.getKey() + times(field.getValue()))
                            .collect(Collectors.joining(", ")))));
    return parts;
  }

  private int count(Term term, int document) throws IOException {
    List<LeafReaderContext> leaves = view.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
    int inLeaf = document - leaf.docBase;
    return postings != null && postings.advance(inLeaf) == inLeaf ? postings.freq() : 0;
  }

  private String label(String inverted) {
    return view.schema()
        .field(IndexSchema.known(inverted))
        .map(field -> field.label(language))
        .orElse(inverted);
  }

  private static String manner(Form form) {
    return switch (form.manner()) {
      case SPELT -> "spelt so";
      case INFLECTED -> "in another inflection (counts " + number(form.weight()) + ")";
      case TRANSLITERATED -> "as “" + form.term() + "” (counts " + number(form.weight()) + ")";
      case NEARLY ->
          "spelt nearly so, as “" + form.term() + "” (counts " + number(form.weight()) + ")";
    };
  }

  private static String times(int count) {
    return count == 1 ? "" : " (" + count + " times)";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
