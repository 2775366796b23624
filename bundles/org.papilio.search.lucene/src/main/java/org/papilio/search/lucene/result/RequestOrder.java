package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.papilio.search.api.Explanation;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.StoredDocument;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.result.HitVectors.Neighbours;

/**
 * The order of the best hits of a request, weighed against each other. What is found and what lies
 * behind these hits stays as it is.
 *
 * <p>Two things are fused with the weight s of the words that were asked for: <b>cautious
 * feedback</b>, the words that the five best hits share (Rocchio, "Relevance feedback in
 * information retrieval", 1971, with the hits' own scores as weights), and <b>regularisation</b>,
 * by which a hit takes part in the scores of the ten hits most like it, for what answers the same
 * request tends to be alike (Diaz, "Regularizing ad hoc retrieval scores", CIKM 2005). With f and r
 * scaled to the largest s: score = (1 − α) ((1 − β) s + β f) + α r, with α = 0.4, β = 0.2. Behind
 * the weighed hits the score is (1 − α) (1 − β) s, which is never more than that of any of them.
 *
 * <p>How rare a word is, is told by the best hits alone, so that no request needs thousands of
 * look-ups in the index.
 */
final class RequestOrder {

  /** How many of the best hits are weighed against each other. */
  static final int WEIGHED = 100;

  private static final int FEWEST = 3;
  private static final int FEEDBACK_HITS = 5;
  private static final int FEEDBACK_WORDS = 20;
  private static final int NEIGHBOURS = 10;
  private static final double ALPHA = 0.4;
  private static final double BETA = 0.2;
  private static final double KEPT = (1 - ALPHA) * (1 - BETA);
  private static final int NAMED = 3;

  private final List<ScoreDoc> order = new ArrayList<>();
  private final Map<Integer, Parts> parts = new HashMap<>();

  /** What a hit has beside the words asked for. */
  private record Parts(double feedback, List<String> words, double alike, List<String> titles) {}

  private RequestOrder() {}

  /** The hits in their new order, with their new scores. */
  List<ScoreDoc> hits() {
    return order;
  }

  /** By what the weight of the words asked for is multiplied. */
  double kept() {
    return parts.isEmpty() ? 1 : KEPT;
  }

  /** Why a hit has more than the words asked for give; empty behind the weighed ones. */
  List<Explanation> explanations(int document) {
    Parts why = parts.get(document);
    if (why == null) {
      return List.of();
    }
    return List.of(
        Explanation.leaf(
            why.feedback(),
            why.words().isEmpty()
                ? "it has none of the words that the best hits share"
                : "words that the best hits share: " + String.join(", ", why.words())),
        Explanation.leaf(
            why.alike(),
            why.titles().isEmpty()
                ? "no other good hit is like it"
                : "it is like other good hits: “" + String.join("”, “", why.titles()) + "”"));
  }

  /**
   * Weighs hits against each other.
   *
   * @param found hits by falling score, each with its score
   */
  static RequestOrder of(View view, ScoreDoc[] found) throws IOException {
    RequestOrder order = new RequestOrder();
    int n = Math.min(WEIGHED, found.length);
    if (n < FEWEST || !(found[0].score > 0)) {
      order.order.addAll(List.of(found));
      return order;
    }
    order.weigh(view, Arrays.copyOf(found, n));
    for (ScoreDoc behind : Arrays.copyOfRange(found, n, found.length)) {
      order.order.add(new ScoreDoc(behind.doc, (float) (KEPT * behind.score)));
    }
    return order;
  }

  private void weigh(View view, ScoreDoc[] best) throws IOException {
    HitVectors vectors = vectors(view, best);
    double[] scores = Arrays.stream(best).mapToDouble(hit -> hit.score).toArray();
    Map<Integer, Double> shared =
        vectors.shared(scores, Math.min(FEEDBACK_HITS, best.length), FEEDBACK_WORDS);
    double[] feedback = scaled(vectors.products(shared), scores[0]);
    double[] fused = new double[best.length];
    Arrays.setAll(fused, i -> (1 - BETA) * scores[i] + BETA * feedback[i]);
    List<Neighbours> neighbours = vectors.neighbours(NEIGHBOURS);
    double[] alike =
        scaled(
            neighbours.stream().mapToDouble(each -> each.mean(fused)).toArray(),
            Arrays.stream(fused).max().orElse(0));
    List<ScoreDoc> weighed = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      float score = (float) ((1 - ALPHA) * fused[i] + ALPHA * alike[i]);
      weighed.add(new ScoreDoc(best[i].doc, score));
      parts.put(
          best[i].doc,
          new Parts(
              (1 - ALPHA) * BETA * feedback[i],
              vectors.wordsOf(i, shared),
              ALPHA * alike[i],
              Arrays.stream(neighbours.get(i).hits())
                  .limit(NAMED)
                  .mapToObj(vectors.titles()::get)
                  .toList()));
    }
    // Equal scores stay in the order in which they came, which is the same each time.
    weighed.sort(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score));
    order.addAll(weighed);
  }

  private static double[] scaled(double[] values, double largest) {
    double most = Arrays.stream(values).max().orElse(0);
    return most > 0 ? Arrays.stream(values).map(v -> v * largest / most).toArray() : values;
  }

  private static HitVectors vectors(View view, ScoreDoc[] best) throws IOException {
    StoredFields stored = view.reader().storedFields();
    HitWords words = new HitWords(view.schema());
    for (ScoreDoc hit : best) {
      words.add(
          StoredDocument.of(
              stored
                  .document(hit.doc, Set.of(IndexSchema.STORED))
                  .getBinaryValue(IndexSchema.STORED),
              view.schema(),
              true));
    }
    return words.vectors();
  }
}
