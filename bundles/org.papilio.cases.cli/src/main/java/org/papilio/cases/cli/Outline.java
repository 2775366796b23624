package org.papilio.cases.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.LocalText;

/**
 * Prints a case as an indented list, made from the Ecore: parts of plug-ins appear by themselves.
 */
final class Outline {

  private static final int BRIEF = 8;

  private final PrintWriter out;
  private final String language;

  Outline(PrintWriter out, String language) {
    this.out = out;
    this.language = language;
  }

  void print(Case one) {
    out.println(Labels.text(one.getTitle(), language));
    features(one, "  ");
  }

  private void features(EObject element, String indent) {
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      boolean isId = feature == EvidencePackage.Literals.IDENTIFIED__ID;
      if (feature.isDerived() || isId || !element.eIsSet(feature)) {
        continue;
      }
      Object value = element.eGet(feature);
      List<?> values = value instanceof List<?> many ? many : List.of(value);
      boolean parts =
          feature instanceof EReference reference
              && reference.isContainment()
              && reference.getEReferenceType() != EvidencePackage.Literals.LOCAL_TEXT;
      if (parts) {
        out.println(indent + feature.getName());
        values.forEach(part -> part((EObject) part, indent + "  "));
      } else {
        out.println(indent + feature.getName() + ": " + text(feature, values));
      }
    }
  }

  private void part(EObject part, String indent) {
    String id = Ids.of(part);
    String brief = id.length() > BRIEF ? id.substring(0, BRIEF) : id;
    out.println(
        indent + "- " + Labels.of(part, language) + (brief.isEmpty() ? "" : "  [" + brief + "]"));
    features(part, indent + "    ");
  }

  private String text(EStructuralFeature feature, List<?> values) {
    if (feature instanceof EAttribute) {
      return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    if (values.getFirst() instanceof LocalText) {
      return values.stream()
          .map(LocalText.class::cast)
          .map(one -> "[" + one.getLang() + "] " + one.getText())
          .collect(Collectors.joining("  "));
    }
    return values.stream()
        .map(one -> Labels.of((EObject) one, language))
        .collect(Collectors.joining(", "));
  }
}
