package org.papilio.domain.education.indicators;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.education.LearningSituation;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Facets;

/** By how many percentage points the share of early leavers fell; negative when it rose. */
@Component
public final class EarlyLeavingIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "education.fewer-early-leavers",
        "%indicator.leaving.title",
        "%indicator.leaving.explanation",
        "percentage points",
        -100.0,
        100.0,
        "");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    for (TargetGroup group : subject.content().getGroups()) {
      Optional<LearningSituation> stated =
          Facets.of(group, LearningSituation.class)
              .filter(f -> f.getEarlyLeaversBefore() != null && f.getEarlyLeaversAfter() != null);
      if (stated.isPresent()) {
        double before = stated.get().getEarlyLeaversBefore();
        double after = stated.get().getEarlyLeaversAfter();
        return IndicatorValue.of(
            Part.of(
                before - after,
                "points = share before − share afterwards",
                Part.of(before, "early leavers before, per cent"),
                Part.of(after, "early leavers afterwards, per cent")),
            List.of(Ground.element(subject.id().slug(), group.getId(), "facets", "early leavers")));
      }
    }
    return subject.content().getPolicyFields().contains("EDUCATION_AND_TRAINING")
        ? IndicatorValue.absent(
            Absence.UNKNOWN, "the case does not state early leavers before and afterwards")
        : IndicatorValue.absent(Absence.NOT_APPLICABLE, "the case is not about education");
  }
}
