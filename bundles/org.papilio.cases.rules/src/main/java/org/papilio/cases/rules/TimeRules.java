package org.papilio.cases.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Participation;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.Period;
import org.papilio.model.time.PartialDate;

/** Rules about dates and periods. */
final class TimeRules {

  static final Map<String, String> RULES = rules();

  private final Findings findings;

  TimeRules(Findings findings) {
    this.findings = findings;
  }

  void check(EObject element) {
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (feature.getEType() == EvidencePackage.Literals.PARTIAL_DATE && element.eIsSet(feature)) {
        date(element, feature, (String) element.eGet(feature));
      }
      if (feature.getEType() == EvidencePackage.Literals.TIMESTAMP && element.eIsSet(feature)) {
        moment(element, feature, (String) element.eGet(feature));
      }
    }
    switch (element) {
      case Period period -> order(period);
      case GovernanceRelation tie -> {
        within(tie, tie.getPeriod(), tie.getFrom());
        within(tie, tie.getPeriod(), tie.getTo());
      }
      case Participation part -> within(part, part.getPeriod(), part.getActor());
      default -> {
        // Other elements have no times that depend on others.
      }
    }
  }

  private void date(EObject element, EStructuralFeature feature, String text) {
    try {
      PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      findings.error(element, feature.getName(), "date.valid", e.getMessage(), "correct the date");
    }
  }

  private void moment(EObject element, EStructuralFeature feature, String text) {
    try {
      Instant.parse(text);
    } catch (DateTimeParseException e) {
      findings.error(
          element,
          feature.getName(),
          "moment.valid",
          "'" + text + "' is no moment",
          "write it like 2024-05-17T09:30:00Z");
    }
  }

  private static Optional<PartialDate> read(@Nullable String text) {
    return text == null ? Optional.empty() : PartialDate.tryParse(text);
  }

  private void order(Period period) {
    Optional<PartialDate> start = read(period.getStart());
    Optional<PartialDate> end = read(period.getEnd());
    if (start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first())) {
      findings.error(
          period,
          "",
          "period.in-order",
          "it ends " + end.get() + ", before it begins " + start.get(),
          "correct one of the two");
    }
  }

  private void within(EObject element, @Nullable Period period, @Nullable Actor actor) {
    if (period == null || actor == null || actor.eIsProxy() || actor.getPeriod() == null) {
      return;
    }
    Optional<PartialDate> start = read(period.getStart());
    Optional<PartialDate> end = read(period.getEnd());
    Optional<PartialDate> born = read(actor.getPeriod().getStart());
    Optional<PartialDate> gone = read(actor.getPeriod().getEnd());
    String name = Labels.of(actor, "en");
    if (start.isPresent() && born.isPresent() && start.get().last().isBefore(born.get().first())) {
      findings.warning(
          element,
          "period",
          "relation.within-actors-periods",
          "it begins " + start.get() + ", but '" + name + "' exists since " + born.get(),
          "correct the period of one of the two");
    }
    if (end.isPresent() && gone.isPresent() && end.get().first().isAfter(gone.get().last())) {
      findings.warning(
          element,
          "period",
          "relation.within-actors-periods",
          "it ends " + end.get() + ", but '" + name + "' ended " + gone.get(),
          "correct the period of one of the two");
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("date.valid", "Dates are EDTF level 1, as far as the metamodel uses it.");
    rules.put("moment.valid", "Moments are ISO 8601 in UTC.");
    rules.put("period.in-order", "A period does not end before it begins.");
    rules.put(
        "relation.within-actors-periods",
        "A relation or participation lies in the time in which its actors exist.");
    return Collections.unmodifiableMap(rules);
  }
}
