package org.papilio.domain.education.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.education.EducationOffer;
import org.papilio.domain.education.LearningSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.evidence.Element;
import org.papilio.model.evidence.Facet;

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
    EcoreUtil.getAllContents(content, true)
        .forEachRemaining(
            object -> {
              if (object instanceof Facet facet && facet.eContainer() instanceof Element owner) {
                check(facet, owner, findings);
              }
            });
    return findings;
  }

  private static void check(Facet found, Element owner, List<Finding> findings) {
    switch (found) {
      case EducationOffer facet ->
          place(owner instanceof Case, owner, "EducationOffer", "the case", findings);
      case LearningSituation facet -> {
        place(owner instanceof TargetGroup, owner, "LearningSituation", "a target group", findings);
        if (facet.getCompleted() != null
            && facet.getStarted() != null
            && facet.getCompleted() > facet.getStarted()) {
          findings.add(
              Finding.ofFacet(
                  Finding.Severity.ERROR,
                  owner,
                  COMPLETED,
                  facet.getCompleted() + " completed, " + facet.getStarted() + " began",
                  "count again, the same people in both numbers"));
        }
      }
      default -> {}
    }
  }

  private static void place(
      boolean right, Element owner, String facet, String home, List<Finding> findings) {
    if (!right) {
      findings.add(
          Finding.ofFacet(
              Finding.Severity.ERROR,
              owner,
              PLACE,
              facet + " stands on a " + owner.eClass().getName(),
              "move it to " + home));
    }
  }
}
