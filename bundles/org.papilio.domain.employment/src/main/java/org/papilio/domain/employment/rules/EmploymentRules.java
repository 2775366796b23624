package org.papilio.domain.employment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.employment.EmploymentOffer;
import org.papilio.domain.employment.LabourSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Facets;

/**
 * Rules for the facets of work and employment. Findings name the element that carries the facet.
 */
@Component
public final class EmploymentRules implements CaseValidator {

  static final String PLACE = "employment.facet-on-its-element";
  static final String IN_WORK = "employment.in-work-not-more-than-started";

  @Override
  public Map<String, String> rules() {
    return Map.of(
        PLACE,
        "What is said of the offer belongs to the case, what is said of people to a target group,"
            + " because indicators look for it there.",
        IN_WORK,
        "No more people are in work afterwards than began.");
  }

  @Override
  public List<Finding> validate(Case content, Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    Facets.all(content).forEach(placed -> check(placed, findings));
    return findings;
  }

  private static void check(Facets.Placed placed, List<Finding> findings) {
    switch (placed.facet()) {
      case EmploymentOffer facet -> {
        if (!(placed.owner() instanceof Case)) {
          findings.add(Finding.ofMisplaced(placed, PLACE, "the case"));
        }
      }
      case LabourSituation facet -> {
        if (!(placed.owner() instanceof TargetGroup)) {
          findings.add(Finding.ofMisplaced(placed, PLACE, "a target group"));
        }
        if (facet.getInWork() != null
            && facet.getStarted() != null
            && facet.getInWork() > facet.getStarted()) {
          findings.add(
              Finding.ofFacet(
                  Finding.Severity.ERROR,
                  placed.owner(),
                  IN_WORK,
                  facet.getInWork() + " are in work, " + facet.getStarted() + " began",
                  "count again, the same people in both numbers"));
        }
      }
      default -> {}
    }
  }
}
