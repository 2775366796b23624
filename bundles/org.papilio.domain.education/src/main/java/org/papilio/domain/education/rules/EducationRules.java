package org.papilio.domain.education.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.education.EducationOffer;
import org.papilio.domain.education.LearningSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Facets;

/**
 * Rules for the facets of education and training. Findings name the element that carries the facet.
 */
@Component
public final class EducationRules implements CaseValidator {

  static final String PLACE = "education.facet-on-its-element";
  static final String COMPLETED = "education.completed-not-more-than-started";

  @Override
  public Map<String, String> rules() {
    return Map.of(
        PLACE,
        "What is said of the offer belongs to the case, what is said of people to a target group,"
            + " because indicators look for it there.",
        COMPLETED,
        "No more learners complete than began.");
  }

  @Override
  public List<Finding> validate(Case content, Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    Facets.all(content).forEach(placed -> check(placed, findings));
    return findings;
  }

  private static void check(Facets.Placed placed, List<Finding> findings) {
    switch (placed.facet()) {
      case EducationOffer facet -> {
        if (!(placed.owner() instanceof Case)) {
          findings.add(Finding.ofMisplaced(placed, PLACE, "the case"));
        }
      }
      case LearningSituation facet -> {
        if (!(placed.owner() instanceof TargetGroup)) {
          findings.add(Finding.ofMisplaced(placed, PLACE, "a target group"));
        }
        if (facet.getCompleted() != null
            && facet.getStarted() != null
            && facet.getCompleted() > facet.getStarted()) {
          findings.add(
              Finding.ofFacet(
                  Finding.Severity.ERROR,
                  placed.owner(),
                  COMPLETED,
                  facet.getCompleted() + " completed, " + facet.getStarted() + " began",
                  "count again, the same people in both numbers"));
        }
      }
      default -> {}
    }
  }
}
