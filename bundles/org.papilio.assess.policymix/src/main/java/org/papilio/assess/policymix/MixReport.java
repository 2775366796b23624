package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.progress.Progress;

/** Says how the mixes differ. */
final class MixReport {

  private static final int MOST_PAIRS = 200;
  private static final int MOST_RINGS = 6;

  /** Two cases and how far apart their mixes are. */
  private record Pair(int a, int b, double distance) {}

  private final Profiles profiles;
  private final int reference;
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * @param reference the case that the others are compared with; negative for all pairs
   */
  MixReport(Profiles profiles, int reference, Progress progress) {
    this.profiles = profiles;
    this.reference = reference;
    int cases = profiles.cases().size();
    for (int a = 0; a < cases; a++) {
      progress.check();
      for (int b = a + 1; b < cases; b++) {
        if (reference < 0) {
          pairs.add(new Pair(a, b, profiles.distance(a, b)));
        } else if (a == reference || b == reference) {
          int other = a == reference ? b : a;
          pairs.add(new Pair(reference, other, profiles.distance(reference, other)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance).thenComparing(this::names));
  }

  Finding finding() {
    Pair nearest = pairs.getFirst();
    Pair furthest = pairs.getLast();
    Finding.Builder finding =
        Finding.headline(
            profiles.cases().size()
                + " policy mixes by "
                + profiles.indices().size()
                + (profiles.indices().size() == 1 ? " index" : " indices")
                + ": most alike are "
                + titles(nearest)
                + ", least alike "
                + titles(furthest));
    if (!profiles.constant().isEmpty()) {
      finding.warning(
          "the same in all cases, so it tells nothing apart: "
              + String.join(", ", profiles.constant()));
    }
    finding.completeness(true, "computed directly; every pair was compared");
    finding.paragraph(
        "How to read it",
        "The distance of two mixes is the mean over the indices of their difference as a share of"
            + " the range among these cases: 0 the same in all, 1 at opposite ends in all. It"
            + " depends on which cases are compared.");
    finding.table(profilesTable());
    finding.table(distances());
    finding.figure(grid());
    finding.figure(radar());
    finding.part(part(nearest));
    if (pairs.size() > 1) {
      finding.part(part(furthest));
    }
    return finding.build();
  }

  private String name(int at) {
    return profiles.cases().get(at).id();
  }

  private String titles(Pair pair) {
    return profiles.cases().get(pair.a).title() + " and " + profiles.cases().get(pair.b).title();
  }

  private String names(Pair pair) {
    return name(pair.a) + " and " + name(pair.b);
  }

  private Part part(Pair pair) {
    Part[] parts = new Part[profiles.indices().size()];
    for (int k = 0; k < parts.length; k++) {
      parts[k] =
          Part.of(
              profiles.difference(k, pair.a, pair.b),
              profiles.indices().get(k) + ": difference / range",
              Part.of(profiles.values()[k][pair.a], name(pair.a)),
              Part.of(profiles.values()[k][pair.b], name(pair.b)),
              Part.of(profiles.highest()[k] - profiles.lowest()[k], "range among the cases"));
    }
    return Part.of(
        pair.distance, "distance of " + names(pair) + " = mean of the differences", parts);
  }

  private ResultTable profilesTable() {
    List<Head> heads = new ArrayList<>(List.of(Head.text("case", "Case")));
    profiles.indices().forEach(index -> heads.add(Head.number(index, index)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < profiles.cases().size(); i++) {
      List<Object> cells = new ArrayList<>(List.of(profiles.cases().get(i).title()));
      for (double[] values : profiles.values()) {
        cells.add(values[i]);
      }
      rows.add(new Row(new ArrayList<>(cells), List.of(name(i))));
    }
    return new ResultTable("profiles", "Profiles", "", heads, rows);
  }

  private ResultTable distances() {
    List<Row> rows = new ArrayList<>();
    for (Pair pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
      int widest = 0;
      for (int k = 1; k < profiles.indices().size(); k++) {
        if (profiles.difference(k, pair.a, pair.b) > profiles.difference(widest, pair.a, pair.b)) {
          widest = k;
        }
      }
      rows.add(
          Row.of(
              List.of(name(pair.a), name(pair.b)),
              name(pair.a),
              name(pair.b),
              pair.distance,
              pair.distance == 0 ? "" : profiles.indices().get(widest)));
    }
    return new ResultTable(
        "distances",
        reference < 0 ? "Distances of all pairs" : "Distances from " + name(reference),
        pairs.size() > MOST_PAIRS ? "The nearest " + MOST_PAIRS + " of " + pairs.size() + "." : "",
        List.of(
            Head.text("case", "Case"),
            Head.text("other", "Other case"),
            Head.number("distance", "Distance"),
            Head.text("widest", "Differ most in")),
        rows);
  }

  private Figure grid() {
    Figure.Builder figure =
        Figure.of("profiles", Figure.Kind.GRID, "Profiles of the policy mixes")
            .x(Figure.Axis.named("", profiles.indices()))
            .y(
                Figure.Axis.named(
                    "", profiles.cases().stream().map(subject -> subject.title()).toList()))
            .caption("Tinted from the least to the greatest value of each index among the cases.");
    for (int i = 0; i < profiles.cases().size(); i++) {
      for (int k = 0; k < profiles.indices().size(); k++) {
        figure.cell(
            new Figure.Cell(
                i, k, profiles.scaled(k, i), shown(profiles.values()[k][i]), List.of(name(i))));
      }
    }
    return figure.build();
  }

  /** Some cases only, for more rings than these cannot be told apart. */
  private Figure radar() {
    List<Integer> shown = new ArrayList<>();
    if (reference >= 0) {
      shown.add(reference);
    }
    for (int p = 0; p < pairs.size() && shown.size() < MOST_RINGS; p++) {
      // From the least alike on: their rings differ most.
      Pair pair = pairs.get(pairs.size() - 1 - p);
      for (int at : new int[] {pair.a, pair.b}) {
        if (!shown.contains(at) && shown.size() < MOST_RINGS) {
          shown.add(at);
        }
      }
    }
    Figure.Builder figure =
        Figure.of("rings", Figure.Kind.RADAR, "The mixes that are least alike")
            .x(Figure.Axis.named("", profiles.indices()))
            .y(Figure.Axis.of("share of the range", 0, 1))
            .caption("0 is the least, 1 the greatest value of each index among all cases.");
    for (int at : shown) {
      List<Figure.Spot> spots = new ArrayList<>();
      for (int k = 0; k < profiles.indices().size(); k++) {
        spots.add(new Figure.Spot(k, profiles.scaled(k, at)));
      }
      figure.line(new Figure.Line(profiles.cases().get(at).title(), spots));
    }
    return figure.build();
  }

  private static String shown(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(java.util.Locale.ROOT, "%.2f", value);
  }
}
