package org.papilio.model.derived;

import java.util.List;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Participation;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.LocalText;

/** What people call an element, for lists, messages and findings. */
public final class Labels {

  private static final List<String> NAMING =
      List.of("title", "name", "heading", "text", "concept", "feature", "kind", "mode", "date");
  private static final int LONGEST = 60;

  private Labels() {}

  /**
   * A label of at most 61 characters: its title or name, for ties between elements both ends, else
   * the name of its class with the beginning of its id.
   *
   * @param language the wanted language; the first text is taken where it is not there
   */
  public static String of(@Nullable EObject element, String language) {
    if (element == null) {
      return "?";
    }
    if (element.eIsProxy()) {
      return "missing " + brief(Ids.of(element));
    }
    String label =
        switch (element) {
          case GovernanceRelation tie ->
              (tie.isSetKind() ? tie.getKind().getLiteral() + ": " : "")
                  + of(tie.getFrom(), language)
                  + " → "
                  + of(tie.getTo(), language);
          case Participation part -> of(part.getActor(), language) + " " + part.getRoles();
          case InstrumentUse use -> of(use.getInstrument(), language);
          default -> naming(element, language);
        };
    return label.isBlank() ? sort(element) : cut(label);
  }

  /** The text in a language, else the first one; empty when there is none. */
  public static String text(List<LocalText> texts, String language) {
    return texts.stream()
        .filter(one -> language.equals(one.getLang()))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(LocalText::getText)
        .orElse("");
  }

  @SuppressWarnings("unchecked")
  private static String naming(EObject element, String language) {
    for (String name : NAMING) {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature == null || !element.eIsSet(feature)) {
        continue;
      }
      Object value = element.eGet(feature, false);
      if (feature instanceof EReference reference
          && reference.getEReferenceType() == EvidencePackage.Literals.LOCAL_TEXT) {
        return reference.isMany()
            ? text((List<LocalText>) value, language)
            : ((LocalText) value).getText();
      }
      if (value instanceof String text) {
        return text;
      }
      if (feature.getEType() instanceof EEnum && !feature.isMany()) {
        return element.eClass().getName() + " " + value;
      }
    }
    return "";
  }

  private static String sort(EObject element) {
    String id = brief(Ids.of(element));
    return element.eClass().getName() + (id.isEmpty() ? "" : " " + id);
  }

  private static String brief(String id) {
    return id.length() > 8 ? id.substring(0, 8) : id;
  }

  private static String cut(String label) {
    String line = label.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
