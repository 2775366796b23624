package org.papilio.cases.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Money;
import org.papilio.model.evidence.UnknownFacet;

/** What follows from the Ecore alone, so that it holds for the facets of plug-ins too. */
final class FormRules {

  static final Map<String, String> RULES = rules();

  private final Map<String, Set<String>> terms;
  private final Predicate<String> isShared;
  private final Findings findings;
  private final Set<String> ids = new HashSet<>();

  /**
   * Rules for one case.
   *
   * @param terms known terms by scheme
   * @param isShared whether a register holds an element with this id
   */
  FormRules(Map<String, Set<String>> terms, Predicate<String> isShared, Findings findings) {
    this.terms = terms;
    this.isShared = isShared;
    this.findings = findings;
  }

  void check(EObject element) {
    if (element instanceof UnknownFacet kept) {
      findings.hint(
          element,
          "",
          "facet.plugin-present",
          "the facet '" + kept.getType() + "' is of a plug-in that is not installed",
          "install the plug-in to see and edit it; it is kept as it stands");
      return;
    }
    if (element instanceof Identified identified) {
      id(identified);
    }
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (!feature.isDerived() && !feature.getName().equals("id")) {
        feature(element, feature);
      }
    }
    if (element instanceof LocalText text) {
      text(text);
    }
    if (element instanceof Money money && money.getCurrency() != null) {
      currency(money);
    }
  }

  private void id(Identified element) {
    String id = Ids.of(element);
    if (id.isBlank()) {
      findings.error(
          element,
          "id",
          "element.id-present",
          "the element has no id",
          "save the case with Papilio, then one is given");
    } else if (!ids.add(id)) {
      findings.error(
          element,
          "id",
          "element.id-unique",
          "the id '" + id + "' stands twice",
          "give one of the two elements another id");
    } else if (!isUuid(id)) {
      findings.hint(
          element,
          "id",
          "element.id-is-uuid",
          "the id '" + id + "' is no UUID",
          "leave it when others refer to it already; new elements get UUIDs by themselves");
    }
  }

  private static boolean isUuid(String id) {
    try {
      return UUID.fromString(id).toString().equals(id.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void feature(EObject element, EStructuralFeature feature) {
    boolean ofItsOwn = feature == CasesPackage.Literals.GOAL__HELD_BY;
    if (!element.eIsSet(feature)) {
      // A boolean that is false counts as not set, though it is a value.
      boolean hasDefault = feature.getDefaultValue() != null && !feature.isUnsettable();
      if (feature.isRequired() && !hasDefault && !ofItsOwn) {
        findings.error(
            element,
            feature.getName(),
            "feature.required",
            feature.getName() + " is missing",
            "fill it in");
      }
      return;
    }
    Object value = element.eGet(feature, false);
    Collection<?> values =
        value instanceof InternalEList<?> list
            ? list.basicList()
            : value instanceof Collection<?> many ? many : List.of(value);
    if (feature.isMany() && values.size() < feature.getLowerBound()) {
      findings.error(
          element,
          feature.getName(),
          "feature.enough",
          feature.getName()
              + " has "
              + values.size()
              + ", at least "
              + feature.getLowerBound()
              + " are needed",
          "add " + (feature.getLowerBound() - values.size()));
    }
    if (feature instanceof EAttribute) {
      values.forEach(one -> attribute(element, feature, one));
    } else if (!((EReference) feature).isContainment()) {
      values.forEach(one -> reference(element, feature, (EObject) one));
    } else {
      languages(element, feature, values);
    }
  }

  private void attribute(EObject element, EStructuralFeature feature, Object value) {
    EAnnotation range = feature.getEAnnotation("urn:papilio:range");
    if (range != null && value instanceof Number number) {
      BigDecimal least = new BigDecimal(range.getDetails().get("min"));
      BigDecimal most = new BigDecimal(range.getDetails().get("max"));
      BigDecimal exact = new BigDecimal(number.toString());
      if (exact.compareTo(least) < 0 || exact.compareTo(most) > 0) {
        findings.error(
            element,
            feature.getName(),
            "number.in-range",
            feature.getName() + " is " + number,
            "allowed is " + least + " to " + most);
      }
    }
    EAnnotation vocabulary = feature.getEAnnotation("urn:papilio:vocabulary");
    if (vocabulary != null) {
      String scheme = vocabulary.getDetails().get("scheme");
      Set<String> known = terms.getOrDefault(scheme, Set.of());
      if (!known.contains(value.toString())) {
        findings.warning(
            element,
            feature.getName(),
            "term.known",
            "'" + value + "' is no term of '" + scheme + "'",
            known.isEmpty()
                ? "install the plug-in that brings the terms of '" + scheme + "'"
                : "take one of the "
                    + known.size()
                    + " terms"
                    + alike(value.toString(), known)
                    + ", or install the plug-in that brings it");
      }
    }
  }

  private static String alike(String value, Set<String> known) {
    String beginning = value.substring(0, Math.min(4, value.length())).toUpperCase(Locale.ROOT);
    List<String> alike =
        known.stream().filter(one -> one.contains(beginning)).sorted().limit(3).toList();
    return alike.isEmpty() ? "" : ", such as " + String.join(", ", alike);
  }

  private void reference(EObject element, EStructuralFeature feature, EObject target) {
    if (target.eIsProxy() && !isShared.test(Ids.of(target))) {
      findings.error(
          element,
          feature.getName(),
          "reference.resolves",
          feature.getName() + " refers to '" + Ids.of(target) + "', which is not there",
          "choose another "
              + ((EReference) feature).getEReferenceType().getName()
              + ", or bring it back from an older revision");
    }
  }

  private void languages(EObject element, EStructuralFeature feature, Collection<?> values) {
    Set<String> seen = new HashSet<>();
    for (Object one : values) {
      if (one instanceof LocalText text && !seen.add(String.valueOf(text.getLang()))) {
        findings.error(
            element,
            feature.getName(),
            "text.one-per-language",
            feature.getName() + " has two texts in '" + text.getLang() + "'",
            "join them, or mark the language of one");
      }
    }
  }

  private void text(LocalText text) {
    if (text.getText() != null && text.getText().isBlank()) {
      findings.warning(
          text,
          "text",
          "text.not-blank",
          "the text is blank",
          "write it, or take the language away");
    }
    String language = text.getLang();
    if (language != null && !isLanguage(language)) {
      findings.warning(
          text,
          "lang",
          "language.known",
          "'" + language + "' is no language tag",
          "use a BCP 47 tag such as en, de or hu; und when it is not known");
    }
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()
          || tag.equals("und");
    } catch (java.util.IllformedLocaleException e) {
      return false;
    }
  }

  private void currency(Money money) {
    try {
      Currency.getInstance(money.getCurrency());
    } catch (IllegalArgumentException e) {
      findings.warning(
          money,
          "currency",
          "currency.known",
          "'" + money.getCurrency() + "' is no currency of ISO 4217",
          "use a code such as EUR, HUF, SEK or GBP");
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("element.id-present", "Every element has an id, so that others can refer to it.");
    rules.put("element.id-is-uuid", "Ids are UUIDs, so that cases of several people never clash.");
    rules.put(
        "element.id-unique", "No id stands twice in a case, so that a reference has one end.");
    rules.put("feature.required", "What the metamodel demands is there.");
    rules.put("feature.enough", "Lists have as many values as the metamodel demands.");
    rules.put("number.in-range", "Numbers lie in the range of their scale.");
    rules.put("term.known", "Terms come from the vocabulary of their scheme.");
    rules.put("text.one-per-language", "A text stands once in each language.");
    rules.put("text.not-blank", "A text says something.");
    rules.put("language.known", "Languages are BCP 47 tags.");
    rules.put("currency.known", "Currencies are codes of ISO 4217.");
    rules.put("reference.resolves", "What is referred to is there.");
    rules.put("facet.plugin-present", "The plug-in of each facet is installed.");
    return Collections.unmodifiableMap(rules);
  }
}
