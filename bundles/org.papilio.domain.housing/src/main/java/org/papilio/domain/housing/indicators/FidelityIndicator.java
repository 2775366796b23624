package org.papilio.domain.housing.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.housing.HousingFirstFidelity;
import org.papilio.domain.housing.PrincipleScore;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Facets;

/**
 * Fidelity to Housing First: the mean of the scores of the principles that were assessed, 1 to 4.
 * Source of the principles: Pleace, Housing First Guide Europe, 2016.
 */
@Component
public final class FidelityIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "housing.fidelity",
        "%indicator.fidelity.title",
        "%indicator.fidelity.explanation",
        "score",
        1.0,
        4.0,
        "Pleace 2016");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    Case content = subject.content();
    List<PrincipleScore> scores =
        Facets.of(content, HousingFirstFidelity.class)
            .map(
                fidelity ->
                    fidelity.getScores().stream().filter(s -> s.getScore() != null).toList())
            .orElse(List.of());
    if (scores.isEmpty()) {
      return HousingFacets.missing(content, "how close it comes to Housing First");
    }
    Part[] parts =
        scores.stream()
            .map(score -> Part.of(score.getScore(), score.getPrinciple().getLiteral()))
            .toArray(Part[]::new);
    double mean = scores.stream().mapToInt(PrincipleScore::getScore).average().orElseThrow();
    return IndicatorValue.of(
        Part.of(mean, "fidelity = mean score of " + scores.size() + " of 8 principles", parts),
        List.of(
            Ground.element(
                subject.id().slug(), content.getId(), "facets", "Housing First fidelity")));
  }
}
