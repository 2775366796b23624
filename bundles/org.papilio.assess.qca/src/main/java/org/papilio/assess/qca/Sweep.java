package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.qca.Resolver.Solved;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * The solution at many places of one cut-off or anchor: {@code incl-cut=0.7..1}, {@code
 * pri-cut=0..0.8}, {@code n-cut=1..5} or {@code COLUMN:2=300..700} for the second anchor of a
 * column.
 */
final class Sweep {

  /** Places that are looked at. */
  static final int PLACES = 1_000;

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*([^=:]+)(?::(\\d))?\\s*=\\s*(-?[\\d.eE-]+?)\\s*\\.\\.\\s*(-?[\\d.eE-]+)\\s*");

  private record Stretch(double from, double to, Solved solved) {}

  private final CaseTable table;
  private final QcaSettings settings;
  private final Resolver resolver;
  private final Progress progress;
  private final String what;
  private final int anchor;
  private final double from;
  private final double to;
  private final List<Figure.Spot> consistency = new ArrayList<>();
  private final List<Figure.Spot> coverage = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();

  Sweep(String asked, CaseTable table, QcaSettings settings, String solution, Progress progress) {
    this.table = table;
    this.settings = settings;
    this.resolver = new Resolver(solution, progress);
    this.progress = progress;
    Matcher form = FORM.matcher(asked);
    if (!form.matches()) {
      throw wrong(asked).exception();
    }
    this.what = form.group(1).strip();
    this.anchor = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    try {
      this.from = Double.parseDouble(form.group(3));
      this.to = Double.parseDouble(form.group(4));
    } catch (NumberFormatException e) {
      throw wrong(asked).exception(e);
    }
    boolean cut = List.of("incl-cut", "pri-cut", "n-cut").contains(what);
    if (!(from < to) || cut != (anchor == 0) || !cut && !settings.anchors().containsKey(what)) {
      throw wrong(asked).exception();
    }
    walk(asked);
  }

  private static Problem wrong(String asked) {
    return Problem.usage("the sweep '" + asked + "' cannot be read")
        .allowing(
            "incl-cut=0.7..1, pri-cut=0..0.8, n-cut=1..5, or COLUMN:2=300..700 for the second"
                + " anchor of a calibrated column");
  }

  private void walk(String asked) {
    int places = what.equals("n-cut") ? (int) Math.min(PLACES, to - from + 1) : PLACES;
    for (int i = 0; i < places; i++) {
      progress.report(i, places, "sweep");
      double at = places == 1 ? from : from + (to - from) * i / (places - 1);
      Solved solved = resolver.solve(table, at(at, asked));
      if (!solved.models().isEmpty()) {
        CalibratedCases cases = solved.cases().orElseThrow();
        Fit fit = ModelFit.of(cases.sets(), solved.models().getFirst()).fit();
        consistency.add(new Figure.Spot(at, fit.inclS()));
        coverage.add(new Figure.Spot(at, fit.covS()));
      }
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && last.solved().written().equals(solved.written())) {
        stretches.set(stretches.size() - 1, new Stretch(last.from(), at, last.solved()));
      } else {
        stretches.add(new Stretch(at, at, solved));
      }
    }
  }

  private QcaSettings at(double place, String asked) {
    Cuts cuts = settings.cuts();
    return switch (what) {
      case "incl-cut" -> settings.with(cuts.withInclusion(place));
      case "pri-cut" -> settings.with(cuts.withPri(place));
      case "n-cut" -> settings.with(cuts.with((int) Math.round(place)));
      default -> settings.with(what, moved(settings.anchors().get(what), place, asked));
    };
  }

  private String moved(String anchors, double place, String asked) {
    AnchorText written = new AnchorText(anchors);
    if (anchor > written.count()) {
      throw wrong(asked).exception();
    }
    return written.with(anchor - 1, place);
  }

  ResultTable table() {
    return new ResultTable(
        "sweep",
        "The " + resolver.solution() + " solution along " + name(),
        "Stretches of equal models among " + PLACES + " places.",
        List.of(
            Head.number("from", "From"),
            Head.number("to", "To"),
            Head.integer("models", "Models"),
            Head.text("solution", "Solution")),
        stretches.stream()
            .map(
                s ->
                    Row.of(
                        List.of(),
                        s.from(),
                        s.to(),
                        (double) s.solved().models().size(),
                        s.solved().written()))
            .toList());
  }

  Figure figure() {
    Figure.Builder figure =
        Figure.of("sweep", Figure.Kind.LINES, "Consistency and coverage along " + name())
            .x(Figure.Axis.of(name(), from, to))
            .y(Figure.Axis.of("first model", 0, 1))
            .line(new Figure.Line("consistency", consistency))
            .line(new Figure.Line("coverage", coverage))
            .caption("Dashed lines are where the solution changes.");
    stretches.stream().skip(1).limit(40).forEach(s -> figure.mark(Figure.Mark.atX(s.from(), "")));
    return figure.build();
  }

  private String name() {
    return anchor == 0 ? what.replace('-', '.') : "anchor " + anchor + " of " + what;
  }
}
