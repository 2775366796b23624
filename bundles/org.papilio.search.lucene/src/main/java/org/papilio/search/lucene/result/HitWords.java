package org.papilio.search.lucene.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.StoredDocument;
import org.papilio.search.lucene.text.StemReader;

/**
 * Makes vectors of hits from their titles and main texts. The weight of a word is F / (F + k₁)
 * times ln(1 + (n − m + ½) / (m + ½)), with F its occurrences weighed by field and length as in
 * BM25F, n the number of hits and m of those that have the word. Not safe for several threads.
 */
final class HitWords {

  private static final double K1 = 2;
  private static final double B = 0.45;
  private static final double TITLE_WEIGHT = 3;

  /** Most signs of one passage that are read: a dossier must not hold up a search. */
  private static final int LONGEST = 4_000;

  private static final int MOST_WORDS = 1_000;

  private final IndexSchema schema;
  private final StemReader reader = new StemReader();
  private final List<String> titles = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Counts> hits = new ArrayList<>();

  /** Occurrences by number of the word. */
  private static final class Counts {
    final Map<Integer, Integer> title = new HashMap<>();
    final Map<Integer, Integer> text = new HashMap<>();
    int titleLength;
    int textLength;
  }

  HitWords(IndexSchema schema) {
    this.schema = schema;
  }

  void add(StoredDocument hit) {
    Counts counts = new Counts();
    for (StoredDocument.Passage passage : hit.passages()) {
      FieldRole role =
          schema.field(passage.field()).map(FieldInfo::role).orElse(FieldRole.ON_REQUEST);
      if (passage.keyword() || counts.textLength > MOST_WORDS) {
        continue;
      }
      if (role == FieldRole.TITLE) {
        counts.titleLength += count(passage, counts.title);
      } else if (role == FieldRole.MAIN_TEXT) {
        counts.textLength += count(passage, counts.text);
      }
    }
    titles.add(hit.title());
    hits.add(counts);
  }

  private int count(StoredDocument.Passage passage, Map<Integer, Integer> into) {
    String text = passage.text();
    int[] length = {0};
    reader.read(
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        passage.language(),
        (spelt, stem) -> {
          length[0]++;
          int number =
              numbers.computeIfAbsent(
                  stem,
                  fresh -> {
                    words.add(spelt);
                    return words.size() - 1;
                  });
          into.merge(number, 1, Integer::sum);
        });
    return length[0];
  }

  HitVectors vectors() {
    double meanTitle = hits.stream().mapToInt(hit -> hit.titleLength).average().orElse(1);
    double meanText = hits.stream().mapToInt(hit -> hit.textLength).average().orElse(1);
    int[] having = new int[words.size()];
    List<Map<Integer, Double>> all = new ArrayList<>();
    for (Counts hit : hits) {
      Map<Integer, Double> sums = new TreeMap<>();
      double inTitle = TITLE_WEIGHT / (1 - B + B * hit.titleLength / Math.max(1, meanTitle));
      double inText = 1 / (1 - B + B * hit.textLength / Math.max(1, meanText));
      hit.title.forEach((word, count) -> sums.merge(word, inTitle * count, Double::sum));
      hit.text.forEach((word, count) -> sums.merge(word, inText * count, Double::sum));
      sums.keySet().forEach(word -> having[word]++);
      all.add(sums);
    }
    int n = hits.size();
    int[][] wordsOf = new int[n][];
    double[][] weightsOf = new double[n][];
    for (int i = 0; i < n; i++) {
      wordsOf[i] = all.get(i).keySet().stream().mapToInt(Integer::intValue).toArray();
      weightsOf[i] =
          all.get(i).entrySet().stream()
              .mapToDouble(
                  word -> {
                    double m = having[word.getKey()];
                    double rarity = Math.log(1 + (n - m + 0.5) / (m + 0.5));
                    return word.getValue() / (word.getValue() + K1) * rarity;
                  })
              .toArray();
    }
    return new HitVectors(titles, words, wordsOf, weightsOf);
  }
}
