package org.papilio.assess.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Subject;
import org.papilio.platform.problem.Problem;

/** The judgements of a table by criterion, case, round and rater. */
final class Panel {

  /**
   * One case under one criterion.
   *
   * @param judgements those with a value, by rater
   */
  record Item(String criterion, Subject subject, List<Judgement> judgements) {

    List<Double> values(int round) {
      return in(round).map(Judgement::value).toList();
    }

    List<Double> values(int round, String group) {
      return in(round).filter(j -> j.group().equals(group)).map(Judgement::value).toList();
    }

    private java.util.stream.Stream<Judgement> in(int round) {
      return judgements.stream().filter(j -> j.round() == round);
    }

    List<Integer> rounds() {
      return judgements.stream().map(Judgement::round).distinct().sorted().toList();
    }

    int lastRound() {
      return rounds().getLast();
    }
  }

  private final List<Item> items;

  private Panel(List<Item> items) {
    this.items = items;
  }

  List<Item> items() {
    return items;
  }

  /** Groups that raters were said to belong to, in the order of their names. */
  List<String> groups() {
    TreeSet<String> groups = new TreeSet<>();
    for (Item item : items) {
      item.judgements().forEach(j -> groups.add(j.group()));
    }
    groups.remove("");
    return List.copyOf(groups);
  }

  List<String> criteria() {
    return items.stream().map(Item::criterion).distinct().toList();
  }

  /**
   * From columns whose cells carry what each rater says.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT naming the cases that nobody
   *     rated
   */
  static Panel ofCriteria(CaseTable table, List<String> criteria) {
    List<Item> items = new ArrayList<>();
    for (String name : criteria) {
      Column column = table.column(name);
      Map<String, Item> byCase = new TreeMap<>();
      List<String> without = new ArrayList<>();
      for (int i = 0; i < table.cases().size(); i++) {
        Subject subject = table.cases().get(i);
        List<Judgement> given =
            column.values().get(i).judgements().stream()
                .filter(j -> j.value() != null)
                .sorted(Comparator.comparingInt(Judgement::round).thenComparing(Judgement::rater))
                .toList();
        if (given.isEmpty()) {
          without.add(subject.id() + " (" + column.values().get(i).show() + ")");
        } else {
          byCase.put(subject.id(), new Item(name, subject, given));
        }
      }
      if (!without.isEmpty()) {
        without.sort(null);
        throw Problem.badInput(
                "column '" + name + "' has no judgements for " + String.join(", ", without))
            .at(table.origin())
            .fix("rate these cases, leave them out, or give the raters of a plain table by --rater")
            .exception();
      }
      items.addAll(byCase.values());
    }
    return new Panel(items);
  }

  /**
   * From a plain table with a column for each rater.
   *
   * @param groups group by rater; raters without one belong to none
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT naming the cells without a
   *     number
   */
  static Panel ofRaters(CaseTable table, List<String> raters, Map<String, String> groups) {
    for (String rater : groups.keySet()) {
      if (!raters.contains(rater)) {
        throw Problem.usage("a group was given for '" + rater + "', who is no rater of this run")
            .allowing(String.join(", ", raters))
            .exception();
      }
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    raters.stream().sorted().forEach(rater -> columns.put(rater, table.numbers(rater)));
    Map<String, Item> byCase = new TreeMap<>();
    for (int i = 0; i < table.cases().size(); i++) {
      List<Judgement> given = new ArrayList<>();
      for (Map.Entry<String, double[]> column : columns.entrySet()) {
        String group = groups.getOrDefault(column.getKey(), "");
        given.add(new Judgement(column.getKey(), "", group, 1, column.getValue()[i], null));
      }
      Subject subject = table.cases().get(i);
      byCase.put(subject.id(), new Item("", subject, given));
    }
    return new Panel(List.copyOf(byCase.values()));
  }
}
