package org.papilio.search.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;

/**
 * The fields of cases, taken from the Ecore of the metamodel and of every installed plug-in. A
 * feature of ours is named after its class, {@code outcome.value}, or as {@link WellKnown} says; a
 * feature of a plug-in is named after its package, {@code housing.tenures}.
 */
final class CaseFields {

  static final String VOCABULARY = "urn:papilio:vocabulary";
  private static final Set<String> OURS = Set.of("evidence", "place", "cases");
  private static final Set<String> TECHNICAL =
      Set.of("Statement.feature", "UnknownFacet.type", "Money.currency", "Source.publication");
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "LocalText",
          "Period",
          "Identified",
          "Coding",
          "Code",
          "Codebook",
          "PlaceRegister",
          "ActorRegister",
          "PolicyRegister",
          "NetworkRegister",
          "Point",
          "Containment",
          "TerritorialCode");

  private final Map<String, FieldInfo> byName = new TreeMap<>();
  private final Map<String, FieldInfo> byFeature = new HashMap<>();

  CaseFields(Collection<EPackage> packages, CaseLabels labels) {
    for (WellKnown known : WellKnown.values()) {
      byName.put(known.field, known.info());
    }
    List<EPackage> sorted =
        packages.stream().sorted(java.util.Comparator.comparing(EPackage::getNsURI)).toList();
    for (EPackage each : sorted) {
      for (EClassifier classifier : each.getEClassifiers()) {
        if (classifier instanceof EClass type && !WITHOUT_MEANING.contains(type.getName())) {
          type.getEStructuralFeatures().forEach(feature -> add(feature, labels));
        }
      }
    }
  }

  /** All fields, by name. */
  List<FieldInfo> all() {
    return new ArrayList<>(byName.values());
  }

  /** The field that a feature fills; empty when it fills none of its own. */
  Optional<FieldInfo> of(EStructuralFeature feature) {
    return Optional.ofNullable(byFeature.get(key(feature)));
  }

  private void add(EStructuralFeature feature, CaseLabels labels) {
    Optional<FieldType> type = type(feature);
    if (type.isEmpty()) {
      return;
    }
    Optional<WellKnown> known = WellKnown.of(feature);
    if (known.isPresent()) {
      byFeature.put(key(feature), byName.get(known.get().field));
      return;
    }
    boolean ours = isOurs(feature);
    FieldInfo info = info(name(feature, ours), feature, type.get(), ours, labels);
    FieldInfo same = byName.get(info.name());
    if (same != null && (same.type() != info.type() || ours)) {
      String longer =
          feature.getEContainingClass().getEPackage().getName()
              + "."
              + decapitalised(feature.getEContainingClass().getName())
              + "."
              + feature.getName();
      info = info(longer, feature, type.get(), ours, labels);
    }
    byName.putIfAbsent(info.name(), info);
    byFeature.put(key(feature), byName.get(info.name()));
  }

  private static FieldInfo info(
      String name, EStructuralFeature feature, FieldType type, boolean ours, CaseLabels labels) {
    FieldRole role = isFoundAnywhere(feature, type, ours) ? FieldRole.OTHER : FieldRole.ON_REQUEST;
    Map<String, String> label = ours ? labels.ofWithClass(feature) : labels.of(feature);
    FieldInfo info = new FieldInfo(name, type, role, false, aliases(name, feature, ours), label);
    return !ours && type == FieldType.KEYWORD ? info.asFacet() : info;
  }

  /**
   * Texts and terms are found by a query without a field. Literals such as HIGH, ACCEPTED or true
   * stand in nearly every case and would drown everything, so they want their field named.
   */
  private static boolean isFoundAnywhere(EStructuralFeature feature, FieldType type, boolean ours) {
    if (ours
        && TECHNICAL.contains(feature.getEContainingClass().getName() + "." + feature.getName())) {
      return false;
    }
    if (type == FieldType.TEXT) {
      return !(feature instanceof EReference reference) || reference.isContainment();
    }
    return type == FieldType.KEYWORD && (!ours || scheme(feature).isPresent());
  }

  /** A list of several may be asked for in the singular: {@code housing.tenure}. */
  private static Set<String> aliases(String name, EStructuralFeature feature, boolean ours) {
    return !ours && feature.isMany() && name.endsWith("s")
        ? Set.of(name.substring(0, name.length() - 1))
        : Set.of();
  }

  private static String name(EStructuralFeature feature, boolean ours) {
    EClass owner = feature.getEContainingClass();
    String before = ours ? decapitalised(owner.getName()) : owner.getEPackage().getName();
    return before + "." + feature.getName();
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static boolean isOurs(EStructuralFeature feature) {
    EPackage owner = feature.getEContainingClass().getEPackage();
    return OURS.contains(owner.getName()) && owner.getNsURI().startsWith("urn:papilio:");
  }

  /** The scheme of a feature's terms; empty when it has none. */
  static Optional<String> scheme(EStructuralFeature feature) {
    EAnnotation annotation = feature.getEAnnotation(VOCABULARY);
    return annotation == null
        ? Optional.empty()
        : Optional.ofNullable(annotation.getDetails().get("scheme"));
  }

  private static Optional<FieldType> type(EStructuralFeature feature) {
    if (feature instanceof EReference reference) {
      EClass target = reference.getEReferenceType();
      if (target == EvidencePackage.Literals.LOCAL_TEXT) {
        return Optional.of(FieldType.TEXT);
      }
      if (target == EvidencePackage.Literals.PERIOD) {
        return Optional.of(FieldType.DATE);
      }
      return reference.isContainment() || reference.isContainer()
          ? Optional.empty()
          : Optional.of(FieldType.TEXT);
    }
    EAttribute attribute = (EAttribute) feature;
    if (attribute.isID()
        || attribute.getEContainingClass() == EvidencePackage.Literals.IDENTIFIED) {
      return Optional.empty();
    }
    Class<?> java = attribute.getEAttributeType().getInstanceClass();
    String type = attribute.getEAttributeType().getName();
    if (attribute.getEType() instanceof EEnum
        || scheme(attribute).isPresent()
        || java == boolean.class
        || java == Boolean.class
        || type.equals("LanguageTag")) {
      return Optional.of(FieldType.KEYWORD);
    }
    if (type.equals("PartialDate") || type.equals("Timestamp")) {
      return Optional.of(FieldType.DATE);
    }
    boolean number =
        java != null
            && (Number.class.isAssignableFrom(java)
                || java.isPrimitive() && java != char.class
                || java == BigDecimal.class);
    return Optional.of(number ? FieldType.NUMBER : FieldType.TEXT);
  }

  private static String key(EStructuralFeature feature) {
    EClass owner = feature.getEContainingClass();
    return owner.getEPackage().getNsURI() + '#' + owner.getName() + '.' + feature.getName();
  }
}
