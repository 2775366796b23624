package org.papilio.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.Subject;
import org.papilio.assess.qca.QcaMethod;
import org.papilio.platform.progress.Progress;

/**
 * What a sweep over 1,000 places of a cut-off and 1,000 draws of raters cost in a comparison of 30
 * invented cases and 6 conditions from a fixed seed, as the difference to the comparison alone.
 * Arguments: {@code [CASES [CONDITIONS]]}.
 */
public final class QcaRobustnessBenchmark {

  private QcaRobustnessBenchmark() {}

  public static void main(String[] args) {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : 30;
    int conditions = args.length > 1 ? Integer.parseInt(args[1]) : 6;
    CaseTable table = table(cases, conditions);
    System.out.println("cases " + cases + ", conditions " + conditions + "; CPU seconds");
    for (int round = 1; round <= 6; round++) {
      String solution = round % 2 == 1 ? "parsimonious" : "intermediate";
      Map<String, List<String>> asked = Map.of("solution", List.of(solution));
      double alone = seconds(table, asked);
      double swept = seconds(table, with(asked, Map.of("sweep", List.of("incl-cut=0.6..1"))));
      double anchors = seconds(table, with(asked, Map.of("sweep", List.of("C1:2=30..70"))));
      double robust =
          seconds(table, with(asked, Map.of("robustness", List.of("true"), "draws", List.of("1"))));
      double drawn =
          seconds(
              table, with(asked, Map.of("robustness", List.of("true"), "draws", List.of("1001"))));
      System.out.printf(
          Locale.ROOT,
          "%s: comparison %.3f, sweep of a cut-off %.3f, of an anchor %.3f, ranges and cases"
              + " %.3f, 1,000 draws of raters %.3f%n",
          solution,
          alone,
          swept - alone,
          anchors - alone,
          robust - alone,
          drawn - robust);
    }
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> some, Map<String, List<String>> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static double seconds(CaseTable table, Map<String, List<String>> more) {
    Map<String, List<String>> given = new LinkedHashMap<>(more);
    given.put("outcome", List.of("Y"));
    given.put("calibrate", table.columns().stream().map(c -> c.id() + "=10,49.9,90").toList());
    given.put("half-shift", List.of("0.001"));
    given.put("expect", List.of("1" + ",1".repeat(table.columns().size() - 2)));
    QcaMethod method = new QcaMethod();
    Parameters parameters = Parameters.of(method.parameters(), given);
    ProcessorTime time = ProcessorTime.now();
    method.assess(new AssessmentRequest(table, parameters, Progress.NONE));
    return time.seconds();
  }

  /** Four raters say of each cell a number around its own. */
  private static CaseTable table(int cases, int conditions) {
    SplittableRandom random = new SplittableRandom(20261126);
    List<Subject> subjects = new ArrayList<>();
    List<List<IndicatorValue>> values = new ArrayList<>();
    for (int c = 0; c <= conditions; c++) {
      values.add(new ArrayList<>());
    }
    for (int i = 0; i < cases; i++) {
      subjects.add(Subject.of("case " + i));
      double[] x = new double[conditions + 1];
      for (int c = 0; c < conditions; c++) {
        x[c] = random.nextDouble(100);
      }
      x[conditions] = Math.max(Math.min(x[0], x[1]), Math.min(x[2], 100 - x[3]));
      for (int c = 0; c <= conditions; c++) {
        List<Judgement> judgements = new ArrayList<>();
        for (String rater : List.of("a", "b", "c", "d")) {
          double said = Math.clamp(x[c] + random.nextDouble(30) - 15, 0, 100);
          judgements.add(new Judgement(rater, "", "", 1, said, null));
        }
        double mean = judgements.stream().mapToDouble(Judgement::value).average().orElseThrow();
        values.get(c).add(IndicatorValue.of(mean, "", List.of()).judged(judgements));
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c <= conditions; c++) {
      String name = c == conditions ? "Y" : "C" + (c + 1);
      columns.add(new Column(name, name, "invented", "", values.get(c)));
    }
    return new CaseTable("invented", subjects, columns);
  }
}
