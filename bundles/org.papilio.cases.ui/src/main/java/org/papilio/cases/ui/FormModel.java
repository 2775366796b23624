package org.papilio.cases.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.text.Messages;

/**
 * The metamodel as the page needs it to make forms: every class of every installed package, with
 * labels and explanations in one language. A plug-in's classes appear without further code.
 *
 * @param classes by name; the classes of plug-ins by namespace URI, hash, name
 * @param vocabularies the terms of each scheme, in order
 */
public record FormModel(Map<String, FormClass> classes, Map<String, List<FormTerm>> vocabularies) {

  /**
   * @param id the key of the class, as {@code @type} writes it where it must be written
   * @param label what people call it
   * @param explanation what it is
   * @param concrete whether elements of it can be made
   * @param kinds the keys of this class and of all classes it inherits from
   * @param features in the order of the Ecore, inherited ones first
   */
  public record FormClass(
      String id,
      String label,
      String explanation,
      boolean concrete,
      List<String> kinds,
      List<FormFeature> features) {}

  /**
   * @param form one of {@code text}, {@code long-text}, {@code local-text}, {@code integer}, {@code
   *     number}, {@code truth}, {@code date}, {@code choice} (terms given), {@code term} (of a
   *     vocabulary), {@code part} (contained elements), {@code link} (references)
   * @param type the key of the class of a part or link; the scheme of a term; else empty
   * @param many whether it has several values
   * @param required whether at least one value must be there
   * @param derived whether it follows from others and cannot be set
   * @param terms the allowed values of a choice
   * @param least smallest number, or empty
   * @param most greatest number, or empty
   */
  public record FormFeature(
      String name,
      String label,
      String explanation,
      String form,
      String type,
      boolean many,
      boolean required,
      boolean derived,
      List<FormTerm> terms,
      Optional<Double> least,
      Optional<Double> most) {}

  /** A value with what people call it. */
  public record FormTerm(String value, String label, String explanation) {}

  private static final String VOCABULARY = "urn:papilio:vocabulary";
  private static final String RANGE = "urn:papilio:range";
  private static final String FORM = "urn:papilio:form";

  static FormModel of(List<EPackage> packages, List<Vocabulary> vocabularies, Locale locale) {
    Map<String, FormClass> classes = new TreeMap<>();
    for (EPackage ePackage : packages) {
      Labels labels = new Labels(ePackage, locale);
      for (EClassifier classifier : ePackage.getEClassifiers()) {
        if (classifier instanceof EClass eClass) {
          FormClass form = formClass(eClass, labels, locale);
          classes.put(form.id(), form);
        }
      }
    }
    Map<String, List<FormTerm>> terms = new TreeMap<>();
    for (Vocabulary vocabulary : vocabularies) {
      List<FormTerm> scheme = terms.computeIfAbsent(vocabulary.scheme(), s -> new ArrayList<>());
      for (Concept concept : vocabulary.concepts()) {
        String language = locale.getLanguage();
        scheme.add(
            new FormTerm(
                concept.id(),
                concept.label(language),
                concept
                    .definition()
                    .getOrDefault(language, concept.definition().getOrDefault("en", ""))));
      }
    }
    return new FormModel(classes, terms);
  }

  /** The key of a class: its name in our packages, namespace URI and name in a plug-in's. */
  static String key(EClass eClass) {
    String uri = eClass.getEPackage().getNsURI();
    boolean ours = eClass.getEPackage().getClass().getName().startsWith("org.papilio.model.");
    return ours ? eClass.getName() : uri + "#" + eClass.getName();
  }

  private static FormClass formClass(EClass eClass, Labels labels, Locale locale) {
    List<String> kinds = new ArrayList<>();
    eClass.getEAllSuperTypes().forEach(superType -> kinds.add(key(superType)));
    kinds.add(key(eClass));
    List<FormFeature> features = new ArrayList<>();
    for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
      Labels owner =
          feature.getEContainingClass().getEPackage() == eClass.getEPackage()
              ? labels
              : new Labels(feature.getEContainingClass().getEPackage(), locale);
      features.add(feature(feature, owner, locale));
    }
    return new FormClass(
        key(eClass),
        labels.of(eClass.getName(), eClass),
        EcoreUtil.getDocumentation(eClass),
        !eClass.isAbstract(),
        kinds,
        features);
  }

  private static FormFeature feature(EStructuralFeature feature, Labels labels, Locale locale) {
    String form;
    String type = "";
    List<FormTerm> terms = List.of();
    if (feature instanceof EReference reference) {
      type = key(reference.getEReferenceType());
      form =
          reference.getEReferenceType() == EvidencePackage.Literals.LOCAL_TEXT
              ? "local-text"
              : reference.isContainment() ? "part" : "link";
    } else {
      EAttribute attribute = (EAttribute) feature;
      EAnnotation vocabulary = feature.getEAnnotation(VOCABULARY);
      if (vocabulary != null) {
        form = "term";
        type = vocabulary.getDetails().get("scheme");
      } else if (attribute.getEAttributeType() instanceof EEnum choice) {
        form = "choice";
        Labels owner = new Labels(choice.getEPackage(), locale);
        terms =
            choice.getELiterals().stream()
                .map(
                    literal ->
                        new FormTerm(
                            literal.getLiteral(),
                            owner.of(choice.getName() + "." + literal.getLiteral(), literal),
                            ""))
                .toList();
      } else {
        form = plainForm(attribute);
      }
    }
    EAnnotation range = feature.getEAnnotation(RANGE);
    return new FormFeature(
        feature.getName(),
        labels.of(feature.getEContainingClass().getName() + "." + feature.getName(), feature),
        EcoreUtil.getDocumentation(feature),
        form,
        type,
        feature.isMany(),
        feature.isRequired(),
        feature.isDerived(),
        terms,
        bound(range, "min"),
        bound(range, "max"));
  }

  private static String plainForm(EAttribute attribute) {
    if (attribute.getEAttributeType().getName().equals("PartialDate")) {
      return "date";
    }
    Class<?> type = attribute.getEAttributeType().getInstanceClass();
    if (type == Integer.class || type == int.class) {
      return "integer";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "truth";
    }
    if (type == Double.class || type == double.class || type == java.math.BigDecimal.class) {
      return "number";
    }
    EAnnotation hint = attribute.getEAnnotation(FORM);
    return hint != null && "long".equals(hint.getDetails().get("widget")) ? "long-text" : "text";
  }

  private static Optional<Double> bound(EAnnotation range, String end) {
    return Optional.ofNullable(range).map(r -> Double.valueOf(r.getDetails().get(end)));
  }

  /** The labels of one package, from the message files of the bundle that brings it. */
  private record Labels(Map<String, String> texts) {

    Labels(EPackage ePackage, Locale locale) {
      this(read(ePackage, locale));
    }

    private static Map<String, String> read(EPackage ePackage, Locale locale) {
      try {
        return new LinkedHashMap<>(Messages.of(ePackage.getClass().getClassLoader(), locale).all());
      } catch (MissingResourceException e) {
        // A plug-in without message files still gets forms, labelled by the names of the Ecore.
        return Map.of();
      }
    }

    String of(String key, ENamedElement element) {
      return texts.getOrDefault(key, words(element.getName()));
    }

    private static String words(String name) {
      String spaced =
          name.equals(name.toUpperCase(Locale.ROOT))
              ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
              : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
      return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
  }
}
