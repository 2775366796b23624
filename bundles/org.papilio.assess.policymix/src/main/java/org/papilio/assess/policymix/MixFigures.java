package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Figure.Axis;
import org.papilio.assess.api.Figure.Line;
import org.papilio.assess.api.Figure.Spot;
import org.papilio.assess.policymix.Profiles.Profile;

/** Output as bars, profiles as a grid and as radars, and the way from phase to phase as lines. */
final class MixFigures {

  /** Rings that can be told apart. */
  private static final int MOST_RINGS = 5;

  private static final List<MixIndex> SHARES =
      List.of(
          MixIndex.INTENSITY,
          MixIndex.BALANCE_FAMILIES,
          MixIndex.BALANCE_RESOURCES,
          MixIndex.COMPREHENSIVENESS,
          MixIndex.INNOVATIVE_SHARE);

  private final Profiles profiles;
  private final List<MixIndex> shares;

  MixFigures(Profiles profiles) {
    this.profiles = profiles;
    this.shares = SHARES.stream().filter(profiles.indices::contains).toList();
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    for (MixIndex index : List.of(MixIndex.OUTPUT, MixIndex.CONSISTENCY)) {
      if (profiles.indices.contains(index)) {
        figures.add(bars(index));
      }
    }
    if (!shares.isEmpty()) {
      figures.add(grid());
    }
    for (int from = 0; shares.size() > 2 && from < profiles.cases.size(); from += MOST_RINGS) {
      int to = Math.min(from + MOST_RINGS, profiles.cases.size());
      figures.add(radar(1 + from / MOST_RINGS, profiles.cases.subList(from, to)));
    }
    for (MixIndex index : List.of(MixIndex.DENSITY, MixIndex.OUTPUT)) {
      if (profiles.indices.contains(index)) {
        figures.addAll(lines(index));
      }
    }
    return figures;
  }

  private Figure bars(MixIndex index) {
    List<Profile> known = profiles.cases.stream().filter(p -> p.number(index) != null).toList();
    Figure.Builder figure =
        Figure.of(index.id(), Figure.Kind.BARS, MixReport.title(index) + " by case")
            .x(Axis.named("", known.stream().map(p -> p.subject().title()).toList()))
            .y(
                index == MixIndex.CONSISTENCY
                    ? Axis.of("consistency", -1, 1)
                    : new Axis("Σ intensity", 0.0, null, List.of()))
            .caption(
                index.formula.substring(0, 1).toUpperCase(Locale.ROOT)
                    + index.formula.substring(1)
                    + ". Cases for which it is not known have no bar.");
    int place = 0;
    for (Profile one : known) {
      Double number = one.number(index);
      if (number != null) {
        figure.point(
            new Figure.Point(
                one.subject().id(), one.subject().title(), place++, number, phaseKind(one)));
      }
    }
    return figure.build();
  }

  private static String phaseKind(Profile profile) {
    return new PhasePart(profile.phase(), null, "").kind();
  }

  private Figure grid() {
    Figure.Builder figure =
        Figure.of("profiles", Figure.Kind.GRID, "Profiles of the policy mixes")
            .x(Axis.named("", shares.stream().map(MixReport::title).toList()))
            .y(Axis.named("", profiles.cases.stream().map(p -> p.subject().title()).toList()))
            .caption(
                "The darker, the higher, from 0 to 1; hatched where there is no value. The table"
                    + " by case says why.");
    for (int row = 0; row < profiles.cases.size(); row++) {
      Profile one = profiles.cases.get(row);
      for (int column = 0; column < shares.size(); column++) {
        Double number = one.number(shares.get(column));
        figure.cell(
            new Figure.Cell(
                row, column, number, MixReport.plain(number), List.of(one.subject().id())));
      }
    }
    return figure.build();
  }

  private Figure radar(int number, List<Profile> some) {
    Figure.Builder figure =
        Figure.of("radar-" + number, Figure.Kind.RADAR, "Profiles of the policy mixes, " + number)
            .x(Axis.named("", shares.stream().map(MixReport::title).toList()))
            .y(Axis.of("", 0, 1))
            .caption(
                "All spokes go from 0 to 1; a ring leaves out the spokes without a value. At most "
                    + MOST_RINGS
                    + " cases a figure, in the order of the table.");
    for (Profile one : some) {
      List<Spot> spots = new ArrayList<>();
      for (int spoke = 0; spoke < shares.size(); spoke++) {
        Double value = one.number(shares.get(spoke));
        if (value != null) {
          spots.add(new Spot(spoke, value));
        }
      }
      if (!spots.isEmpty()) {
        figure.line(new Line(one.subject().title(), spots));
      }
    }
    return figure.build();
  }

  /** Cases with two or more phases that have a value, a few to a figure. */
  private List<Figure> lines(MixIndex index) {
    Map<String, List<Spot>> ways = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    int longest = 0;
    for (Profile one : profiles.phases) {
      String title = one.subject().title();
      int place = places.merge(title, 1, Integer::sum);
      longest = Math.max(longest, place);
      Double number = one.number(index);
      if (number != null) {
        ways.computeIfAbsent(title, t -> new ArrayList<>()).add(new Spot(place, number));
      }
    }
    ways.values().removeIf(spots -> spots.size() < 2);
    List<Map.Entry<String, List<Spot>>> all = List.copyOf(ways.entrySet());
    List<Figure> figures = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_RINGS) {
      int number = 1 + from / MOST_RINGS;
      Figure.Builder figure =
          Figure.of(
                  "phases-" + index.id() + "-" + number,
                  Figure.Kind.LINES,
                  MixReport.title(index) + " from phase to phase, " + number)
              .x(Axis.of("phase, by its place in the case", 1, Math.max(2, longest)))
              .y(new Axis(MixReport.title(index), 0.0, null, List.of()))
              .caption(
                  "Phases stand in the order of their case, so that the first of one case may be"
                      + " of another kind than the first of another; phases without a value are"
                      + " left out.");
      all.subList(from, Math.min(from + MOST_RINGS, all.size()))
          .forEach(way -> figure.line(new Line(way.getKey(), way.getValue())));
      figures.add(figure.build());
    }
    return figures;
  }
}
