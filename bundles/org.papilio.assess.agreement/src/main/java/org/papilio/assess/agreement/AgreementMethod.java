package org.papilio.assess.agreement;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.platform.problem.Problem;

/** How far coders and raters agree. */
@Component(service = AssessmentMethod.class)
public final class AgreementMethod implements AssessmentMethod {

  private static final MethodInfo INFO =
      new MethodInfo(
          "agreement",
          "1.0.0",
          "%agreement.title",
          "%agreement.summary",
          List.of(
              "Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011",
              "Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014",
              "Cohen, A coefficient of agreement for nominal scales, 1960, and Weighted kappa,"
                  + " 1968",
              "Scott, Reliability of content analysis, 1955",
              "Fleiss, Measuring nominal scale agreement among many raters, 1971",
              "Conger, Integration and generalization of kappas for multiple raters, 1980",
              "Light, Measures of response agreement for qualitative data, 1971",
              "Brennan and Prediger, Coefficient kappa: some uses, misuses, and alternatives, 1981",
              "McGraw and Wong, Forming inferences about some intraclass correlation coefficients,"
                  + " 1996",
              "Kendall and Smith, The problem of m rankings, 1939",
              "Janson and Olsson, A measure of agreement for interval or nominal multivariate"
                  + " observations, 2001",
              "Stuart, A test for homogeneity of the marginal distributions, 1955; Maxwell 1970;"
                  + " Bhapkar 1966",
              "Feinstein and Cicchetti, High agreement but low kappa, 1990"));

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return AgreementSettings.DESCRIBED;
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    if (request.table().cases().isEmpty()) {
      throw Problem.badInput("the table has no cases")
          .at(request.table().origin())
          .fix("choose at least two cases that were rated more than once")
          .exception();
    }
    AgreementSettings settings = AgreementSettings.of(request.parameters());
    Source source = new Source(request.table(), settings);
    Finding finding =
        switch (settings.layout()) {
          case COUNTS -> new CountsReport(source.counts(), settings, request.progress()).finding();
          case CONTINGENCY -> new ContingencyReport(source.contingency(), settings).finding();
          case RATINGS, CRITERIA ->
              new RatingsReport(source.ratings(), settings, request.progress()).finding();
        };
    // A coefficient is made from all cases, whatever its row is about.
    return finding.speakingOf(request.table().caseIds().stream().sorted().toList());
  }
}
