package org.papilio.search.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.CaseId;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Phase;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Absence;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Period;
import org.papilio.model.evidence.Statement;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.time.PartialDate;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

/**
 * Walks through one case and gathers what is searchable, each value with the element it stands in.
 */
final class CaseDocument {

  private final CaseFields fields;
  private final CaseLabels labels;
  private final List<FieldValue> values = new ArrayList<>();
  private final Set<EObject> mentioned = new HashSet<>();

  private CaseDocument(CaseFields fields, CaseLabels labels) {
    this.fields = fields;
    this.labels = labels;
  }

  static SearchDocument of(CaseId id, Case content, CaseFields fields, CaseLabels labels) {
    CaseDocument walk = new CaseDocument(fields, labels);
    walk.element(content, "");
    walk.countries(content);
    Optional<FieldValue.Years> years = years(content);
    years.ifPresent(walk.values::add);
    String language =
        content.getTitle().stream()
            .map(LocalText::getLang)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse("");
    String title = Labels.text(content.getTitle(), "en");
    return new SearchDocument(
        id.slug(),
        title.isBlank() ? id.slug() : title,
        line(content, years, walk.values),
        language,
        walk.values);
  }

  private void element(EObject element, String anchor) {
    String own =
        element instanceof Identified identified
                && identified.getId() != null
                && !(element instanceof Case)
            ? identified.getId()
            : anchor;
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      // what is derived, such as the direction of a relation, is never "set" but always there
      Object value = feature.isDerived() || element.eIsSet(feature) ? element.eGet(feature) : null;
      if (value == null) {
        continue;
      }
      for (Object each : value instanceof List<?> list ? list : List.of(value)) {
        feature(feature, each, own);
      }
    }
    if (element instanceof Statement statement) {
      absence(statement, own);
    }
  }

  private void feature(EStructuralFeature feature, Object value, String anchor) {
    switch (value) {
      case LocalText text -> localText(feature, text, anchor);
      case Period period -> period(feature, period, anchor);
      case EObject other when feature instanceof EReference reference -> {
        if (reference.isContainment()) {
          element(other, anchor);
        } else if (!reference.isContainer()) {
          mention(feature, other, anchor);
        }
      }
      default -> {
        if (feature instanceof EAttribute attribute) {
          fields.of(feature).ifPresent(field -> attribute(attribute, field, value, anchor));
        }
      }
    }
  }

  private void localText(EStructuralFeature feature, LocalText text, String anchor) {
    fields
        .of(feature)
        .filter(field -> text.getText() != null && !text.getText().isBlank())
        .ifPresent(field -> text(field, text.getText(), text.getLang(), anchor));
  }

  private void text(FieldInfo field, String text, String language, String anchor) {
    values.add(new FieldValue.Text(field.name(), text, language == null ? "" : language, anchor));
  }

  private void period(EStructuralFeature feature, Period period, String anchor) {
    fields
        .of(feature)
        .ifPresent(
            field -> {
              Optional<PartialDate> start = date(period.getStart());
              Optional<PartialDate> end = date(period.getEnd());
              if (start.isPresent() || end.isPresent()) {
                LocalDate first = start.or(() -> end).orElseThrow().first();
                LocalDate last = end.or(() -> start).orElseThrow().last();
                if (!first.isAfter(last)) {
                  values.add(new FieldValue.Days(field.name(), first, last, anchor));
                }
              }
            });
  }

  /** Another element by its names; one outside the case also fills the field of its kind. */
  private void mention(EStructuralFeature feature, EObject other, String anchor) {
    if (other.eIsProxy()) {
      return;
    }
    String label = Labels.of(other, "en");
    fields.of(feature).ifPresent(field -> text(field, label, "", anchor));
    boolean outside = other.eContainer() != null && caseOf(other) == null;
    if (outside && mentioned.add(other)) {
      for (EStructuralFeature named : other.eClass().getEAllStructuralFeatures()) {
        if (named.getName().equals("name") && other.eGet(named) instanceof List<?> names) {
          names.stream()
              .filter(LocalText.class::isInstance)
              .forEach(name -> localText(named, (LocalText) name, anchor));
        } else if (named instanceof EAttribute attribute && other.eIsSet(named)) {
          Object value = other.eGet(named);
          for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            fields
                .of(named)
                .filter(field -> field.type() == FieldType.KEYWORD)
                .ifPresent(field -> attribute(attribute, field, each, anchor));
          }
        }
      }
    }
  }

  private static EObject caseOf(EObject element) {
    EObject up = element;
    while (up != null && !(up instanceof Case)) {
      up = up.eContainer();
    }
    return up;
  }

  private void attribute(EAttribute attribute, FieldInfo field, Object value, String anchor) {
    String text = value.toString();
    if (text.isBlank()) {
      return;
    }
    switch (field.type()) {
      case TEXT -> text(field, text, "", anchor);
      case KEYWORD -> {
        values.add(new FieldValue.Keyword(field.name(), text, labels(attribute, text), anchor));
        CaseFields.scheme(attribute).ifPresent(scheme -> concept(scheme, text, anchor));
      }
      case DATE ->
          date(text)
              .ifPresent(
                  date ->
                      values.add(
                          new FieldValue.Days(field.name(), date.first(), date.last(), anchor)));
      case NUMBER -> {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
          values.add(new FieldValue.Numeric(field.name(), number.doubleValue(), anchor));
        }
      }
      case YEAR -> throw new IllegalStateException("no attribute is a year: " + field.name());
    }
  }

  /** A term counts below the wider ones too, under the names that vocabularies have elsewhere. */
  private void concept(String scheme, String term, String anchor) {
    String vocabulary = scheme.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    for (String id : labels.withBroader(scheme, term)) {
      values.add(
          new FieldValue.Keyword(
              WellKnown.CONCEPT.field,
              vocabulary + ":" + id,
              labels.ofConcept(scheme, id),
              anchor));
    }
  }

  private Map<String, String> labels(EAttribute attribute, String code) {
    if (attribute.getEType() instanceof EEnum type) {
      return labels.of(type, code);
    }
    return CaseFields.scheme(attribute)
        .map(scheme -> labels.ofConcept(scheme, code))
        .orElse(Map.of());
  }

  /**
   * Unknown, not applicable, no evidence and withheld are four answers, each with what it is about.
   */
  private void absence(Statement statement, String anchor) {
    if (statement.getAbsence() != null
        && statement.getAbsence() != Absence.NONE
        && statement.getFeature() != null) {
      values.add(
          new FieldValue.Keyword(
              WellKnown.ABSENT.field,
              statement.getFeature() + " " + statement.getAbsence().getLiteral(),
              Map.of(),
              anchor));
    }
  }

  private void countries(Case content) {
    for (SpatialUnit place : content.getOperatesAt()) {
      if (!place.eIsProxy()) {
        Countries.of(place, "").ifPresent(values::add);
      }
    }
  }

  /** From the first year of any phase to the last that is known. */
  private static Optional<FieldValue.Years> years(Case content) {
    List<PartialDate> dates =
        content.getPhases().stream()
            .map(Phase::getPeriod)
            .filter(java.util.Objects::nonNull)
            .flatMap(period -> Stream.of(date(period.getStart()), date(period.getEnd())))
            .flatMap(Optional::stream)
            .toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    int first = dates.stream().mapToInt(date -> date.first().getYear()).min().orElseThrow();
    int last = dates.stream().mapToInt(date -> date.last().getYear()).max().orElseThrow();
    return Optional.of(new FieldValue.Years(WellKnown.YEAR.field, first, last, ""));
  }

  private static Optional<PartialDate> date(String text) {
    if (text == null) {
      return Optional.empty();
    }
    boolean moment = text.length() > 10 && text.charAt(10) == 'T';
    return PartialDate.tryParse(moment ? text.substring(0, 10) : text);
  }

  private static String line(
      Case content, Optional<FieldValue.Years> years, List<FieldValue> values) {
    String places =
        content.getOperatesAt().stream()
            .filter(place -> !place.eIsProxy())
            .map(place -> Labels.of(place, "en"))
            .collect(Collectors.joining(", "));
    String countries =
        values.stream()
            .filter(FieldValue.Keyword.class::isInstance)
            .map(FieldValue.Keyword.class::cast)
            .filter(value -> value.field().equals(WellKnown.COUNTRY.field))
            .map(value -> value.labels().getOrDefault("en", value.code()))
            .distinct()
            .collect(Collectors.joining(", "));
    String span =
        years.map(y -> y.from() == y.to() ? "" + y.from() : y.from() + "–" + y.to()).orElse("");
    return Stream.of(places, countries, span)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
