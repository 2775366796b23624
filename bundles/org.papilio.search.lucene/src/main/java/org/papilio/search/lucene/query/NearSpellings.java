package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Words of the index that differ from a word in a few letters.
 *
 * <p>Where few words begin alike they are all compared, 64 letters at once, after Hyyrö, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of
 * Computing 10, 2003; that costs less than making an automaton, which serves where there are many.
 */
final class NearSpellings {

  /** More words than this in all fields are gone through by an automaton. */
  private static final long MOST_COMPARED = 600_000;

  private static final int LONGEST_COMPARED = 60;

  private final IndexReader reader;
  private final Collection<String> fields;

  /**
   * @param fields fields of words
   */
  NearSpellings(IndexReader reader, Collection<String> fields) {
    this.reader = reader;
    this.fields = fields;
  }

  /**
   * Words at most so far from a word, that word among them, with the number of documents in the
   * field where most have it.
   *
   * @param spelt a folded word
   * @param edits most letters that differ: 1 or 2
   * @param prefix letters at the beginning that must be the same
   */
  Map<String, Integer> of(String spelt, int edits, int prefix) throws IOException {
    boolean compared = prefix > 0 && isShortAndPlain(spelt) && words() <= MOST_COMPARED;
    BitDistance distance = compared ? new BitDistance(spelt) : null;
    CompiledAutomaton automaton =
        compared ? null : FuzzyQuery.getFuzzyAutomaton(spelt, edits, prefix, true);
    BytesRef start = new BytesRef(spelt.substring(0, Math.min(prefix, spelt.length())));
    Map<String, Integer> found = new TreeMap<>();
    for (String field : fields) {
      Map<String, Integer> inField = new TreeMap<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
          continue;
        }
        if (distance == null) {
          TermsEnum each = automaton.getTermsEnum(terms);
          for (BytesRef term = each.next(); term != null; term = each.next()) {
            inField.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
          }
        } else {
          compare(terms, start, distance, edits, inField);
        }
      }
      inField.forEach((text, count) -> found.merge(text, count, Integer::max));
    }
    return found;
  }

  private static void compare(
      Terms terms, BytesRef start, BitDistance distance, int edits, Map<String, Integer> found)
      throws IOException {
    TermsEnum each = terms.iterator();
    if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, start);
        term = each.next()) {
      if (distance.atMost(term, edits)) {
        found.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
      }
    }
  }

  private long words() throws IOException {
    long words = 0;
    for (String field : fields) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        words += terms == null ? 0 : Math.max(0, terms.size());
      }
    }
    return words;
  }

  private static boolean isShortAndPlain(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST_COMPARED
        && word.chars().allMatch(sign -> sign < 0x80);
  }

  /** The distance of many words to one, with neighbours swapped as one edit. */
  static final class BitDistance {
    private final String word;
    private final long[] places = new long[0x80];

    BitDistance(String word) {
      this.word = word;
      for (int i = 0; i < word.length(); i++) {
        places[word.charAt(i)] |= 1L << i;
      }
    }

    boolean atMost(BytesRef other, int edits) {
      // a sign of two bytes and more may stand for one letter
      if (other.length < word.length() - edits || other.length > word.length() + 4 * edits) {
        return false;
      }
      for (int i = other.offset; i < other.offset + other.length; i++) {
        if (other.bytes[i] < 0) {
          return Distance.between(word, other.utf8ToString()) <= edits;
        }
      }
      return other.length <= word.length() + edits && distance(other) <= edits;
    }

    private int distance(BytesRef other) {
      int distance = word.length();
      long last = 1L << (distance - 1);
      long more = -1L;
      long less = 0;
      long diagonal = 0;
      long before = 0;
      for (int i = other.offset; i < other.offset + other.length; i++) {
        long same = places[other.bytes[i]];
        long swapped = ((~diagonal & same) << 1) & before;
        diagonal = (((same & more) + more) ^ more) | same | less | swapped;
        long right = less | ~(diagonal | more);
        long left = diagonal & more;
        distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
        right = right << 1 | 1;
        left <<= 1;
        more = left | ~(diagonal | right);
        less = right & diagonal;
        before = same;
      }
      return distance;
    }
  }
}
