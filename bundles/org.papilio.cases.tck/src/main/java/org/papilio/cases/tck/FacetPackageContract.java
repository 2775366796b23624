package org.papilio.cases.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.platform.text.Messages;

/**
 * What every package of facets keeps to: forms show the documentation of the model as help, and the
 * words of the message files as labels ({@code Class}, {@code Class.feature}, {@code
 * Enum.LITERAL}).
 */
@ConsumerType
public interface FacetPackageContract {

  /** The package, as it was generated. */
  EPackage facets();

  /** The languages that the message files speak in full. */
  default List<Locale> languages() {
    return List.of(Locale.ENGLISH);
  }

  @Test
  default void bringsFacetsAndChangesNothingOfOthers() {
    List<String> facets = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (EClassifier classifier : facets().getEClassifiers()) {
      if (classifier instanceof EClass type) {
        if (EvidencePackage.Literals.FACET.isSuperTypeOf(type)) {
          facets.add(type.getName());
        }
        type.getEAllSuperTypes().stream()
            .filter(above -> above != EvidencePackage.Literals.FACET)
            .filter(above -> above.getEPackage() != facets())
            .forEach(above -> others.add(type.getName() + " is a " + above.getName()));
      }
    }
    assertFalse(facets.isEmpty(), "no class extends evidence.ecore#//Facet");
    assertEquals(List.of(), others, "only facets can be added to a case");
  }

  @Test
  default void saysOfEachClassAndFeatureWhatItMeans() {
    List<String> silent = new ArrayList<>();
    for (EClassifier classifier : facets().getEClassifiers()) {
      silentOf(classifier, classifier.getName(), silent);
      if (classifier instanceof EClass type) {
        for (EStructuralFeature feature : type.getEStructuralFeatures()) {
          silentOf(feature, key(type, feature), silent);
        }
      }
    }
    assertEquals(List.of(), silent, "no documentation in the model");
  }

  private static void silentOf(ENamedElement element, String name, List<String> silent) {
    String documentation = EcoreUtil.getDocumentation(element);
    if (documentation == null || documentation.isBlank()) {
      silent.add(name);
    }
  }

  @Test
  default void labelsEachClassFeatureAndChoice() {
    List<String> keys = new ArrayList<>();
    for (EClassifier classifier : facets().getEClassifiers()) {
      if (classifier instanceof EClass type) {
        keys.add(type.getName());
        type.getEStructuralFeatures().forEach(feature -> keys.add(key(type, feature)));
      } else if (classifier instanceof EEnum choice) {
        for (EEnumLiteral literal : choice.getELiterals()) {
          keys.add(choice.getName() + "." + literal.getLiteral());
        }
      }
    }
    for (Locale language : languages()) {
      Set<String> there = Messages.of(facets().getClass(), language).all().keySet();
      assertEquals(
          List.of(),
          keys.stream().filter(key -> !there.contains(key)).toList(),
          "no words in the messages for " + language.getDisplayLanguage(Locale.ENGLISH));
    }
  }

  private static String key(EClass type, EStructuralFeature feature) {
    return type.getName() + "." + feature.getName();
  }
}
