package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Counts the models that stand behind covers by classes, and lists the first of them. */
final class Listing {

  private final Chart chart;
  private final int most;
  private final List<List<Integer>> listed = new ArrayList<>();
  private BigInteger count = BigInteger.ZERO;

  Listing(Chart chart, int most) {
    this.chart = chart;
    this.most = most;
  }

  /** Takes a cover: each class in it may be any of its implicants. */
  void add(List<Integer> classes) {
    BigInteger product = BigInteger.ONE;
    for (int c : classes) {
      product = product.multiply(BigInteger.valueOf(chart.members(c).size()));
    }
    count = count.add(product);
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

  BigInteger count() {
    return count;
  }

  List<List<Integer>> listed() {
    return List.copyOf(listed);
  }
}
