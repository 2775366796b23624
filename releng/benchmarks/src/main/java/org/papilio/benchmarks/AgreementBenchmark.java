package org.papilio.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.papilio.assess.agreement.AgreementMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.Subject;
import org.papilio.platform.progress.Progress;

/**
 * Krippendorff's α with its bootstrap and everything beside it, on invented ratings from a fixed
 * seed: once from counts by category, once from the ratings themselves. Arguments: {@code [RATERS
 * [UNITS [DRAWS]]]}; 100, 100,000 and 1,000 when not given.
 */
public final class AgreementBenchmark {

  private static final int CATEGORIES = 5;

  private AgreementBenchmark() {}

  public static void main(String[] args) {
    int raters = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int units = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int draws = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
    byte[][] said = said(raters, units);
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      subjects.add(Subject.of("unit " + i));
    }
    CaseTable counts = counts(said, subjects);
    CaseTable ratings = ratings(said, subjects);
    System.out.println("raters " + raters + ", units " + units + ", draws " + draws);
    for (int round = 1; round <= 2; round++) {
      measure("counts, round " + round, counts, draws, "count");
      measure("ratings, round " + round, ratings, draws, "rater");
    }
  }

  private static void measure(String what, CaseTable table, int draws, String parameter) {
    AgreementMethod method = new AgreementMethod();
    Parameters parameters =
        Parameters.of(
            method.parameters(),
            Map.of(
                parameter,
                table.columns().stream().map(Column::id).toList(),
                "level",
                List.of("ordinal"),
                "draws",
                List.of(String.valueOf(draws))));
    ProcessorTime time = ProcessorTime.now();
    Finding finding = method.assess(new AssessmentRequest(table, parameters, Progress.NONE));
    double seconds = time.seconds();
    System.out.printf(Locale.ROOT, "%-18s %6.2f CPU s  %s%n", what, seconds, finding.headline());
  }

  /** Each unit has a category that each rater says with a probability of 0.6. */
  private static byte[][] said(int raters, int units) {
    SplittableRandom random = new SplittableRandom(20261126);
    byte[][] said = new byte[units][raters];
    for (byte[] unit : said) {
      int truth = random.nextInt(CATEGORIES);
      for (int r = 0; r < raters; r++) {
        unit[r] = (byte) (random.nextInt(10) < 6 ? truth : random.nextInt(CATEGORIES));
      }
    }
    return said;
  }

  private static CaseTable counts(byte[][] said, List<Subject> subjects) {
    List<Column> columns = new ArrayList<>();
    for (int k = 0; k < CATEGORIES; k++) {
      List<IndicatorValue> values = new ArrayList<>(said.length);
      for (byte[] unit : said) {
        int count = 0;
        for (byte one : unit) {
          count += one == k ? 1 : 0;
        }
        values.add(IndicatorValue.of(count, "", List.of()));
      }
      columns.add(new Column(String.valueOf(k + 1), "category", "invented", "", values));
    }
    return new CaseTable("invented", subjects, columns);
  }

  private static CaseTable ratings(byte[][] said, List<Subject> subjects) {
    List<IndicatorValue> answers = new ArrayList<>();
    for (int k = 0; k < CATEGORIES; k++) {
      answers.add(IndicatorValue.of(k + 1, "", List.of()));
    }
    List<Column> columns = new ArrayList<>();
    for (int r = 0; r < said[0].length; r++) {
      List<IndicatorValue> values = new ArrayList<>(said.length);
      for (byte[] unit : said) {
        values.add(answers.get(unit[r]));
      }
      columns.add(new Column("rater" + r, "rater", "invented", "", values));
    }
    return new CaseTable("invented", subjects, columns);
  }
}
