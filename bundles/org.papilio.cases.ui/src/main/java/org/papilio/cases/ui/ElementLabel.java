package org.papilio.cases.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.Participation;
import org.papilio.model.evidence.Coding;
import org.papilio.model.evidence.LocalText;

/** What people call an element: its name or title, else what it joins, else its own values. */
final class ElementLabel {

  private static final List<String> NAMES = List.of("title", "name", "text", "heading", "label");
  private static final int LONGEST = 80;

  private ElementLabel() {}

  static String of(EObject element, String language) {
    String label =
        switch (element) {
          case GovernanceRelation relation ->
              of(relation.getFrom(), relation.getTo(), " → ", language)
                  + ": "
                  + words(relation.getKind().getLiteral());
          case Participation participation when participation.getActor() != null ->
              of(participation.getActor(), language)
                  + ": "
                  + participation.getRoles().stream()
                      .map(ElementLabel::words)
                      .collect(Collectors.joining(", "));
          case InstrumentUse use when use.getInstrument() != null ->
              of(use.getInstrument(), language);
          case Interplay interplay when interplay.getPolicy() != null ->
              words(interplay.getMode().getLiteral()) + " " + of(interplay.getPolicy(), language);
          case Coding coding when coding.getCode() != null -> of(coding.getCode(), language);
          default -> named(element, language).orElseGet(() -> values(element));
        };
    return label.length() > LONGEST ? label.substring(0, LONGEST - 1).strip() + "…" : label;
  }

  private static String of(EObject from, EObject to, String between, String language) {
    return (from == null ? "?" : of(from, language))
        + between
        + (to == null ? "?" : of(to, language));
  }

  private static Optional<String> named(EObject element, String language) {
    for (String name : NAMES) {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature == null) {
        continue;
      }
      Object value = element.eGet(feature);
      if (value instanceof List<?> texts) {
        Optional<String> text =
            text(
                texts.stream()
                    .filter(LocalText.class::isInstance)
                    .map(LocalText.class::cast)
                    .toList(),
                language);
        if (text.isPresent()) {
          return text;
        }
      } else if (value instanceof String text && !text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** The wording in a language, else the original, which stands first. */
  static Optional<String> text(List<LocalText> texts, String language) {
    Optional<LocalText> wanted =
        texts.stream().filter(text -> language.equals(text.getLang())).findFirst();
    return wanted.or(() -> texts.stream().findFirst()).map(LocalText::getText);
  }

  private static String values(EObject element) {
    String values =
        element.eClass().getEAllAttributes().stream()
            .filter(attribute -> !attribute.isID() && element.eIsSet(attribute))
            .flatMap(attribute -> words(element, attribute))
            .limit(3)
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? words(element.eClass().getName()) : values;
  }

  private static Stream<String> words(EObject element, EAttribute attribute) {
    Object value = element.eGet(attribute);
    return value instanceof List<?> list
        ? list.stream().filter(Objects::nonNull).map(v -> words(v.toString()))
        : Stream.of(words(String.valueOf(value)));
  }

  private static String words(String literal) {
    return literal.equals(literal.toUpperCase(Locale.ROOT))
        ? literal.replace('_', ' ').toLowerCase(Locale.ROOT)
        : literal;
  }
}
