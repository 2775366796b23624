package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/** Puts the brackets of phases into as few rows as they need: phases overlap and skip. */
final class PhaseRows {

  static final double LABEL = 12;
  private static final double PAD = 6;
  private static final double GAP = 6;

  private final Typefaces typefaces;
  private final double right;
  private final List<Double> ends = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /**
   * @param right where the years end, in px
   */
  PhaseRows(Typefaces typefaces, double right) {
    this.typefaces = typefaces;
    this.right = right;
  }

  /**
   * One bracket.
   *
   * @param label as much of the name as has room
   * @param x left edge in px
   * @param end right edge in px
   * @param begins whether the beginning is known
   * @param ends whether an end is stated; else it goes on
   * @param row 0 at the top
   * @param labelX where the label begins: in the bracket, or behind it
   */
  record Place(
      CasePhase phase,
      String label,
      double x,
      double end,
      boolean begins,
      boolean ends,
      int row,
      double labelX) {}

  /** A phase before it has a row. */
  private record Bracket(CasePhase phase, String name, double x, double end) {}

  /**
   * @param names what each phase is called
   * @param years tells where a year begins, in px
   */
  List<Place> place(List<CasePhase> phases, List<String> names, TimelinePlan.Axis years) {
    List<Bracket> brackets = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      CasePhase phase = phases.get(i);
      if (phase.years().from().isPresent() || phase.years().to().isPresent()) {
        double start = years.x(phase.years().from().orElse(years.first()));
        double end =
            phase.years().to().isPresent() ? years.x(phase.years().to().getAsInt() + 1) : right;
        brackets.add(new Bracket(phase, PlainText.clean(names.get(i)), start, end));
      }
    }
    brackets.sort(Comparator.comparingDouble(Bracket::x));
    brackets.forEach(this::seat);
    return List.copyOf(places);
  }

  /** How many rows there are. */
  int rows() {
    return ends.size();
  }

  private void seat(Bracket bracket) {
    double label = typefaces.width(Face.MEDIUM, LABEL, bracket.name());
    boolean inside = label + 2 * PAD <= bracket.end() - bracket.x();
    boolean behind = !inside && bracket.end() + GAP + label <= right;
    double reach = behind ? bracket.end() + GAP + label : bracket.end();
    double labelX = behind ? bracket.end() + GAP : bracket.x() + PAD;
    double start = bracket.x();
    if (!inside && !behind) { // at the edge of the paper it stands before its bracket
      labelX = Math.max(0, bracket.x() - GAP - label);
      start = labelX;
    }
    double room = behind ? right - labelX : inside ? label + 1 : bracket.x() - GAP - labelX;
    int row = 0;
    while (row < ends.size() && ends.get(row) > start - GAP) {
      row++;
    }
    if (row == ends.size()) {
      ends.add(reach);
    } else {
      ends.set(row, reach);
    }
    places.add(
        new Place(
            bracket.phase(),
            typefaces.fit(Face.MEDIUM, LABEL, bracket.name(), Math.max(room, 1)),
            bracket.x(),
            bracket.end(),
            bracket.phase().years().from().isPresent(),
            bracket.phase().years().to().isPresent(),
            row,
            labelX));
  }
}
