package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.papilio.platform.progress.Progress;

/**
 * The prime implicant chart, with implicants that cover the same rows joined into one class: two of
 * a class never stand in one model, and each may stand for the other.
 */
final class Chart {

  private final int rows;
  private final List<Term> implicants;
  private final List<long[]> covered;
  private final List<List<Integer>> classes;

  private Chart(
      int rows, List<Term> implicants, List<long[]> covered, List<List<Integer>> classes) {
    this.rows = rows;
    this.implicants = implicants;
    this.covered = covered;
    this.classes = classes;
  }

  /**
   * @param explained rows to be covered
   * @param implicants each covering at least one of the rows
   */
  static Chart of(List<Term> explained, List<Term> implicants, Progress progress) {
    int words = (explained.size() + 63) >>> 6;
    Map<Bits, List<Integer>> byRows = new LinkedHashMap<>();
    for (int i = 0; i < implicants.size(); i++) {
      if ((i & 0xfff) == 0) {
        progress.check();
      }
      long[] bits = new long[words];
      for (int r = 0; r < explained.size(); r++) {
        if (implicants.get(i).covers(explained.get(r))) {
          bits[r >>> 6] |= 1L << r;
        }
      }
      byRows.computeIfAbsent(new Bits(bits), b -> new ArrayList<>()).add(i);
    }
    return new Chart(
        explained.size(),
        List.copyOf(implicants),
        byRows.keySet().stream().map(Bits::words).toList(),
        byRows.values().stream().map(List::copyOf).toList());
  }

  int rows() {
    return rows;
  }

  List<Term> implicants() {
    return implicants;
  }

  /** The rows covered by each class, one bit per row. */
  List<long[]> covered() {
    return covered;
  }

  /** The indexes of the implicants of a class. */
  List<Integer> members(int classIndex) {
    return classes.get(classIndex);
  }

  /** The implicants that alone cover some row, so that no model lacks them; in their order. */
  List<Term> essential() {
    int[] covering = new int[rows];
    int[] last = new int[rows];
    for (int c = 0; c < covered.size(); c++) {
      for (int row : Bits.members(covered.get(c))) {
        covering[row] += classes.get(c).size();
        last[row] = classes.get(c).getFirst();
      }
    }
    return IntStream.range(0, rows)
        .filter(row -> covering[row] == 1)
        .map(row -> last[row])
        .distinct()
        .sorted()
        .mapToObj(implicants::get)
        .toList();
  }

  int classCount() {
    return classes.size();
  }

  /** A chart in which an implicant that covers less than another one was left out. */
  Chart withoutDominated(Progress progress) {
    List<Integer> kept = new ArrayList<>();
    next:
    for (int i = 0; i < covered.size(); i++) {
      progress.check();
      for (int j = 0; j < covered.size(); j++) {
        if (i != j && Bits.contains(covered.get(j), covered.get(i))) {
          continue next;
        }
      }
      kept.add(i);
    }
    List<Term> remaining = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int k : kept) {
      List<Integer> group = new ArrayList<>();
      for (int member : classes.get(k)) {
        group.add(remaining.size());
        remaining.add(implicants.get(member));
      }
      groups.add(List.copyOf(group));
    }
    return new Chart(
        rows, List.copyOf(remaining), kept.stream().map(covered::get).toList(), groups);
  }
}
