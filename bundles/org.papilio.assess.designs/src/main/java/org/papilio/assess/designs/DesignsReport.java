package org.papilio.assess.designs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.api.Subject;
import org.papilio.assess.designs.DesignsMethod.Outcome;
import org.papilio.platform.progress.Progress;

/** The pairs worth comparing, what they share or where they differ, and the case to take next. */
final class DesignsReport {

  private static final double FAR = 0.5;

  private final DesignsSettings settings;
  private final List<Subject> subjects;
  private final Outcome[] outcomes;
  private final double[][][] values;
  private final Distances distances;
  private final Progress progress;

  DesignsReport(
      DesignsSettings settings,
      List<Subject> subjects,
      Outcome[] outcomes,
      double[][][] values,
      Distances distances,
      Progress progress) {
    this.settings = settings;
    this.subjects = subjects;
    this.outcomes = outcomes;
    this.values = values;
    this.distances = distances;
    this.progress = progress;
  }

  Finding finding() {
    List<Pair> present = distances.ranked(pairs(Outcome.PRESENT, Outcome.PRESENT), true, progress);
    List<Pair> absent = distances.ranked(pairs(Outcome.ABSENT, Outcome.ABSENT), true, progress);
    List<Pair> unlike = distances.ranked(pairs(Outcome.PRESENT, Outcome.ABSENT), false, progress);
    Finding.Builder finding = Finding.headline(headline(present, unlike));
    if (unlike.isEmpty()) {
      finding.warning(
          "All cases have the same outcome, so nothing can be said about what makes a difference;"
              + " add a case with the other outcome.");
    }
    finding.completeness(
        true,
        "all "
            + (present.size() + absent.size() + unlike.size())
            + " pairs compared; pairs that are equally good stand in the order of their names and"
            + " are marked as tied");
    finding.paragraph(
        "How to read it",
        "A category of n conditions counts for a pair of different outcome at level h when they"
            + " differ by at most h in it, and for a pair of the same outcome when they differ by"
            + " at least n − h. Pairs with most categories at level 0 come first, then at level 1,"
            + " and so on; then the overall distance decides.");
    finding.table(table("mdso-present", "Most different, outcome present", present, true));
    finding.table(table("mdso-absent", "Most different, outcome absent", absent, true));
    finding.table(table("msdo", "Most similar, outcome different", unlike, false));
    if (settings.candidates()) {
      finding.table(next());
    }
    finding.figure(grid());
    part(finding, unlike, "most similar pair of different outcome");
    part(finding, present, "most different pair with the outcome");
    part(finding, absent, "most different pair without the outcome");
    return finding.build();
  }

  private List<int[]> pairs(Outcome one, Outcome other) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      progress.check();
      for (int j = i + 1; j < outcomes.length; j++) {
        if (outcomes[i] == one && outcomes[j] == other
            || outcomes[i] == other && outcomes[j] == one) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    return pairs;
  }

  private String headline(List<Pair> present, List<Pair> unlike) {
    List<String> said = new ArrayList<>();
    if (!unlike.isEmpty()) {
      Pair best = unlike.getFirst();
      said.add(
          "most similar with different outcome: "
              + names(best)
              + ", differing in "
              + words(conditions(best, false)));
    }
    if (!present.isEmpty()) {
      Pair best = present.getFirst();
      said.add(
          "most different with the outcome: "
              + names(best)
              + ", sharing "
              + words(conditions(best, true)));
    }
    String all = said.isEmpty() ? "no pair to compare" : String.join("; ", said);
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private static String words(List<String> conditions) {
    return conditions.isEmpty() ? "nothing" : String.join(", ", conditions);
  }

  private String names(Pair pair) {
    return subjects.get(pair.first()).title() + " and " + subjects.get(pair.second()).title();
  }

  /** The conditions that both share, or in which they differ by more than one half. */
  private List<String> conditions(Pair pair, boolean shared) {
    List<String> found = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      for (int c = 0; c < settings.categories().get(k).size(); c++) {
        double one = values[k][pair.first()][c];
        double other = values[k][pair.second()][c];
        boolean far = Math.abs(one - other) > FAR;
        if (far != shared) {
          String name = settings.categories().get(k).conditions().get(c);
          found.add(shared && one < 0.5 && other < 0.5 ? "~" + name : name);
        }
      }
    }
    return found;
  }

  private ResultTable table(String id, String title, List<Pair> pairs, boolean different) {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("first", "Case"));
    heads.add(Head.text("second", "Case"));
    int levels = settings.categories().stream().mapToInt(Category::size).max().orElseThrow();
    for (int h = 0; h <= levels; h++) {
      heads.add(Head.integer("level-" + h, "Categories at h = " + h));
    }
    for (Category category : settings.categories()) {
      heads.add(Head.number("category:" + category.name(), category.name() + ", distance"));
    }
    heads.add(Head.number("distance", "Overall distance"));
    heads.add(Head.list("conditions", different ? "Share" : "Differ in"));
    heads.add(Head.text("tied", "Tied"));
    List<Row> rows = new ArrayList<>();
    for (int p = 0; p < Math.min(settings.pairs(), pairs.size()); p++) {
      Pair pair = pairs.get(p);
      boolean tied =
          p > 0 && pair.ties(pairs.get(p - 1))
              || p + 1 < pairs.size() && pair.ties(pairs.get(p + 1));
      String one = subjects.get(pair.first()).id();
      String other = subjects.get(pair.second()).id();
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(one);
      cells.add(other);
      for (int count : pair.counts()) {
        cells.add(count);
      }
      for (int k = 0; k < values.length; k++) {
        cells.add(distances.of(k, pair.first(), pair.second()));
      }
      cells.add(pair.distance());
      cells.add(conditions(pair, different));
      cells.add(tied ? "yes" : "no");
      rows.add(new Row(cells, List.of(one, other)));
    }
    return new ResultTable(
        id,
        title,
        pairs.isEmpty()
            ? "There is no such pair."
            : rows.size()
                + " of "
                + pairs.size()
                + (pairs.size() == 1 ? " pair" : " pairs, the best first")
                + ". A shared condition with ~ is absent in both; two memberships count as shared"
                + " when they differ by at most 0.5.",
        heads,
        rows);
  }

  /** Candidates, the one that would be worth most whatever its outcome first. */
  private ResultTable next() {
    record Candidate(int number, double toPresent, double toAbsent) {
      double worst() {
        return Math.max(toPresent, toAbsent);
      }
    }
    List<Candidate> candidates =
        IntStream.range(0, outcomes.length)
            .filter(i -> outcomes[i] == Outcome.UNKNOWN)
            .mapToObj(
                i -> new Candidate(i, nearest(i, Outcome.PRESENT), nearest(i, Outcome.ABSENT)))
            .sorted(Comparator.comparingDouble(Candidate::worst).thenComparing(Candidate::number))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Candidate one : candidates) {
      rows.add(
          Row.of(
              List.of(subjects.get(one.number()).id()),
              subjects.get(one.number()).id(),
              one.toPresent(),
              one.toAbsent()));
    }
    return new ResultTable(
        "next-case",
        "Which case to study next",
        "Distances to the nearest studied case with and without the outcome. A case near to both"
            + " makes a most similar pair of different outcome whatever is found out about it, and"
            + " stands first; one far from both widens what was studied, and stands last.",
        List.of(
            Head.text("case", "Case"),
            Head.number("to-present", "To nearest with the outcome"),
            Head.number("to-absent", "To nearest without it")),
        rows);
  }

  private double nearest(int candidate, Outcome outcome) {
    return IntStream.range(0, outcomes.length)
        .filter(i -> outcomes[i] == outcome)
        .mapToDouble(i -> distances.overall(candidate, i))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private Figure grid() {
    List<String> names = subjects.stream().map(Subject::title).toList();
    Figure.Builder figure =
        Figure.of("distances", Figure.Kind.GRID, "Overall distances of the cases")
            .x(Figure.Axis.named("", names))
            .y(Figure.Axis.named("", names));
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        double distance = distances.overall(i, j);
        figure.cell(
            new Figure.Cell(
                i,
                j,
                distance,
                plain(distance),
                i == j
                    ? List.of(subjects.get(i).id())
                    : List.of(subjects.get(i).id(), subjects.get(j).id())));
      }
    }
    return figure.caption("The darker, the more different.").build();
  }

  private void part(Finding.Builder finding, List<Pair> pairs, String what) {
    if (pairs.isEmpty()) {
      return;
    }
    Pair best = pairs.getFirst();
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      Category category = settings.categories().get(k);
      parts.add(
          Part.of(
              distances.of(k, best.first(), best.second()),
              category.name()
                  + ": Σ |x − y| over "
                  + String.join(", ", category.conditions())
                  + "; counts at level "
                  + best.levels()[k]));
    }
    finding.part(
        new Part(best.distance(), what + ": " + names(best) + ", overall distance", parts));
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
