package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * Cases by properties, each cell with what it rests on. Immutable, and complete in itself: it is
 * stored with an assessment as the frozen matrix that the finding was made from.
 *
 * @param origin where the table comes from, for people: a file name, or a query at a revision
 * @param cases the rows, each id once
 * @param columns the columns, each id once, each with one value per case
 */
public record CaseTable(String origin, List<Subject> cases, List<Column> columns) {

  public CaseTable {
    Objects.requireNonNull(origin, "origin");
    cases = List.copyOf(cases);
    columns = List.copyOf(columns);
    Set<String> ids = new HashSet<>();
    for (Subject subject : cases) {
      if (!ids.add(subject.id())) {
        throw Problem.badInput("the case '" + subject.id() + "' stands in the table twice")
            .at(origin)
            .fix("give each case a name of its own")
            .exception();
      }
    }
    ids.clear();
    for (Column column : columns) {
      if (!ids.add(column.id())) {
        throw Problem.badInput("the column '" + column.id() + "' stands in the table twice")
            .at(origin)
            .fix("give each column a name of its own")
            .exception();
      }
      if (column.values().size() != cases.size()) {
        throw new IllegalArgumentException(
            "column "
                + column.id()
                + " has "
                + column.values().size()
                + " values for "
                + cases.size()
                + " cases");
      }
    }
  }

  /** The ids of the cases, in the order of the table. */
  public List<String> caseIds() {
    return cases.stream().map(Subject::id).toList();
  }

  public Optional<Column> find(String column) {
    return columns.stream().filter(c -> c.id().equals(column)).findFirst();
  }

  /**
   * A column by its name.
   *
   * @throws ProblemException NOT_FOUND, naming the columns there are
   */
  public Column column(String id) {
    return find(id)
        .orElseThrow(
            () ->
                Problem.notFound("there is no column '" + id + "'")
                    .at(origin)
                    .allowing(columns.stream().map(Column::id).collect(Collectors.joining(", ")))
                    .exception());
  }

  /**
   * The numbers of a column, in the order of the cases.
   *
   * @throws ProblemException NOT_FOUND when there is no such column; BAD_INPUT when a case has no
   *     number there, naming these cases: an absence is never taken for zero
   */
  public double[] numbers(String id) {
    Column column = column(id);
    List<String> without = new ArrayList<>();
    double[] numbers = new double[cases.size()];
    for (int i = 0; i < numbers.length; i++) {
      IndicatorValue value = column.values().get(i);
      if (value.number() == null) {
        without.add(cases.get(i).id() + " (" + value.show() + ")");
      } else {
        numbers[i] = value.number();
      }
    }
    if (!without.isEmpty()) {
      throw Problem.badInput("column '" + id + "' has no number for " + String.join(", ", without))
          .at(origin)
          .fix("fill these cells, or leave these cases or this column out")
          .exception();
    }
    return numbers;
  }

  /** The same table with its cases in the order of their ids, so that no sum depends on another. */
  public CaseTable byId() {
    return rows(
        IntStream.range(0, cases.size())
            .boxed()
            .sorted(Comparator.comparing(i -> cases.get(i).id()))
            .toList());
  }

  /** The same table with only these columns, in this order. */
  public CaseTable only(List<String> columnIds) {
    return new CaseTable(origin, cases, columnIds.stream().map(this::column).toList());
  }

  /** The same table without some cases. */
  public CaseTable without(Set<String> caseIds) {
    List<Integer> keep = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (!caseIds.contains(cases.get(i).id())) {
        keep.add(i);
      }
    }
    return rows(keep);
  }

  private CaseTable rows(List<Integer> chosen) {
    return new CaseTable(
        origin,
        chosen.stream().map(cases::get).toList(),
        columns.stream()
            .map(
                c ->
                    new Column(
                        c.id(),
                        c.title(),
                        c.source(),
                        c.unit(),
                        chosen.stream().map(c.values()::get).toList()))
            .toList());
  }
}
