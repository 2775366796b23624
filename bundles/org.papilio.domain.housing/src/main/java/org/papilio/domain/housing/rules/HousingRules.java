package org.papilio.domain.housing.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.housing.HousingFirstFidelity;
import org.papilio.domain.housing.HousingOffer;
import org.papilio.domain.housing.HousingPrinciple;
import org.papilio.domain.housing.HousingSituation;
import org.papilio.domain.housing.PrincipleScore;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.derived.Facets;
import org.papilio.model.evidence.Element;

/** Rules for the facets of housing. Findings name the element that carries the facet. */
@Component
public final class HousingRules implements CaseValidator {

  static final String PLACE = "housing.facet-on-its-element";
  static final String ONCE = "housing.principle-scored-once";
  static final String COMPLETE = "housing.all-principles-scored";
  static final String KEPT = "housing.kept-not-more-than-started";

  @Override
  public Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(
        PLACE,
        "The offer and the fidelity belong to the case, the situation to a target group, because"
            + " indicators look for them there.");
    rules.put(
        ONCE, "Each principle is scored once, because two scores have no mean that anyone gave.");
    rules.put(COMPLETE, "All eight principles are scored, because a mean of fewer compares badly.");
    rules.put(KEPT, "No more tenancies are kept than were started.");
    return rules;
  }

  @Override
  public List<Finding> validate(Case content, Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    Facets.all(content).forEach(placed -> check(placed, findings));
    return findings;
  }

  private static void check(Facets.Placed placed, List<Finding> findings) {
    Element owner = placed.owner();
    switch (placed.facet()) {
      case HousingOffer offer -> onCase(placed, findings);
      case HousingFirstFidelity fidelity -> {
        onCase(placed, findings);
        scores(fidelity, owner, findings);
      }
      case HousingSituation situation -> {
        if (!(owner instanceof TargetGroup)) {
          findings.add(Finding.ofMisplaced(placed, PLACE, "a target group"));
        }
        tenancies(situation, owner, findings);
      }
      default -> {}
    }
  }

  private static void onCase(Facets.Placed placed, List<Finding> findings) {
    if (!(placed.owner() instanceof Case)) {
      findings.add(Finding.ofMisplaced(placed, PLACE, "the case"));
    }
  }

  private static void scores(HousingFirstFidelity fidelity, Element owner, List<Finding> findings) {
    Set<HousingPrinciple> open = EnumSet.allOf(HousingPrinciple.class);
    for (PrincipleScore score : fidelity.getScores()) {
      if (score.isSetPrinciple() && !open.remove(score.getPrinciple())) {
        findings.add(
            Finding.ofFacet(
                Finding.Severity.ERROR,
                owner,
                ONCE,
                score.getPrinciple().getLiteral() + " is scored twice",
                "keep the score that counts and note the other as a statement"));
      }
    }
    if (!fidelity.getScores().isEmpty() && !open.isEmpty()) {
      findings.add(
          Finding.ofFacet(
              Finding.Severity.HINT,
              owner,
              COMPLETE,
              "no score for "
                  + String.join(", ", open.stream().map(HousingPrinciple::getLiteral).toList()),
              "score them, or leave them out on purpose"));
    }
  }

  private static void tenancies(HousingSituation situation, Element owner, List<Finding> findings) {
    Integer started = situation.getTenanciesStarted();
    Integer kept = situation.getTenanciesKept();
    if (started != null && kept != null && kept > started) {
      findings.add(
          Finding.ofFacet(
              Finding.Severity.ERROR,
              owner,
              KEPT,
              kept + " tenancies are kept, " + started + " were started",
              "count again; a tenancy that was taken over counts as started"));
    }
  }
}
