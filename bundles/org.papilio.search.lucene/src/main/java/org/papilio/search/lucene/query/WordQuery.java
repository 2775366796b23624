package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.text.Token;

/**
 * One word in all its forms and in several fields, weighed as one by {@link WordScore}, with n, the
 * number of documents with any form, estimated as {@link #documents} says.
 */
public final class WordQuery extends Query {

  private final String word;
  private final Map<String, Float> fields;
  private final List<Form> forms;

  /**
   * @param word as typed, for people
   * @param fields weight by inverted field
   * @param forms at least one, none twice
   */
  public WordQuery(String word, Map<String, Float> fields, List<Form> forms) {
    this.word = word;
    this.fields = Map.copyOf(fields);
    this.forms = List.copyOf(forms);
  }

  public String word() {
    return word;
  }

  public Map<String, Float> fields() {
    return fields;
  }

  public List<Form> forms() {
    return forms;
  }

  /**
   * The term of the index that stands for a form in a field.
   *
   * @param field a field of words
   */
  public static Term term(String field, Form form) {
    String text = form.term();
    return Token.isStem(text)
        ? new Term(IndexSchema.stemsBeside(field), text.substring(0, text.length() - 1))
        : new Term(field, text);
  }

  /**
   * About how many documents have the word in any of its forms. A word is indexed under its stem
   * too, so spelt and inflected forms stand in the same documents and the most frequent counts;
   * other spellings stand in other documents and are added.
   */
  public static int documents(IndexSearcher searcher, Map<String, Float> fields, List<Form> forms)
      throws IOException {
    Estimate estimate = new Estimate();
    for (Form form : forms) {
      int most = 0;
      for (String field : fields.keySet()) {
        most = Math.max(most, searcher.getIndexReader().docFreq(term(field, form)));
      }
      estimate.add(form, most);
    }
    return (int) Math.min(estimate.total(), searcher.getIndexReader().maxDoc());
  }

  private static final class Estimate {
    private long asTyped;
    private long nearly;

    void add(Form form, int documents) {
      if (form.manner() == Form.Manner.NEARLY) {
        nearly += documents;
      } else {
        asTyped = Math.max(asTyped, documents);
      }
    }

    long total() {
      return asTyped + nearly;
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    Estimate estimate = new Estimate();
    Map<String, Float> means = new HashMap<>();
    for (Form form : forms) {
      int most = 0;
      for (Map.Entry<String, Float> field : fields.entrySet()) {
        Term term = term(field.getKey(), form);
        TermStates states = TermStates.build(searcher, term, mode.needsScores());
        float[] weights = new float[0];
        if (mode.needsScores()) {
          if (states.docFreq() == 0) {
            continue;
          }
          most = Math.max(most, states.docFreq());
          Float mean = means.get(field.getKey());
          if (mean == null) {
            mean = meanLength(searcher, field.getKey());
            means.put(field.getKey(), mean);
          }
          weights = WordScore.weightByLength(field.getValue() * form.weight(), mean);
        }
        parts.add(new Part(term, field.getKey(), states, weights));
      }
      estimate.add(form, most);
    }
    int all = Math.max(1, searcher.getIndexReader().maxDoc());
    return new WordWeight(
        this, parts, WordScore.of(all, estimate.total(), boost), mode.needsScores());
  }

  /** Words and stems of a field in an average document that has it. */
  private static float meanLength(IndexSearcher searcher, String field) throws IOException {
    CollectionStatistics words = searcher.collectionStatistics(field);
    if (words == null) {
      return 1;
    }
    CollectionStatistics stems = searcher.collectionStatistics(IndexSchema.stemsBeside(field));
    long forms = words.sumTotalTermFreq() + (stems == null ? 0 : stems.sumTotalTermFreq());
    return (float) forms / words.docCount();
  }

  private record Part(Term term, String words, TermStates states, float[] weightByLength) {}

  private static final class WordWeight extends Weight {
    private final List<Part> parts;
    private final WordScore score;
    private final boolean scores;

    WordWeight(Query query, List<Part> parts, WordScore score, boolean scores) {
      super(query);
      this.parts = parts;
      this.score = score;
      this.scores = scores;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<WordScorer.Source> sources = new ArrayList<>();
      long cost = 0;
      for (Part part : parts) {
        var state = part.states().get(leaf);
        var found = state == null ? null : state.get();
        if (found == null) {
          continue;
        }
        Terms terms = Objects.requireNonNull(leaf.reader().terms(part.term().field()));
        TermsEnum each = terms.iterator();
        each.seekExact(part.term().bytes(), found);
        PostingsEnum postings =
            each.postings(null, scores ? PostingsEnum.FREQS : PostingsEnum.NONE);
        cost += each.docFreq();
        sources.add(
            new WordScorer.Source(
                postings,
                scores ? leaf.reader().getNormValues(part.words()) : null,
                part.weightByLength()));
      }
      if (sources.isEmpty()) {
        return null;
      }
      long expected = cost;
      return new ScorerSupplier() {
        @Override
        public WordScorer get(long leadCost) {
          return new WordScorer(sources.toArray(WordScorer.Source[]::new), score, expected);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          return scores ? new WordBulkScorer(get(Long.MAX_VALUE)) : super.bulkScorer();
        }

        @Override
        public long cost() {
          return expected;
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      Scorer scorer = scorer(leaf);
      if (scorer == null || scorer.iterator().advance(document) != document) {
        return Explanation.noMatch("without " + getQuery());
      }
      return Explanation.match(scorer.score(), "weight of " + getQuery());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return word + forms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordQuery that
        && word.equals(that.word)
        && fields.equals(that.fields)
        && forms.equals(that.forms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(word, fields, forms);
  }
}
