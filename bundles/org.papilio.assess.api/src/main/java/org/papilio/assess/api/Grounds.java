package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Coding;
import org.papilio.model.evidence.Element;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.model.evidence.StatementStatus;

/**
 * Collects what the value of an indicator rests on, from the element of the case down to the
 * passage. Not safe for several threads.
 */
public final class Grounds {

  private static final int WORDS = 160;

  private final String subject;
  private final Case content;
  private final Set<Ground> all = new LinkedHashSet<>();

  public Grounds(NamedCase subject) {
    this.subject = subject.id().slug();
    this.content = subject.content();
  }

  /**
   * Adds an element, what is said about one of its features, the passages behind both.
   *
   * @param feature name of the feature; empty for the element as a whole
   */
  public Grounds element(@Nullable EObject element, String feature) {
    String id = Ids.of(element);
    if (element == null || id.isEmpty()) {
      return this;
    }
    all.add(Ground.element(subject, id, feature, Labels.of(element, "en")));
    if (element instanceof Element one) {
      statements(one, feature).forEach(this::statement);
    }
    sources(element);
    return this;
  }

  /** The statements about a feature that still stand. */
  public static List<Statement> statements(Element element, String feature) {
    return element.getStatements().stream()
        .filter(
            s -> feature.isEmpty() || s.getFeature() != null && s.getFeature().startsWith(feature))
        .filter(
            s ->
                s.getStatus() != StatementStatus.REJECTED
                    && s.getStatus() != StatementStatus.SUPERSEDED)
        .toList();
  }

  private void statement(Statement statement) {
    String value =
        statement.getValue() == null
            ? String.valueOf(statement.getAbsence())
            : statement.getValue();
    all.add(
        Ground.statement(
            subject,
            Ids.of(statement),
            statement.getFeature(),
            value + ", " + statement.getBy() + ", " + statement.getAt()));
    statement.getSources().forEach(this::source);
    if (content.getDossier() != null) {
      for (Coding coding : content.getDossier().getCodings()) {
        if (coding.getSupports().contains(statement)) {
          excerpt(coding.getExcerpt());
        }
      }
    }
  }

  /** Adds the passages that an element, or a part of one without an id, names as its sources. */
  public Grounds sources(@Nullable EObject part) {
    EStructuralFeature sources =
        part == null ? null : part.eClass().getEStructuralFeature("sources");
    if (part != null && sources != null && sources.isMany()) {
      for (Object source : (List<?>) part.eGet(sources)) {
        if (source instanceof SourceRef reference) {
          source(reference);
        }
      }
    }
    return this;
  }

  private void source(SourceRef reference) {
    if (reference.getExcerpt() != null) {
      excerpt(reference.getExcerpt());
    }
  }

  /** Adds a passage. */
  public Grounds excerpt(@Nullable Excerpt excerpt) {
    String id = Ids.of(excerpt);
    if (excerpt != null && !id.isEmpty()) {
      String text = excerpt.getText() == null ? "" : excerpt.getText();
      all.add(
          Ground.excerpt(
              subject, id, text.length() > WORDS ? text.substring(0, WORDS) + "…" : text));
    }
    return this;
  }

  /** What was collected, each once, in the order in which it was added. */
  public List<Ground> list() {
    return new ArrayList<>(all);
  }

  /** No value: for the reason that a statement gives, else unknown. */
  public IndicatorValue absent(@Nullable Element element, String feature, String why) {
    if (element != null) {
      for (Statement statement : statements(element, feature).reversed()) {
        Absence said =
            statement.getAbsence() == null
                ? null
                : switch (statement.getAbsence()) {
                  case NONE -> null;
                  case UNKNOWN -> Absence.UNKNOWN;
                  case NOT_APPLICABLE -> Absence.NOT_APPLICABLE;
                  case NO_EVIDENCE -> Absence.NO_EVIDENCE;
                  case WITHHELD -> Absence.WITHHELD;
                };
        if (said != null) {
          element(element, feature);
          return IndicatorValue.absent(said, why, list());
        }
      }
    }
    return IndicatorValue.absent(Absence.UNKNOWN, why, list());
  }
}
