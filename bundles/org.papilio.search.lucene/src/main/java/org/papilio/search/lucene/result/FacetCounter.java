package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.text.Folding;

/**
 * Counts hits by the values of a facet, exactly: one number for each value of the index, then the
 * best.
 */
final class FacetCounter {

  /** Makes ranks of years positive. */
  private static final long EARLIEST = 10_000;

  private final View view;
  private final Matching matching;

  FacetCounter(View view, Matching matching) {
    this.view = view;
    this.matching = matching;
  }

  /**
   * @param field of the facet
   * @param selection its number among the selections; -1 when nothing of it is selected
   * @param selected chosen codes
   */
  FacetCounts count(
      FieldInfo field, FacetRequest request, int selection, Set<String> selected, String language)
      throws IOException {
    String codes = IndexSchema.codes(field.name());
    OrdinalMap ordinals = view.ordinals(codes);
    Counts counts = new Counts(codes, ordinals);
    for (LeafReaderContext leaf : view.reader().leaves()) {
      counts.add(leaf, matching.hits(leaf.ord));
      if (selection >= 0) {
        counts.add(leaf, matching.heldBackBy(selection, leaf.ord));
      }
    }
    long[] order = ordered(field, request, counts, language);
    int from = Math.min(request.offset(), order.length);
    int to = (int) Math.min((long) from + request.limit(), order.length);
    List<FacetCounts.Value> page = new ArrayList<>();
    Set<String> missing = new TreeSet<>(selected);
    for (int i = from; i < to; i++) {
      int ordinal = (int) order[i];
      String code = counts.code(ordinal);
      missing.remove(code);
      page.add(value(field, code, counts.byOrdinal[ordinal], selected, language));
    }
    for (String code : missing) {
      page.add(value(field, code, counts.of(code), selected, language));
    }
    return new FacetCounts(field.name(), field.label(language), order.length, counts.without, page);
  }

  private FacetCounts.Value value(
      FieldInfo field, String code, long count, Set<String> selected, String language) {
    String label = view.labels().label(field.name(), code, language);
    return new FacetCounts.Value(code, label, count, selected.contains(code));
  }

  /**
   * The numbers of all wanted values with hits, those of the page in the order of the request.
   * Values are numbered in the order of their codes, so most orders need no text at all.
   */
  private long[] ordered(FieldInfo field, FacetRequest request, Counts counts, String language)
      throws IOException {
    String wanted = Folding.fold(request.containing().strip());
    FixedBitSet fitting = wanted.isEmpty() ? null : containing(field, wanted, counts, language);
    long[] keys = new long[counts.byOrdinal.length];
    int size = 0;
    for (int ordinal = 0; ordinal < counts.byOrdinal.length; ordinal++) {
      long count = counts.byOrdinal[ordinal];
      if (count == 0 || fitting != null && !fitting.get(ordinal)) {
        continue;
      }
      long rank = 0;
      if (request.order() == FacetRequest.Order.COUNT) {
        rank = Integer.MAX_VALUE - count;
      } else if (field.type() == FieldType.YEAR) {
        rank = Integer.parseInt(counts.code(ordinal)) + EARLIEST;
      }
      keys[size++] = rank << Integer.SIZE | ordinal;
    }
    int from = Math.min(request.offset(), size);
    int to = (int) Math.min((long) from + request.limit(), size);
    return Arrays.copyOf(Smallest.between(keys, size, from, to), size);
  }

  /** The numbers of the values with hits whose code or label holds what is wanted. */
  private FixedBitSet containing(FieldInfo field, String wanted, Counts counts, String language)
      throws IOException {
    FixedBitSet fitting = new FixedBitSet(Math.max(1, counts.byOrdinal.length));
    Holds holds = new Holds(wanted);
    boolean labelled = view.labels().any(field.name());
    for (LeafReaderContext leaf : view.reader().leaves()) {
      TermsEnum codes = DocValues.getSortedSet(leaf.reader(), counts.codes).termsEnum();
      LongValues toAll = counts.toAll(leaf);
      for (BytesRef code = codes.next(); code != null; code = codes.next()) {
        int ordinal = (int) toAll.get(codes.ord());
        if (counts.byOrdinal[ordinal] == 0 || fitting.get(ordinal)) {
          continue;
        }
        if (holds.in(code)
            || labelled
                && holds.in(view.labels().label(field.name(), code.utf8ToString(), language))) {
          fitting.set(ordinal);
        }
      }
    }
    return fitting;
  }

  /** Numbers of hits by the number of the value. */
  private final class Counts {
    private final String codes;
    private final @Nullable OrdinalMap ordinals;
    private long[] byOrdinal;
    private long without;

    Counts(String codes, @Nullable OrdinalMap ordinals) {
      this.codes = codes;
      this.ordinals = ordinals;
      byOrdinal = new long[ordinals == null ? 0 : Math.toIntExact(ordinals.getValueCount())];
    }

    void add(LeafReaderContext leaf, @Nullable FixedBitSet documents) throws IOException {
      if (documents == null) {
        return;
      }
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), codes);
      LongValues toAll = toAll(leaf);
      if (ordinals == null && values.getValueCount() > byOrdinal.length) {
        byOrdinal = Arrays.copyOf(byOrdinal, Math.toIntExact(values.getValueCount()));
      }
      DocIdSetIterator each = new BitSetIterator(documents, 0);
      SortedDocValues one = DocValues.unwrapSingleton(values);
      if (one != null) {
        for (int d = each.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = each.nextDoc()) {
          if (one.advanceExact(d)) {
            byOrdinal[(int) toAll.get(one.ordValue())]++;
          } else {
            without++;
          }
        }
        return;
      }
      for (int d = each.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = each.nextDoc()) {
        if (!values.advanceExact(d)) {
          without++;
          continue;
        }
        for (int i = values.docValueCount(); i > 0; i--) {
          byOrdinal[(int) toAll.get(values.nextOrd())]++;
        }
      }
    }

    LongValues toAll(LeafReaderContext leaf) {
      return ordinals == null ? LongValues.IDENTITY : ordinals.getGlobalOrds(leaf.ord);
    }

    String code(int ordinal) throws IOException {
      int leaf = ordinals == null ? onlyLeaf() : ordinals.getFirstSegmentNumber(ordinal);
      long inLeaf = ordinals == null ? ordinal : ordinals.getFirstSegmentOrd(ordinal);
      return DocValues.getSortedSet(view.reader().leaves().get(leaf).reader(), codes)
          .lookupOrd(inLeaf)
          .utf8ToString();
    }

    long of(String code) throws IOException {
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0 && code(ordinal).equals(code)) {
          return byOrdinal[ordinal];
        }
      }
      return 0;
    }

    private int onlyLeaf() throws IOException {
      for (LeafReaderContext leaf : view.reader().leaves()) {
        if (DocValues.getSortedSet(leaf.reader(), codes).getValueCount() > 0) {
          return leaf.ord;
        }
      }
      return 0;
    }
  }
}
