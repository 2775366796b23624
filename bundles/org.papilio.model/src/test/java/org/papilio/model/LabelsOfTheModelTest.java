package org.papilio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.place.PlacePackage;

class LabelsOfTheModelTest {

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_de.properties"})
  void everyClassFeatureAndLiteralHasALabelAndNothingElseHas(String file) throws IOException {
    Properties labels = new Properties();
    Path path = Path.of("src/main/resources/OSGI-INF/l10n", file);
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      labels.load(reader);
    }
    labels.values().removeIf(label -> label.toString().isBlank());
    assertEquals(namesInTheModel(), new TreeSet<>(labels.stringPropertyNames()));
  }

  private static Set<String> namesInTheModel() {
    Set<String> names = new TreeSet<>();
    for (EPackage one :
        List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE)) {
      one.getEClassifiers()
          .forEach(
              sort -> {
                names.add(sort.getName());
                if (sort instanceof EClass eClass) {
                  eClass
                      .getEStructuralFeatures()
                      .forEach(feature -> names.add(sort.getName() + "." + feature.getName()));
                } else if (sort instanceof EEnum choices) {
                  choices
                      .getELiterals()
                      .forEach(literal -> names.add(sort.getName() + "." + literal.getLiteral()));
                }
              });
    }
    return names;
  }
}
