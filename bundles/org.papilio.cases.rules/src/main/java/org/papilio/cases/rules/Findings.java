package org.papilio.cases.rules;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.Finding;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;

/**
 * Collects what rules find, each with the nearest element that has an id and the path from there.
 */
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(found);
  }

  void error(EObject at, String feature, String rule, String message, String remedy) {
    add(Finding.Severity.ERROR, at, feature, rule, message, remedy);
  }

  void warning(EObject at, String feature, String rule, String message, String remedy) {
    add(Finding.Severity.WARNING, at, feature, rule, message, remedy);
  }

  void hint(EObject at, String feature, String rule, String message, String remedy) {
    add(Finding.Severity.HINT, at, feature, rule, message, remedy);
  }

  private void add(
      Finding.Severity severity,
      EObject at,
      String feature,
      String rule,
      String message,
      String remedy) {
    StringBuilder path = new StringBuilder(feature);
    EObject element = at;
    while (Ids.of(element).isEmpty() && element.eContainer() != null) {
      EStructuralFeature holding = element.eContainingFeature();
      String step = holding.getName();
      if (holding.isMany()) {
        step += "[" + ((List<?>) element.eContainer().eGet(holding, false)).indexOf(element) + "]";
      }
      path.insert(0, path.isEmpty() ? step : step + ".");
      element = element.eContainer();
    }
    found.add(
        new Finding(
            severity,
            Ids.of(element),
            Labels.of(element, "en"),
            path.toString(),
            rule,
            message,
            remedy));
  }
}
