package org.papilio.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.cases.api.CaseCodec;
import org.papilio.domain.housing.HousingPackage;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.UnknownFacet;

class SampleFormTest {

  @ParameterizedTest
  @MethodSource("org.papilio.sample.SampleFiles#cases")
  void standsAsTheCodecWritesItWithTheHousingPlugIn(Path file) {
    CaseCodec codec = SampleFiles.codecWith(HousingPackage.eINSTANCE);

    assertEquals(
        SampleFiles.text(file), codec.write(codec.read(SampleFiles.text(file), file.toString())));
  }

  @ParameterizedTest
  @MethodSource("org.papilio.sample.SampleFiles#cases")
  void losesNothingWithoutTheHousingPlugIn(Path file) {
    CaseCodec codec = SampleFiles.codecWith();

    assertEquals(
        SampleFiles.text(file), codec.write(codec.read(SampleFiles.text(file), file.toString())));
  }

  @ParameterizedTest
  @MethodSource("org.papilio.sample.SampleFiles#registers")
  void keepsRegistersInTheFormOfTheCodec(Path file) {
    CaseCodec codec = SampleFiles.codecWith();

    assertEquals(
        SampleFiles.text(file), codec.write(codec.read(SampleFiles.text(file), file.toString())));
  }

  @Test
  void carriesFacetsOfHousingInTheFourCasesOfHousing() {
    CaseCodec codec = SampleFiles.codecWith();
    List<String> carriers = new ArrayList<>();
    for (Path file : SampleFiles.cases()) {
      Case content = (Case) codec.read(SampleFiles.text(file), file.toString());
      if (content.getFacets().stream().anyMatch(UnknownFacet.class::isInstance)) {
        carriers.add(file.getParent().getFileName().toString());
      }
    }

    assertEquals(
        List.of(
            "borgoreno-empty-homes",
            "donaufurt-keys-first",
            "scheldebeke-land-trust",
            "wexmouth-quay-homes"),
        carriers);
  }

  @Test
  void saysOfEachCaseThatItIsInvented() {
    CaseCodec codec = SampleFiles.codecWith();
    for (Path file : SampleFiles.cases()) {
      Case content = (Case) codec.read(SampleFiles.text(file), file.toString());
      assertEquals("Invented for demonstration", content.getProvenance().getImportedFrom());
      assertTrue(
          content.getSummary().stream().anyMatch(s -> s.getText().startsWith("Invented case.")),
          file.toString());
    }
  }
}
