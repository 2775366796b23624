package org.papilio.governance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutFileTest {

  @Test
  void oneCaseGoesIntoTheFileAsNamed() {
    assertEquals("out/score.svg", OutFile.of("out/score.svg", "ghent", false));
  }

  @Test
  void severalCasesGetTheirNameBeforeTheExtension() {
    assertEquals("out/score-ghent.svg", OutFile.of("out/score.svg", "ghent", true));
  }

  @Test
  void thePatternDecidesWhereTheNameStands() {
    assertEquals("out/ghent/score.png", OutFile.of("out/{case}/score.png", "ghent", true));
    assertEquals("ghent.png", OutFile.of("{case}.png", "ghent", false));
  }

  @Test
  void aNameThatIsOnlyAnExtensionBecomesTheNameOfTheCase() {
    assertEquals("out/ghent.svg", OutFile.of("out/.svg", "ghent", true));
  }

  @Test
  void dotsInFoldersAreNoExtensions() {
    assertEquals("out.d/score-ghent", OutFile.of("out.d/score", "ghent", true));
  }
}
