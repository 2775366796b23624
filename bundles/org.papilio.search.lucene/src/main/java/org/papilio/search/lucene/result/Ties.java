package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.api.Sort;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.StoredDocument;
import org.papilio.search.lucene.index.TitleOrder;
import org.papilio.search.lucene.index.View;

/**
 * Puts hits of the same rank in order: by their titles where titles are asked for, which a rank
 * tells only the beginning of, and at last by kind and id.
 */
final class Ties {

  private final View view;
  private final boolean byTitle;

  Ties(View view, Sort sort) {
    this.view = view;
    byTitle = sort == Sort.TITLE;
  }

  /**
   * Puts some places in order; hits that belong elsewhere stay elsewhere.
   *
   * @param ranked hits of {@link BestHits}, sorted; is changed
   * @param from first place that matters
   * @param to behind the last place that matters
   */
  void settle(long[] ranked, int from, int to) throws IOException {
    int start = from;
    while (start > 0 && BestHits.rank(ranked[start - 1]) == BestHits.rank(ranked[from])) {
      start--;
    }
    while (start < to) {
      int end = start + 1;
      while (end < ranked.length && BestHits.rank(ranked[end]) == BestHits.rank(ranked[start])) {
        end++;
      }
      if (end - start > 1) {
        if (byTitle) {
          byTitle(ranked, start, end);
        } else {
          byKey(ranked, start, end, to);
        }
      }
      start = end;
    }
  }

  private record Titled(String title, BytesRef key, long hit) {}

  private void byTitle(long[] ranked, int start, int end) throws IOException {
    StoredFields stored = view.reader().storedFields();
    Titled[] titled = new Titled[end - start];
    Keys keys = new Keys();
    for (int i = start; i < end; i++) {
      BytesRef bytes =
          stored
              .document(BestHits.document(ranked[i]), Set.of(IndexSchema.STORED))
              .getBinaryValue(IndexSchema.STORED);
      String title = StoredDocument.of(bytes, view.schema(), false).title();
      titled[i - start] = new Titled(TitleOrder.key(title), keys.of(ranked[i]), ranked[i]);
    }
    Arrays.sort(titled, Comparator.comparing(Titled::title).thenComparing(Titled::key));
    for (int i = start; i < end; i++) {
      ranked[i] = titled[i - start].hit();
    }
  }

  /**
   * Only the first places are needed, so of each segment only the smallest keys are read: within a
   * segment keys are numbered in their order.
   */
  private void byKey(long[] ranked, int start, int end, int to) throws IOException {
    int wanted = Math.min(end, to) - start;
    Keys keys = new Keys();
    Titled[] first = new Titled[Math.min(end - start, wanted * view.reader().leaves().size())];
    long[] rest = new long[end - start];
    int firsts = 0;
    int rests = 0;
    for (int i = start; i < end; ) {
      LeafReaderContext leaf = keys.leafOf(BestHits.document(ranked[i]));
      long[] inLeaf = new long[Math.min(end - i, leaf.reader().maxDoc())];
      int size = 0;
      int behind = leaf.docBase + leaf.reader().maxDoc();
      for (; i < end && BestHits.document(ranked[i]) < behind; i++) {
        int document = BestHits.document(ranked[i]);
        inLeaf[size++] = (long) keys.ordinal(document) << Integer.SIZE | document;
      }
      Smallest.first(inLeaf, size, Math.min(size, wanted));
      for (int each = 0; each < size; each++) {
        long hit = ranked[start] & ~0xffffffffL | (int) inLeaf[each];
        if (each < wanted) {
          first[firsts++] = new Titled("", keys.named((int) (inLeaf[each] >> Integer.SIZE)), hit);
        } else {
          rest[rests++] = hit;
        }
      }
    }
    Arrays.sort(first, 0, firsts, Comparator.comparing(Titled::key));
    for (int i = 0; i < firsts; i++) {
      ranked[start + i] = first[i].hit();
    }
    System.arraycopy(rest, 0, ranked, start + firsts, rests);
  }

  /** Keys of documents that are asked for in ascending order. */
  private final class Keys {
    private int behind;
    private LeafReaderContext leaf = view.reader().leaves().getFirst();
    private SortedDocValues values = DocValues.emptySorted();

    LeafReaderContext leafOf(int document) throws IOException {
      if (document >= behind) {
        leaf = view.reader().leaves().get(ReaderUtil.subIndex(document, view.reader().leaves()));
        values = DocValues.getSorted(leaf.reader(), IndexSchema.KEY);
        behind = leaf.docBase + leaf.reader().maxDoc();
      }
      return leaf;
    }

    int ordinal(int document) throws IOException {
      int inLeaf = document - leafOf(document).docBase;
      return values.advanceExact(inLeaf) ? values.ordValue() : -1;
    }

    /** The key of a number of the segment that was asked for last. */
    BytesRef named(int ordinal) throws IOException {
      return ordinal < 0 ? new BytesRef() : BytesRef.deepCopyOf(values.lookupOrd(ordinal));
    }

    BytesRef of(long hit) throws IOException {
      return named(ordinal(BestHits.document(hit)));
    }
  }
}
