package org.papilio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.place.PlacePackage;

/** Forms are made from the Ecore, so every part of it needs a label in every language. */
class LabelsTest {

  private static final List<EPackage> PACKAGES =
      List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE);

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_de.properties"})
  void everyClassFeatureAndLiteralHasALabel(String file) throws IOException {
    TreeSet<String> without = new TreeSet<>(keys());
    without.removeAll(read(file).stringPropertyNames());
    assertEquals(new TreeSet<>(), without);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_de.properties"})
  void noLabelIsEmpty(String file) throws IOException {
    Properties labels = read(file);
    assertFalse(labels.values().stream().anyMatch(label -> label.toString().isBlank()));
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (EPackage ePackage : PACKAGES) {
      for (EClassifier classifier : ePackage.getEClassifiers()) {
        switch (classifier) {
          case EClass eClass -> {
            keys.add(eClass.getName());
            for (EStructuralFeature feature : eClass.getEStructuralFeatures()) {
              keys.add(eClass.getName() + "." + feature.getName());
            }
          }
          case EEnum choice ->
              choice
                  .getELiterals()
                  .forEach(literal -> keys.add(choice.getName() + "." + literal.getLiteral()));
          default -> {
            // A data type has no label of its own: the feature has.
          }
        }
      }
    }
    return keys;
  }

  private static Properties read(String file) throws IOException {
    Properties labels = new Properties();
    try (InputStream in =
        LabelsTest.class.getResourceAsStream("/OSGI-INF/l10n/" + file)) {
      labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return labels;
  }
}
