package org.papilio.domain.housing.indicators;

import java.util.List;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.domain.housing.HousingSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Facets;

/** Finds the facets that the indicators read, and says why there is none. */
final class HousingFacets {

  /** A facet with the group that carries it. */
  record Situated(TargetGroup group, HousingSituation situation) {}

  private HousingFacets() {}

  static List<Situated> situations(Case content) {
    return content.getGroups().stream()
        .flatMap(
            group ->
                Facets.of(group, HousingSituation.class).map(s -> new Situated(group, s)).stream())
        .toList();
  }

  /** NOT_APPLICABLE for a case that is not about housing, UNKNOWN for one that is. */
  static IndicatorValue missing(Case content, String what) {
    return content.getPolicyFields().contains("HOUSING_AND_HOMELESSNESS")
        ? IndicatorValue.absent(Absence.UNKNOWN, "the case does not state " + what)
        : IndicatorValue.absent(Absence.NOT_APPLICABLE, "the case is not about housing");
  }
}
