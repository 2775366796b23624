package org.papilio.assess.qca;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.qca.Minimization.Intermediates;
import org.papilio.platform.problem.Problem;

/** Qualitative comparative analysis with crisp, fuzzy and multi-value sets. */
@Component(service = AssessmentMethod.class)
public final class QcaMethod implements AssessmentMethod {

  /** More pairs of complex and parsimonious models than this are not looked into. */
  private static final int MOST_PAIRS = 1_000;

  private static final MethodInfo INFO =
      new MethodInfo(
          "qca",
          "1.0.0",
          "%qca.title",
          "%qca.summary",
          List.of(
              "Ragin, The Comparative Method, 1987",
              "Ragin, Redesigning Social Inquiry, 2008",
              "Schneider and Wagemann, Set-Theoretic Methods for the Social Sciences, 2012",
              "Duşa, QCA with R, 2019",
              "Oana, Schneider and Thomann, Qualitative Comparative Analysis Using R, 2021",
              "Schneider and Rohlfing, Combining QCA and process tracing in set-theoretic"
                  + " multi-method research, 2013",
              "Oana and Schneider, A robustness test protocol for applied QCA, 2021",
              "Murakami and Uno, Efficient algorithms for dualizing large-scale hypergraphs,"
                  + " 2014"));

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return QcaSettings.DESCRIBED;
  }

  @Override
  public void demand(Parameters parameters) {
    List<String> unexplained = QcaSettings.of(parameters).unexplained();
    if (!unexplained.isEmpty()) {
      throw Problem.usage(
              "no reason is given for the calibration of " + String.join(", ", unexplained))
          .fix(
              "say for each column why its anchors stand where they do, by --rationale "
                  + unexplained.getFirst()
                  + "=reason; nobody can judge a set without it")
          .exception();
    }
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    QcaSettings asked = QcaSettings.of(request.parameters());
    CalibratedCases cases = CalibratedCases.of(request.table(), asked);
    TruthTable table = TruthTable.of(cases.sets(), asked.cuts(), request.progress());
    ExcludedRows excluded = ExcludedRows.of(cases.sets(), asked, request.progress());
    QcaSettings settings = excluded.applied(asked);
    QcaReport report =
        new QcaReport(request.table(), cases, asked, table, excluded, request.progress());
    Minimization minimization = new Minimization(table, settings.options(), request.progress());
    if (minimization.explained().isEmpty()) {
      return report.nothingExplained();
    }
    boolean between = settings.wants("intermediate") && settings.expectations().isPresent();
    Optional<Solution> complex =
        settings.wants("complex") || between
            ? Optional.of(minimization.complex())
            : Optional.empty();
    Optional<Solution> parsimonious =
        settings.wants("parsimonious") || between
            ? Optional.of(minimization.parsimonious())
            : Optional.empty();
    Intermediates intermediate =
        between
            ? minimization.intermediate(
                complex.orElseThrow(),
                parsimonious.orElseThrow(),
                Expectations.parse(
                    settings.expectations().orElseThrow(), cases.sets().conditions()),
                MOST_PAIRS)
            : Intermediates.NONE;
    return report.finding(minimization, complex, parsimonious, intermediate);
  }
}
