package org.papilio.assess.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/**
 * The policy mix of a case in its fullest phase; what the other phases have is in the explanation.
 */
@Component
public final class PolicyMixIndicators implements IndicatorFamily {

  private static final String SCHAFFRIN =
      "Schaffrin, Sewerin and Seubert, Toward a Comparative Measure of Climate Policy Output, 2015";

  private static final List<Indicator> ALL =
      List.of(
          CaseIndicator.of(
              "policymix.density",
              "instruments",
              0.0,
              null,
              SCHAFFRIN,
              subject -> new PolicyMixes(subject).density()),
          CaseIndicator.of(
              "policymix.intensity",
              "score",
              0.0,
              1.0,
              SCHAFFRIN,
              subject -> new PolicyMixes(subject).intensity()),
          CaseIndicator.of(
              "policymix.output",
              "score",
              0.0,
              null,
              SCHAFFRIN,
              subject -> new PolicyMixes(subject).output()),
          CaseIndicator.of(
              "policymix.balance-families",
              "evenness",
              0.0,
              1.0,
              "Pielou, 1966",
              subject -> new PolicyMixes(subject).balanceOfFamilies()),
          CaseIndicator.of(
              "policymix.balance-resources",
              "evenness",
              0.0,
              1.0,
              "Hood, 1983; Pielou, 1966",
              subject -> new PolicyMixes(subject).balanceOfResources()),
          CaseIndicator.of(
              "policymix.comprehensiveness",
              "share",
              0.0,
              1.0,
              "Hood, 1983",
              subject -> new PolicyMixes(subject).comprehensiveness()),
          CaseIndicator.of(
              "policymix.innovative-share",
              "share",
              0.0,
              1.0,
              SCHAFFRIN,
              subject -> new PolicyMixes(subject).innovativeShare()),
          CaseIndicator.of(
              "policymix.consistency",
              "score",
              -1.0,
              1.0,
              "Nilsson, Griggs and Visbeck, Map the interactions between Sustainable Development"
                  + " Goals, 2016",
              MixInteractions::consistency),
          CaseIndicator.of(
              "policymix.pairs-assessed", "share", 0.0, 1.0, "", MixInteractions::assessed));

  @Override
  public List<Indicator> indicators(Workspace workspace, Revision revision) {
    return ALL;
  }
}
