package org.papilio.cases.api;

import org.papilio.model.derived.Facets;
import org.papilio.model.evidence.Element;

/**
 * What a rule found.
 *
 * @param severity whether the case is wrong, doubtful or only poor
 * @param element the id of the element; empty for the case as a whole
 * @param label what people call the element
 * @param feature the feature concerned; empty for the element as a whole
 * @param rule the id of the rule, such as {@code change.mode-fits-veto-and-discretion}
 * @param message what was found, with the offending value
 * @param remedy what to do
 */
public record Finding(
    Severity severity,
    String element,
    String label,
    String feature,
    String rule,
    String message,
    String remedy) {

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING,
    HINT
  }

  /**
   * A finding about a facet; it names the element that carries it.
   *
   * @param owner the element
   */
  public static Finding ofFacet(
      Severity severity, Element owner, String rule, String message, String remedy) {
    String id = owner.getId() == null ? "" : owner.getId();
    return new Finding(severity, id, owner.eClass().getName(), "facets", rule, message, remedy);
  }

  /**
   * A facet that stands on an element where no indicator looks for it.
   *
   * @param home where it belongs, in words: {@code the case}
   */
  public static Finding ofMisplaced(Facets.Placed facet, String rule, String home) {
    return ofFacet(
        Severity.ERROR,
        facet.owner(),
        rule,
        facet.facet().eClass().getName() + " stands on a " + facet.owner().eClass().getName(),
        "move it to " + home);
  }
}
