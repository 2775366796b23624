package @package@.rules;

import @package@.@class@Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.Facet;

/** What a case of this field must keep to. */
@Component
public final class @class@Rules implements CaseValidator {

  static final String TAKEN = "@name@.taken-not-more-than-places";

  @Override
  public Map<String, String> rules() {
    return Map.of(TAKEN, "No more places are taken than there are.");
  }

  @Override
  public List<Finding> validate(Case content, Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    for (Facet facet : content.getFacets()) {
      if (facet instanceof @class@Offer offer
          && offer.getPlaces() != null
          && offer.getTaken() != null
          && offer.getTaken() > offer.getPlaces()) {
        findings.add(
            Finding.ofFacet(
                Finding.Severity.ERROR,
                content,
                TAKEN,
                offer.getTaken() + " places are taken, there are " + offer.getPlaces(),
                "count again"));
      }
    }
    return findings;
  }
}
