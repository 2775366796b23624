package org.papilio.report.html;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Phase;
import org.papilio.model.evidence.Coding;
import org.papilio.model.evidence.DossierSection;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.Statement;

/** What people call an element. */
final class Names {

  private static final int PASSAGE = 60;

  private final Words words;

  Names(Words words) {
    this.words = words;
  }

  String of(EObject element) {
    return switch (element) {
      case Actor actor -> actor(actor);
      case GovernanceRelation relation ->
          of(relation.getFrom())
              + " → "
              + of(relation.getTo())
              + ": "
              + words.literal(relation.getKind()).toLowerCase(java.util.Locale.ROOT);
      case Participation participation -> of(participation.getActor());
      case InstrumentUse use -> words.text(use.getInstrument().getName());
      case Interplay interplay ->
          words.literal(interplay.getMode()) + ": " + of(interplay.getPolicy());
      case MixInteraction pair -> of(pair.getA()) + " / " + of(pair.getB());
      case Phase phase -> words.literal(phase.getKind()) + " " + Words.period(phase.getPeriod());
      case Excerpt excerpt -> "“" + beginning(excerpt.getText()) + "”";
      case Coding coding -> of(coding.getCode());
      case Statement statement -> statement.getFeature() + ": " + says(statement);
      case DossierSection section -> section.getHeading();
      case Source source -> words.text(source.getTitle());
      case Case content -> words.text(content.getTitle());
      case null -> "?";
      default -> named(element);
    };
  }

  /** The value that a statement claims, or the kind of absence. */
  static String says(Statement statement) {
    return statement.getValue() != null
        ? statement.getValue()
        : Words.spaced(statement.getAbsence().getLiteral()).toLowerCase(java.util.Locale.ROOT);
  }

  static String beginning(String text) {
    return text.length() <= PASSAGE ? text : text.substring(0, PASSAGE - 1).stripTrailing() + "…";
  }

  /** A natural person leaves the workspace under a pseudonym only. */
  private String actor(Actor actor) {
    return actor.isNaturalPerson() && actor.getPseudonym() != null
        ? actor.getPseudonym()
        : words.text(actor.getName());
  }

  @SuppressWarnings("unchecked")
  private String named(EObject element) {
    for (String feature : List.of("name", "title", "text", "concept", "heading")) {
      EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
      if (found == null || !element.eIsSet(found)) {
        continue;
      }
      Object value = element.eGet(found);
      if (value instanceof String text) {
        return feature.equals("concept") ? Words.spaced(text) : beginning(text);
      }
      if (value instanceof List<?> list && list.getFirst() instanceof LocalText) {
        return beginning(words.text((List<LocalText>) list));
      }
    }
    return words.label(element.eClass(), element.eClass().getName(), element.eClass().getName());
  }
}
