package org.papilio.domain.education;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.platform.text.Messages;

class EducationPackageTest {

  @Test
  void saysOfEachClassAndFeatureWhatItMeans() {
    List<String> silent = new ArrayList<>();
    for (EClassifier classifier : EducationPackage.eINSTANCE.getEClassifiers()) {
      if (EcoreUtil.getDocumentation(classifier) == null) {
        silent.add(classifier.getName());
      }
      if (classifier instanceof EClass eClass) {
        for (EStructuralFeature feature : eClass.getEStructuralFeatures()) {
          if (EcoreUtil.getDocumentation(feature) == null) {
            silent.add(eClass.getName() + "." + feature.getName());
          }
        }
      }
    }

    assertEquals(List.of(), silent);
  }

  @Test
  void labelsEachClassFeatureAndChoiceInEnglishAndGerman() {
    List<String> keys = new ArrayList<>();
    for (EClassifier classifier : EducationPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass eClass) {
        keys.add(eClass.getName());
        eClass
            .getEStructuralFeatures()
            .forEach(f -> keys.add(eClass.getName() + "." + f.getName()));
      } else if (classifier instanceof EEnum choice) {
        choice.getELiterals().forEach(l -> keys.add(choice.getName() + "." + l.getLiteral()));
      }
    }

    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Set<String> there = Messages.of(EducationPackage.class, language).all().keySet();
      assertEquals(List.of(), keys.stream().filter(key -> !there.contains(key)).toList());
    }
  }

  @Test
  void bringsFacetsAndNothingThatChangesTheModelOfOthers() {
    List<String> facets =
        EducationPackage.eINSTANCE.getEClassifiers().stream()
            .filter(EClass.class::isInstance)
            .map(EClass.class::cast)
            .filter(EvidencePackage.Literals.FACET::isSuperTypeOf)
            .map(EClass::getName)
            .toList();

    assertEquals(List.of("EducationOffer", "LearningSituation"), facets);
  }
}
