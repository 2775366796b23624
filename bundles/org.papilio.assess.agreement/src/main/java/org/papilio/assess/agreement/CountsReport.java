package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.List;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.progress.Progress;

/** What counts of raters by unit and category say. */
final class CountsReport {

  private final CategoryCounts counts;
  private final AgreementSettings settings;
  private final Progress progress;

  CountsReport(CategoryCounts counts, AgreementSettings settings, Progress progress) {
    this.counts = counts;
    this.settings = settings;
    this.progress = progress;
  }

  Finding finding() {
    boolean ordered = !settings.level().equals("auto");
    Weights weights = settings.weightsFor(ordered);
    double confidence = settings.confidence();
    ChanceCorrected all = new ChanceCorrected(counts, weights.matrix(counts.values()), confidence);
    List<Estimate> estimates =
        List.of(all.percent(), all.gwet(), all.fleiss(), all.krippendorff(), all.brennanPrediger());
    AlphaTable alpha = new AlphaTable(counts, ordered, settings, progress);
    Finding.Builder finding =
        Finding.headline(
            Headlines.of(
                    "Krippendorff's α (" + settings.metric(ordered).word() + ")",
                    alpha.chosen().alpha(),
                    alpha.interval().low(),
                    alpha.interval().high(),
                    settings)
                + ", "
                + counts.counts().length
                + " units");
    Coefficients.warnOfSkew(finding, counts.totals(), counts.labels());
    finding.table(Coefficients.table(estimates, weights, confidence));
    finding.table(alpha.table());
    finding.table(categories(counts));
    finding.figure(Coefficients.figure(estimates, weights, confidence));
    finding.part(
        new Part(Coefficients.number(alpha.chosen().alpha()), "α = 1 − D_o / D_e", List.of()));
    estimates.forEach(estimate -> finding.part(Coefficients.part(estimate, weights)));
    return finding.build();
  }

  /** How often each category was said, and how often others said the same of the same unit. */
  static ResultTable categories(CategoryCounts counts) {
    double[] totals = counts.totals();
    double sum = 0;
    for (double total : totals) {
      sum += total;
    }
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < totals.length; k++) {
      double same = 0;
      double pairs = 0;
      double[][] binary = new double[counts.counts().length][];
      for (int i = 0; i < binary.length; i++) {
        double said = counts.counts()[i][k];
        double ratings = counts.ratings(i);
        same += said * (said - 1);
        pairs += said * (ratings - 1);
        binary[i] = new double[] {ratings - said, said};
      }
      CategoryCounts against =
          new CategoryCounts(
              counts.units(),
              List.of("other", counts.labels().get(k)),
              new double[] {0, 1},
              binary);
      ChanceCorrected corrected =
          new ChanceCorrected(against, Weights.UNWEIGHTED.matrix(against.values()), 0.95);
      rows.add(
          Row.of(
              List.of(),
              counts.labels().get(k),
              totals[k],
              totals[k] / sum,
              Coefficients.number(same / pairs),
              Coefficients.number(new Krippendorff(against, Krippendorff.Metric.NOMINAL).alpha()),
              Coefficients.number(corrected.gwet().value()),
              Coefficients.number(corrected.fleiss().value())));
    }
    return new ResultTable(
        "categories",
        "Agreement by category",
        "Specific agreement: of those who said it, the share of pairs whose other rater said it"
            + " too. α, AC1 and κ: the category against all others.",
        List.of(
            Head.text("category", "Category"),
            Head.integer("ratings", "Ratings"),
            Head.number("share", "Share"),
            Head.number("specific", "Specific agreement"),
            Head.number("alpha", "α"),
            Head.number("gwet", "AC1"),
            Head.number("fleiss", "Fleiss' κ")),
        rows);
  }
}
