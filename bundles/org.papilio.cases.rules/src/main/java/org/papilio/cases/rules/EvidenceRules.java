package org.papilio.cases.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.model.evidence.Absence;
import org.papilio.model.evidence.Element;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceKind;
import org.papilio.model.evidence.Statement;
import org.papilio.model.evidence.StatementStatus;
import org.papilio.model.time.PartialDate;

/** Rules about statements, passages and sources. */
final class EvidenceRules {

  static final Map<String, String> RULES = rules();

  private final Findings findings;

  EvidenceRules(Findings findings) {
    this.findings = findings;
  }

  void check(EObject element) {
    if (element instanceof Element stated && !stated.getStatements().isEmpty()) {
      statements(stated);
    }
    if (element instanceof Excerpt excerpt) {
      excerpt(excerpt);
    }
    if (element instanceof Source source) {
      consent(source);
    }
  }

  private void statements(Element element) {
    for (Statement one : element.getStatements()) {
      statement(element, one);
    }
    List<Statement> accepted =
        element.getStatements().stream()
            .filter(one -> one.isSetStatus() && one.getStatus() == StatementStatus.ACCEPTED)
            .filter(one -> one.getFeature() != null)
            .toList();
    for (int i = 0; i < accepted.size(); i++) {
      for (Statement other : accepted.subList(i + 1, accepted.size())) {
        Statement one = accepted.get(i);
        if (one.getFeature().equals(other.getFeature()) && !said(one).equals(said(other))) {
          findings.warning(
              other,
              "value",
              "statement.accepted-agree",
              "about "
                  + one.getFeature()
                  + ", "
                  + one.getBy()
                  + " says "
                  + said(one)
                  + " and "
                  + other.getBy()
                  + " says "
                  + said(other)
                  + ", and both are accepted",
              "mark one of them as disputed or superseded");
        }
      }
    }
  }

  private static String said(Statement one) {
    return one.isSetAbsence() && one.getAbsence() != Absence.NONE
        ? one.getAbsence().getLiteral()
        : "'" + one.getValue() + "'";
  }

  private void statement(Element element, Statement one) {
    EStructuralFeature feature =
        one.getFeature() == null
            ? null
            : element.eClass().getEStructuralFeature(one.getFeature().split("[.\\[]", 2)[0]);
    if (feature == null) {
      if (one.getFeature() != null) {
        findings.error(
            one,
            "feature",
            "statement.feature-exists",
            element.eClass().getName() + " has no feature '" + one.getFeature() + "'",
            "name one that it has");
      }
      return;
    }
    boolean absent = one.isSetAbsence() && one.getAbsence() != Absence.NONE;
    boolean valued = one.getValue() != null && !one.getValue().isBlank();
    if (absent == valued && one.isSetAbsence()) {
      findings.warning(
          one,
          "value",
          "statement.value-or-absence",
          absent ? "it gives a value and says that there is none" : "it gives no value",
          absent
              ? "take the value away, or set absence to NONE"
              : "give the value, or say why there is none");
    }
    if (valued && feature.getName().equals(one.getFeature())) {
      value(element, one, feature);
    }
    Statement older = one.getSupersedes();
    if (older != null
        && !older.eIsProxy()
        && older.isSetStatus()
        && older.getStatus() != StatementStatus.SUPERSEDED) {
      findings.warning(
          older,
          "status",
          "statement.supersedes-marked",
          "a newer statement supersedes it, but its status is " + older.getStatus(),
          "set its status to SUPERSEDED");
    }
  }

  private void value(Element element, Statement one, EStructuralFeature feature) {
    if (!(feature instanceof EAttribute attribute)) {
      return;
    }
    EDataType type = attribute.getEAttributeType();
    Optional<String> wrong = unreadable(type, one.getValue());
    if (wrong.isPresent()) {
      findings.error(
          one,
          "value",
          "statement.value-parses",
          "'" + one.getValue() + "' cannot be the value of " + feature.getName(),
          wrong.get());
      return;
    }
    boolean accepted = one.isSetStatus() && one.getStatus() == StatementStatus.ACCEPTED;
    if (accepted && !feature.isMany() && element.eIsSet(feature)) {
      String adopted = EcoreUtil.convertToString(type, element.eGet(feature));
      if (!Objects.equals(adopted, one.getValue())) {
        findings.warning(
            one,
            "value",
            "statement.accepted-is-adopted",
            "the accepted statement says '" + one.getValue() + "', the case says '" + adopted + "'",
            "adopt the value, or change the status of the statement");
      }
    }
  }

  private static Optional<String> unreadable(EDataType type, String value) {
    if (type instanceof EEnum choices) {
      return choices.getEEnumLiteralByLiteral(value) != null
          ? Optional.empty()
          : Optional.of(
              "take one of "
                  + String.join(
                      ", ",
                      choices.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()));
    }
    if (type == EvidencePackage.Literals.PARTIAL_DATE) {
      return PartialDate.tryParse(value).isPresent()
          ? Optional.empty()
          : Optional.of("write it like 2008, 2008-03 or 2008~");
    }
    try {
      EcoreUtil.createFromString(type, value);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("write one " + type.getName());
    }
  }

  private void excerpt(Excerpt excerpt) {
    if (excerpt.getSource() == null && excerpt.getSection() == null) {
      findings.warning(
          excerpt,
          "source",
          "excerpt.stands-there",
          "the passage is cut from nothing",
          "name its source or section");
      return;
    }
    Integer start = excerpt.getStart();
    Integer end = excerpt.getEnd();
    if (excerpt.getSection() == null
        || excerpt.getSection().eIsProxy()
        || start == null
        || end == null) {
      return;
    }
    String text = Objects.requireNonNullElse(excerpt.getSection().getText(), "");
    boolean inside = start >= 0 && start <= end && end <= text.length();
    if (!inside) {
      findings.warning(
          excerpt,
          "end",
          "excerpt.stands-there",
          start
              + " to "
              + end
              + " lies outside of the section, which has "
              + text.length()
              + " characters",
          "mark the passage again");
    } else if (!text.substring(start, end).equals(excerpt.getText())) {
      findings.warning(
          excerpt,
          "text",
          "excerpt.stands-there",
          "the section reads '" + cut(text.substring(start, end)) + "' there",
          "mark the passage again");
    }
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private void consent(Source source) {
    boolean people =
        source.isSetKind()
            && (source.getKind() == SourceKind.INTERVIEW
                || source.getKind() == SourceKind.FOCUS_GROUP);
    if (people && (source.getConsent() == null || source.getConsent().isBlank())) {
      findings.hint(
          source,
          "consent",
          "source.consent",
          "nothing is said about the consent of those who spoke",
          "say what they consented to");
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("statement.feature-exists", "A statement is about a feature that its element has.");
    rules.put("statement.value-parses", "The value stated is one that the feature can have.");
    rules.put(
        "statement.value-or-absence", "A statement gives a value, or says why there is none.");
    rules.put(
        "statement.accepted-agree",
        "Accepted statements about the same feature agree; others may contradict each other.");
    rules.put(
        "statement.accepted-is-adopted", "The feature holds what the accepted statement says.");
    rules.put("statement.supersedes-marked", "A statement that another supersedes is marked so.");
    rules.put("excerpt.stands-there", "A passage stands in its section where it says it does.");
    rules.put("source.consent", "What people said in an interview is used with their consent.");
    return Collections.unmodifiableMap(rules);
  }
}
