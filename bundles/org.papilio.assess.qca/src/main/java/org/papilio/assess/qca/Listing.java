package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the models that stand behind covers by classes, and lists the first of them. */
final class Listing {

  private final Chart chart;
  private final int most;
  private final List<List<Integer>> listed = new ArrayList<>();
  private final BigInteger[] byClass;
  private BigInteger count = BigInteger.ZERO;

  Listing(Chart chart, int most) {
    this.chart = chart;
    this.most = most;
    this.byClass = new BigInteger[chart.classCount()];
    Arrays.fill(byClass, BigInteger.ZERO);
  }

  /** Takes a cover: each class in it may be any of its implicants. */
  void add(List<Integer> classes) {
    BigInteger product = BigInteger.ONE;
    for (int c : classes) {
      product = product.multiply(BigInteger.valueOf(chart.members(c).size()));
    }
    count = count.add(product);
    for (int c : classes) {
      byClass[c] = byClass[c].add(product);
    }
    spell(classes, 0, new ArrayList<>());
  }

  private void spell(List<Integer> classes, int at, List<Integer> model) {
    if (listed.size() >= most) {
      return;
    }
    if (at == classes.size()) {
      listed.add(List.copyOf(model));
      return;
    }
    for (int implicant : chart.members(classes.get(at))) {
      model.add(implicant);
      spell(classes, at + 1, model);
      model.removeLast();
    }
  }

  /** For each implicant, in how many of the models it stands. */
  List<BigInteger> with() {
    BigInteger[] with = new BigInteger[chart.implicants().size()];
    for (int c = 0; c < byClass.length; c++) {
      List<Integer> members = chart.members(c);
      BigInteger each = byClass[c].divide(BigInteger.valueOf(members.size()));
      members.forEach(implicant -> with[implicant] = each);
    }
    return List.of(with);
  }

  BigInteger count() {
    return count;
  }

  List<List<Integer>> listed() {
    return List.copyOf(listed);
  }
}
