package org.papilio.assess.mcda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.api.Subject;
import org.papilio.platform.progress.Progress;

/** Scores, ranks and how far they depend on weights, in words, tables and figures. */
final class McdaReport {

  private final McdaSettings settings;
  private final List<Subject> subjects;
  private final List<PartialScores.Criterion> criteria;
  private final PartialScores partial;
  private final List<String> constant;
  private final double[] scores;
  private final int[] ranks;

  /** Cases by rank, then by name. */
  private final List<Integer> ranking;

  McdaReport(
      McdaSettings settings,
      List<Subject> subjects,
      List<PartialScores.Criterion> criteria,
      PartialScores partial,
      List<String> constant) {
    this.settings = settings;
    this.subjects = subjects;
    this.criteria = criteria;
    this.partial = partial;
    this.constant = constant;
    this.scores = partial.under(settings.weights());
    this.ranks = PartialScores.ranks(scores);
    this.ranking =
        IntStream.range(0, ranks.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> ranks[i]).thenComparing(i -> i))
            .toList();
  }

  Finding finding(Progress progress) {
    Finding.Builder finding = Finding.headline(headline());
    warnings(finding);
    finding.completeness(
        true,
        "scores and ranges of weights computed directly"
            + (settings.draws() > 0
                ? "; shares of first ranks estimated from "
                    + settings.draws()
                    + " draws with seed "
                    + settings.seed()
                : ""));
    if (!settings.actors().isEmpty()) {
      finding.paragraph("Under the weights of each actor", actorsInWords());
    }
    double[] shares =
        settings.draws() > 0
            ? Sensitivity.firstShares(partial, settings.draws(), settings.seed(), progress)
            : new double[0];
    finding.table(ranking(shares));
    finding.table(partialScores());
    finding.table(weights().speakingOf(subjects.stream().map(Subject::id).toList()));
    if (!settings.actors().isEmpty()) {
      finding.table(actors());
    }
    finding.figure(grid());
    finding.figure(bars());
    if (!settings.actors().isEmpty()) {
      finding.figure(actorGrid());
    }
    ranking.forEach(i -> finding.part(part(i)));
    settings
        .comparisons()
        .ifPresent(
            c ->
                finding.part(
                    Part.of(
                        c.ratio(),
                        "consistency ratio of the comparisons",
                        Part.of(c.lambda(), "greatest eigenvalue λ of their matrix"))));
    return finding.build();
  }

  private String procedure() {
    return settings.promethee() ? "net flow of PROMETHEE II" : "weighted sum";
  }

  private List<String> firsts(double[] of) {
    int[] order = PartialScores.ranks(of);
    return IntStream.range(0, order.length)
        .filter(i -> order[i] == 1)
        .mapToObj(i -> subjects.get(i).title())
        .toList();
  }

  private String headline() {
    List<String> first = firsts(scores);
    double best = scores[ranking.getFirst()];
    return (first.size() > 1 ? first.size() + " cases share the first rank: " : "First: ")
        + String.join(", ", first)
        + " ("
        + procedure()
        + " "
        + rounded(best)
        + ", "
        + subjects.size()
        + " cases, "
        + criteria.size()
        + (criteria.size() == 1 ? " criterion)" : " criteria)");
  }

  private void warnings(Finding.Builder finding) {
    if (settings.origin() == McdaSettings.Origin.EQUAL && criteria.size() > 1) {
      finding.warning(
          "Nobody set weights for the ranking, so all criteria count alike there; that is a choice"
              + " too. Give --weight or --compare.");
    }
    for (String column : constant) {
      finding.warning(column + " is the same in all cases and tells none of them apart.");
    }
    settings
        .comparisons()
        .filter(c -> c.ratio() > PairwiseComparisons.LIMIT)
        .ifPresent(
            c ->
                finding.warning(
                    "The comparisons contradict each other: consistency ratio "
                        + rounded(c.ratio())
                        + ", above "
                        + PairwiseComparisons.LIMIT
                        + ". Look at them again before using the weights."));
  }

  private String actorsInWords() {
    List<String> sentences = new ArrayList<>();
    settings
        .actors()
        .forEach(
            (name, weights) -> {
              List<String> first = firsts(partial.under(weights));
              sentences.add(name + " would put first: " + String.join(", ", first) + ".");
            });
    List<String> agreed =
        IntStream.range(0, subjects.size())
            .filter(
                i ->
                    settings.actors().values().stream()
                        .allMatch(w -> PartialScores.ranks(partial.under(w))[i] == 1))
            .mapToObj(i -> subjects.get(i).title())
            .toList();
    sentences.add(
        agreed.isEmpty()
            ? "No case is first for all of them; what they weigh differently is a matter to"
                + " discuss, not to average."
            : "First for all of them: " + String.join(", ", agreed) + ".");
    return String.join("\n", sentences);
  }

  private ResultTable ranking(double[] shares) {
    List<Row> rows = new ArrayList<>();
    for (int i : ranking) {
      rows.add(
          Row.of(
              List.of(subjects.get(i).id()),
              ranks[i],
              subjects.get(i).id(),
              scores[i],
              shares.length == 0 ? null : shares[i]));
    }
    return new ResultTable(
        "ranking",
        "Ranking",
        "Score is the "
            + procedure()
            + ". First in: the share of all possible weights under which the case comes first.",
        List.of(
            Head.integer("rank", "Rank"),
            Head.text("case", "Case"),
            Head.number("score", "Score"),
            Head.number("first-share", "First in")),
        rows);
  }

  private ResultTable partialScores() {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("case", "Case"));
    settings.criteria().forEach(c -> heads.add(Head.number("criterion:" + c, c)));
    List<Row> rows = new ArrayList<>();
    for (int i : ranking) {
      List<Object> cells = new ArrayList<>();
      cells.add(subjects.get(i).id());
      for (double score : partial.scores()[i]) {
        cells.add(score);
      }
      rows.add(new Row(cells, List.of(subjects.get(i).id())));
    }
    return new ResultTable(
        "partial-scores",
        "Scores by criterion",
        settings.promethee()
            ? "Net flow on each criterion, −1 to 1: by how much a case is preferred to the others."
            : "Place between the ends of each criterion's range, 0 to 1, higher is better.",
        heads,
        rows);
  }

  private ResultTable weights() {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < criteria.size(); k++) {
      String name = settings.criteria().get(k);
      Sensitivity.Range range = Sensitivity.staysFirst(partial, settings.weights(), k);
      rows.add(
          Row.of(
              List.of(),
              name,
              settings.minimised().contains(name) ? "less" : "more",
              settings.weights()[k],
              range.from(),
              range.to()));
    }
    return new ResultTable(
        "weights",
        "Weights, and how far each may move",
        "Within the range the case that is first stays first, while the other weights keep their"
            + " proportions.",
        List.of(
            Head.text("criterion", "Criterion"),
            Head.text("better", "Better is"),
            Head.number("weight", "Weight"),
            Head.number("from", "First stays from"),
            Head.number("to", "to")),
        rows);
  }

  private ResultTable actors() {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("case", "Case"));
    settings
        .actors()
        .keySet()
        .forEach(
            actor -> {
              heads.add(Head.integer("rank:" + actor, actor + ", rank"));
              heads.add(Head.number("score:" + actor, actor + ", score"));
            });
    Map<String, double[]> all =
        settings.actors().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> partial.under(e.getValue())));
    List<Row> rows = new ArrayList<>();
    for (int i : ranking) {
      List<Object> cells = new ArrayList<>();
      cells.add(subjects.get(i).id());
      for (String actor : settings.actors().keySet()) {
        cells.add(PartialScores.ranks(all.get(actor))[i]);
        cells.add(all.get(actor)[i]);
      }
      rows.add(new Row(cells, List.of(subjects.get(i).id())));
    }
    return new ResultTable(
        "actors",
        "Actors beside each other",
        "Each actor keeps its own weights; nothing is averaged over actors.",
        heads,
        rows);
  }

  private Figure grid() {
    Figure.Builder figure =
        Figure.of("partial-scores", Figure.Kind.GRID, "Scores of each case by criterion")
            .x(Figure.Axis.named("", settings.criteria()))
            .y(Figure.Axis.named("", ranking.stream().map(i -> subjects.get(i).title()).toList()));
    for (int row = 0; row < ranking.size(); row++) {
      int i = ranking.get(row);
      for (int k = 0; k < criteria.size(); k++) {
        double score = partial.scores()[i][k];
        figure.cell(new Figure.Cell(row, k, score, rounded(score), List.of(subjects.get(i).id())));
      }
    }
    return figure.caption("Cases by rank; the darker, the better on that criterion.").build();
  }

  private Figure bars() {
    Figure.Builder figure =
        Figure.of("ranking", Figure.Kind.BARS, "Cases by " + procedure())
            .x(Figure.Axis.named("", ranking.stream().map(i -> subjects.get(i).title()).toList()))
            .y(Figure.Axis.of("Score"));
    for (int row = 0; row < ranking.size(); row++) {
      Subject subject = subjects.get(ranking.get(row));
      figure.point(
          new Figure.Point(subject.id(), subject.title(), row, scores[ranking.get(row)], ""));
    }
    return figure.caption("Equal bars share a rank.").build();
  }

  private Figure actorGrid() {
    List<String> names = List.copyOf(settings.actors().keySet());
    Figure.Builder figure =
        Figure.of("actors", Figure.Kind.GRID, "Ranks under the weights of each actor")
            .x(Figure.Axis.named("", names))
            .y(Figure.Axis.named("", ranking.stream().map(i -> subjects.get(i).title()).toList()));
    for (int column = 0; column < names.size(); column++) {
      int[] theirs = PartialScores.ranks(partial.under(settings.actors().get(names.get(column))));
      for (int row = 0; row < ranking.size(); row++) {
        int i = ranking.get(row);
        figure.cell(
            new Figure.Cell(
                row,
                column,
                (double) -theirs[i],
                Integer.toString(theirs[i]),
                List.of(subjects.get(i).id())));
      }
    }
    return figure.caption("The darker, the better the rank.").build();
  }

  private Part part(int i) {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < criteria.size(); k++) {
      parts.add(
          Part.of(
              settings.weights()[k] * partial.scores()[i][k],
              settings.criteria().get(k) + ": weight · score",
              Part.of(settings.weights()[k], "weight"),
              Part.of(
                  partial.scores()[i][k], "score of " + Math.abs(criteria.get(k).values()[i]))));
    }
    return new Part(scores[i], subjects.get(i).title() + ": " + procedure(), parts);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value + 0.0);
  }
}
