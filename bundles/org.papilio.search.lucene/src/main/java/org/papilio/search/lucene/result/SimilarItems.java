package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.StoredDocument;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Compiled;
import org.papilio.search.lucene.query.QueryCompiler;
import org.papilio.search.lucene.text.Languages;
import org.papilio.search.lucene.text.Token;

/**
 * Asks for what is about the same as one document: a query of its words that tell most, its names
 * and its keywords. What tells most is frequent in the document and rare in the index, after Sparck
 * Jones, A statistical interpretation of term specificity, Journal of Documentation 28, 1972.
 */
public final class SimilarItems {

  private static final int MOST_WORDS = 25;
  private static final int MOST_NAMES = 12;
  private static final int MOST_KEYWORDS = 12;

  /**
   * Words looked at in a document; what follows, such as the end of a full text, is passed over.
   */
  private static final int LOOKED_AT = 5_000;

  private static final int SHORTEST = 3;

  /** A word or keyword of more than this part of all documents tells nothing. */
  private static final double COMMON = 0.1;

  private static final int TITLE_COUNTS = 3;
  private static final double NAME_WEIGHT = 1.5;
  private static final double KEYWORD_WEIGHT = 0.7;

  private final View view;
  private final Map<String, Double> words = new HashMap<>();
  private final Set<Trait> names = new LinkedHashSet<>();
  private final Set<Trait> keywords = new LinkedHashSet<>();

  /** A name or keyword with its field. */
  record Trait(String field, String text) {}

  /** The document of which others shall be found. */
  public SimilarItems(View view, StoredDocument document) throws IOException {
    this.view = view;
    Map<String, Integer> counts = new HashMap<>();
    int looked = 0;
    for (StoredDocument.Passage passage : document.passages()) {
      FieldInfo field = view.schema().field(passage.field()).orElseThrow();
      if (field.role() == FieldRole.NAME) {
        add(names, field, passage.text());
      } else if (field.type() == FieldType.KEYWORD) {
        if (tells(frequency(IndexSchema.codes(field.name()), passage.text()))) {
          add(keywords, field, passage.text());
        }
      } else if (looked < LOOKED_AT) {
        looked += count(passage, field.role() == FieldRole.TITLE ? TITLE_COUNTS : 1, counts);
      }
    }
    weigh(counts);
  }

  private static void add(Set<Trait> traits, FieldInfo field, String text) {
    if (!Token.of(text, "").isEmpty()) {
      traits.add(new Trait(field.name(), text));
    }
  }

  private static int count(StoredDocument.Passage passage, int times, Map<String, Integer> counts) {
    List<Token> tokens = Token.of(passage.text(), passage.language());
    Set<String> common =
        Languages.commonIn(tokens.stream().map(Token::spelt).toList(), Set.of(passage.language()));
    for (Token token : tokens.subList(0, Math.min(tokens.size(), LOOKED_AT))) {
      String word = token.spelt();
      if (!token.joined()
          && word.length() >= SHORTEST
          && !common.contains(word)
          && !Character.isDigit(word.charAt(0))) {
        counts.merge(word, times, Integer::sum);
      }
    }
    return tokens.size();
  }

  private void weigh(Map<String, Integer> counts) throws IOException {
    int all = view.reader().numDocs();
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      int documents = 0;
      for (String field : view.weights().keySet()) {
        documents = Math.max(documents, frequency(field, word.getKey()));
      }
      // a word of this document alone finds no other, unless in another inflection
      if (documents > 0 && tells(documents)) {
        double rarity = Math.log(1 + (double) all / documents);
        words.put(word.getKey(), (1 + Math.log(word.getValue())) * rarity);
      }
    }
  }

  private int frequency(String field, String text) throws IOException {
    return view.reader().docFreq(new Term(field, text));
  }

  private boolean tells(int documents) {
    return documents <= Math.max(5, COMMON * view.reader().numDocs());
  }

  /** The words that tell most, best first. */
  public List<String> tellingWords() {
    return words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The query; empty when the document has nothing that tells.
   *
   * @param key of the document in the index, which is left out
   */
  public Optional<Compiled> query(Term key) throws IOException {
    List<Query> parts = new ArrayList<>();
    tellingWords().forEach(word -> parts.add(new Query.Term(word)));
    Stream.concat(
            names.stream().limit(MOST_NAMES).map(name -> part(name, NAME_WEIGHT)),
            keywords.stream().limit(MOST_KEYWORDS).map(word -> part(word, KEYWORD_WEIGHT)))
        .forEach(parts::add);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Query any = parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    Compiled compiled = QueryCompiler.strict(any, view);
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    if (compiled.query() instanceof BooleanQuery several) {
      for (BooleanClause clause : several.clauses()) {
        others.add(clause);
      }
      others.setMinimumNumberShouldMatch(Math.min(2, parts.size()));
    } else {
      others.add(compiled.query(), Occur.MUST);
    }
    others.add(new TermQuery(key), Occur.MUST_NOT);
    return Optional.of(
        new Compiled(others.build(), compiled.clues(), compiled.notes(), compiled.isRequest()));
  }

  private static Query part(Trait trait, double weight) {
    return new Query.Boost(
        new Query.Field(trait.field(), new Query.Phrase(trait.text(), 0)), weight);
  }

  /** In words, what another document shares with this one. */
  public String shared(StoredDocument other) {
    Set<String> theirs = new LinkedHashSet<>();
    Set<Trait> traits = new LinkedHashSet<>();
    for (StoredDocument.Passage passage : other.passages()) {
      FieldInfo field = view.schema().field(passage.field()).orElseThrow();
      if (field.role() == FieldRole.NAME || field.type() == FieldType.KEYWORD) {
        traits.add(new Trait(field.name(), passage.text()));
      } else {
        Token.of(passage.text(), passage.language()).forEach(token -> theirs.add(token.spelt()));
      }
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("the same names", texts(names, traits));
    groups.put("the same keywords", texts(keywords, traits));
    groups.put("the telling words", tellingWords().stream().filter(theirs::contains).toList());
    List<String> sentences = new ArrayList<>();
    groups.forEach(
        (what, shared) -> {
          if (!shared.isEmpty()) {
            sentences.add(what + " " + String.join(", ", shared));
          }
        });
    return sentences.isEmpty()
        ? "shares inflections of its telling words"
        : "shares " + String.join("; ", sentences);
  }

  private static List<String> texts(Set<Trait> ours, Set<Trait> theirs) {
    return ours.stream().filter(theirs::contains).map(Trait::text).distinct().toList();
  }
}
