package org.papilio.assess.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.panel.Appropriateness.Verdict;
import org.papilio.assess.panel.Panel.Item;
import org.papilio.platform.progress.Progress;

/** What a panel says, in words, tables and figures. */
final class PanelReport {

  private static final int MOST_BARS = 6;

  /** An item with what follows from its last round. */
  private record Judged(Item item, Ratings ratings, Appropriateness verdict, double consensus) {

    String name() {
      return item.criterion().isEmpty()
          ? item.subject().title()
          : item.subject().title() + ", " + item.criterion();
    }
  }

  private final Panel panel;
  private final PanelSettings settings;
  private final List<Judged> judged = new ArrayList<>();

  PanelReport(Panel panel, PanelSettings settings, Progress progress) {
    this.panel = panel;
    this.settings = settings;
    for (Item item : panel.items()) {
      progress.check();
      Ratings ratings = ratings(item.values(item.lastRound()));
      judged.add(
          new Judged(
              item,
              ratings,
              Appropriateness.of(ratings, settings.constants()),
              Spread.consensus(ratings)));
    }
  }

  private Ratings ratings(List<Double> values) {
    return Ratings.of(values, settings.lowest(), settings.highest());
  }

  Finding finding() {
    Finding.Builder finding = Finding.headline(headline());
    warnings(finding);
    finding.completeness(true, "computed directly; no search");
    List<String> dissent = dissent();
    if (!dissent.isEmpty()) {
      finding.paragraph("Where groups part", String.join("\n", dissent));
    }
    finding.paragraph(
        "How to read it",
        "IPR is the range between the 30th and the 70th percentile (linear between order"
            + " statistics); ratings disagree where it is above IPRAS = "
            + plain(settings.constants().base())
            + " + "
            + plain(settings.constants().factor())
            + " · |centre of the scale − (P30 + P70) / 2|. Consensus is 1 when all say the same"
            + " and 0 when the panel is split between both ends. Agreement A is 1 when all say the"
            + " same, 0 when all answers are given alike, −1 when the panel is split between both"
            + " ends. Nobody is asked to agree: a stable dissent is a result.");
    finding.table(items());
    if (!panel.groups().isEmpty()) {
      finding.table(groups());
    }
    ResultTable stability = stability();
    if (!stability.rows().isEmpty()) {
      finding.table(stability);
    }
    finding.table(concordance());
    grid(finding);
    bars(finding);
    judged.forEach(one -> finding.part(part(one)));
    return finding.build();
  }

  private String headline() {
    Map<Verdict, Long> counts =
        judged.stream()
            .collect(Collectors.groupingBy(j -> j.verdict().verdict(), Collectors.counting()));
    long disagreement = judged.stream().filter(j -> j.verdict().disagreement()).count();
    return judged.size()
        + (judged.size() == 1 ? " item judged: " : " items judged: ")
        + counts.getOrDefault(Verdict.APPROPRIATE, 0L)
        + " appropriate, "
        + counts.getOrDefault(Verdict.UNCERTAIN, 0L)
        + " uncertain, "
        + counts.getOrDefault(Verdict.INAPPROPRIATE, 0L)
        + " inappropriate; the panel disagrees on "
        + disagreement;
  }

  private void warnings(Finding.Builder finding) {
    if (settings.lowest() != 1 || settings.highest() != 9) {
      finding.warning(
          "The constants of IPRAS were found for a scale of 1 to 9; this one goes from "
              + settings.lowest()
              + " to "
              + settings.highest()
              + ", so read disagreement with the distribution beside it.");
    }
    List<String> few =
        judged.stream().filter(j -> j.ratings().count() < 5).map(Judged::name).sorted().toList();
    if (!few.isEmpty()) {
      finding.warning(
          "Fewer than five people rated "
              + String.join("; ", few.subList(0, Math.min(5, few.size())))
              + (few.size() > 5 ? " and " + (few.size() - 5) + " more" : "")
              + "; percentiles of so few say little.");
    }
  }

  /** Sentences about groups whose median lies in another third than that of all the others. */
  private List<String> dissent() {
    List<String> sentences = new ArrayList<>();
    for (Judged one : judged) {
      Item item = one.item();
      int round = item.lastRound();
      for (String group : panel.groups()) {
        List<Double> own = item.values(round, group);
        List<Double> others = others(item, round, group);
        if (own.isEmpty() || others.isEmpty()) {
          continue;
        }
        Appropriateness theirs = Appropriateness.of(ratings(own), settings.constants());
        Appropriateness rest = Appropriateness.of(ratings(others), settings.constants());
        if (!rest.disagreement() && !theirs.disagreement() && theirs.verdict() != rest.verdict()) {
          sentences.add(
              one.name()
                  + ": the others agree on "
                  + rest.verdict().words()
                  + " (median "
                  + plain(rest.median())
                  + "), "
                  + group
                  + " dissent: "
                  + theirs.verdict().words()
                  + " (median "
                  + plain(theirs.median())
                  + ", "
                  + own.size()
                  + (own.size() == 1 ? " person)." : " persons)."));
        }
      }
    }
    return sentences;
  }

  private static List<Double> others(Item item, int round, String group) {
    return item.judgements().stream()
        .filter(j -> j.round() == round && !j.group().equals(group))
        .map(Judgement::value)
        .toList();
  }

  private ResultTable items() {
    List<Row> rows = new ArrayList<>();
    for (Judged one : judged) {
      Appropriateness verdict = one.verdict();
      rows.add(
          Row.of(
              List.of(one.item().subject().id()),
              one.item().criterion(),
              one.item().subject().id(),
              one.item().lastRound(),
              one.ratings().count(),
              verdict.median(),
              verdict.low(),
              verdict.high(),
              verdict.range(),
              verdict.allowed(),
              verdict.disagreement() ? "yes" : "no",
              verdict.verdict().words(),
              one.consensus(),
              Spread.agreement(one.ratings())));
    }
    return new ResultTable(
        "items",
        "What the panel says",
        "The last round of each item.",
        List.of(
            Head.text("criterion", "Criterion"),
            Head.text("case", "Case"),
            Head.integer("round", "Round"),
            Head.integer("n", "Raters"),
            Head.number("median", "Median"),
            Head.number("p30", "P30"),
            Head.number("p70", "P70"),
            Head.number("ipr", "IPR"),
            Head.number("ipras", "IPRAS"),
            Head.text("disagreement", "Disagreement"),
            Head.text("verdict", "Verdict"),
            Head.number("consensus", "Consensus"),
            Head.number("agreement", "Agreement A")),
        rows);
  }

  private ResultTable groups() {
    List<Row> rows = new ArrayList<>();
    for (Judged one : judged) {
      Item item = one.item();
      int round = item.lastRound();
      for (String group : panel.groups()) {
        List<Double> own = item.values(round, group);
        if (own.isEmpty()) {
          continue;
        }
        Ratings theirs = ratings(own);
        List<Double> others = others(item, round, group);
        rows.add(
            Row.of(
                List.of(item.subject().id()),
                item.criterion(),
                item.subject().id(),
                group,
                theirs.count(),
                theirs.median(),
                others.isEmpty() ? null : theirs.median() - ratings(others).median(),
                Appropriateness.of(theirs, settings.constants()).verdict().words(),
                Spread.consensus(theirs)));
      }
    }
    return new ResultTable(
        "groups",
        "Groups beside each other",
        "Distance is the median of the group less the median of all the others.",
        List.of(
            Head.text("criterion", "Criterion"),
            Head.text("case", "Case"),
            Head.text("group", "Group"),
            Head.integer("n", "Raters"),
            Head.number("median", "Median"),
            Head.number("distance", "Distance"),
            Head.text("verdict", "Verdict"),
            Head.number("consensus", "Consensus")),
        rows);
  }

  private ResultTable stability() {
    List<Row> rows = new ArrayList<>();
    for (Judged one : judged) {
      List<Integer> rounds = one.item().rounds();
      for (int i = 1; i < rounds.size(); i++) {
        Stability moved =
            new Stability(
                ratings(one.item().values(rounds.get(i - 1))),
                ratings(one.item().values(rounds.get(i))));
        rows.add(
            Row.of(
                List.of(one.item().subject().id()),
                one.item().criterion(),
                one.item().subject().id(),
                rounds.get(i - 1),
                rounds.get(i),
                moved.change(),
                moved.medianMoved(),
                moved.stable() ? "yes" : "no"));
      }
    }
    return new ResultTable(
        "stability",
        "Stability between rounds",
        "Change is the least share of the panel that must have changed its answer; below 0.15 a"
            + " round is called stable.",
        List.of(
            Head.text("criterion", "Criterion"),
            Head.text("case", "Case"),
            Head.integer("from", "From round"),
            Head.integer("to", "To round"),
            Head.number("change", "Change"),
            Head.number("median-moved", "Median moved by"),
            Head.text("stable", "Stable")),
        rows);
  }

  private ResultTable concordance() {
    List<Row> rows = new ArrayList<>();
    for (String criterion : panel.criteria()) {
      List<Judged> items =
          judged.stream().filter(j -> j.item().criterion().equals(criterion)).toList();
      Set<String> raters = null;
      for (Judged one : items) {
        Set<String> here = last(one.item()).keySet();
        if (raters == null) {
          raters = new TreeSet<>(here);
        } else {
          raters.retainAll(here);
        }
      }
      List<String> complete = List.copyOf(raters == null ? Set.of() : raters);
      double[][] table = new double[complete.size()][items.size()];
      for (int i = 0; i < items.size(); i++) {
        Map<String, Double> values = last(items.get(i).item());
        for (int r = 0; r < table.length; r++) {
          table[r][i] = values.get(complete.get(r));
        }
      }
      rows.add(
          Row.of(
              items.stream().map(j -> j.item().subject().id()).toList(),
              criterion,
              table.length,
              items.size(),
              Spread.concordance(table)));
    }
    return new ResultTable(
        "concordance",
        "Kendall's W",
        "Whether raters put the cases into the same order, 0 to 1, corrected for ties; only raters"
            + " who rated every case of the criterion count. Empty where fewer than two raters or"
            + " cases are left.",
        List.of(
            Head.text("criterion", "Criterion"),
            Head.integer("raters", "Raters"),
            Head.integer("cases", "Cases"),
            Head.number("w", "W")),
        rows);
  }

  private static Map<String, Double> last(Item item) {
    int round = item.lastRound();
    Map<String, Double> values = new TreeMap<>();
    item.judgements().stream()
        .filter(j -> j.round() == round)
        .forEach(j -> values.put(j.rater(), j.value()));
    return values;
  }

  /** Cases by groups, or by criteria where nobody named groups. */
  private void grid(Finding.Builder finding) {
    List<String> groups = panel.groups();
    for (String criterion : groups.isEmpty() ? List.of("") : panel.criteria()) {
      List<Judged> items =
          judged.stream()
              .filter(j -> groups.isEmpty() || j.item().criterion().equals(criterion))
              .toList();
      List<String> columns = new ArrayList<>(groups.isEmpty() ? panel.criteria() : groups);
      if (!groups.isEmpty()) {
        columns.addFirst("all");
      }
      List<String> ids = items.stream().map(j -> j.item().subject().id()).distinct().toList();
      Map<String, String> titles =
          items.stream()
              .collect(
                  Collectors.toMap(
                      j -> j.item().subject().id(), j -> j.item().subject().title(), (a, b) -> a));
      Figure.Builder figure =
          Figure.of(
                  "medians" + (criterion.isEmpty() ? "" : "-" + safe(criterion)),
                  Figure.Kind.GRID,
                  "Medians" + (criterion.isEmpty() ? "" : ", " + criterion))
              .x(Figure.Axis.named("", columns.equals(List.of("")) ? List.of("median") : columns))
              .y(Figure.Axis.named("", ids.stream().map(titles::get).toList()));
      for (Judged one : items) {
        int row = ids.indexOf(one.item().subject().id());
        if (groups.isEmpty()) {
          int column = panel.criteria().indexOf(one.item().criterion());
          figure.cell(cell(row, column, one.verdict().median(), one));
        } else {
          figure.cell(cell(row, 0, one.verdict().median(), one));
          for (int g = 0; g < groups.size(); g++) {
            List<Double> own = one.item().values(one.item().lastRound(), groups.get(g));
            figure.cell(cell(row, g + 1, own.isEmpty() ? null : ratings(own).median(), one));
          }
        }
      }
      finding.figure(
          figure
              .caption(
                  "The darker, the higher the median, from "
                      + settings.lowest()
                      + " to "
                      + settings.highest()
                      + "; hatched where nobody rated.")
              .build());
    }
  }

  private static Figure.Cell cell(
      int row, int column, @org.jspecify.annotations.Nullable Double median, Judged one) {
    return new Figure.Cell(
        row,
        column,
        median,
        median == null ? "" : plain(median),
        List.of(one.item().subject().id()));
  }

  /** The distributions of the items that the panel agrees on least. */
  private void bars(Finding.Builder finding) {
    List<Judged> contested =
        judged.stream()
            .sorted(Comparator.comparingDouble(Judged::consensus).thenComparing(Judged::name))
            .limit(MOST_BARS)
            .toList();
    List<String> answers = new ArrayList<>();
    for (int answer = settings.lowest(); answer <= settings.highest(); answer++) {
      answers.add(Integer.toString(answer));
    }
    for (Judged one : contested) {
      int[] counts = one.ratings().counts();
      Figure.Builder figure =
          Figure.of(
                  "distribution-" + safe(one.item().subject().id() + "-" + one.item().criterion()),
                  Figure.Kind.BARS,
                  "Ratings of " + one.name())
              .x(Figure.Axis.named("Rating", answers))
              .y(Figure.Axis.of("Raters"));
      for (int i = 0; i < counts.length; i++) {
        figure.point(new Figure.Point(one.item().subject().id(), answers.get(i), i, counts[i], ""));
      }
      finding.figure(
          figure
              .mark(Figure.Mark.atX(one.verdict().median() - settings.lowest(), "median"))
              .caption(
                  "Consensus "
                      + String.format(Locale.ROOT, "%.3f", one.consensus())
                      + "; "
                      + (one.verdict().disagreement()
                          ? "the panel disagrees."
                          : "no disagreement."))
              .build());
    }
  }

  private static Part part(Judged one) {
    Appropriateness verdict = one.verdict();
    return Part.of(
        verdict.median(),
        one.name() + ": median of " + one.ratings().count() + " ratings",
        Part.of(
            verdict.range(),
            "IPR = P70 − P30",
            Part.of(verdict.high(), "P70"),
            Part.of(verdict.low(), "P30")),
        Part.of(verdict.allowed(), "IPRAS"),
        Part.of(one.consensus(), "consensus (Tastle and Wierman)"));
  }

  private static String safe(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
