package org.papilio.plugins.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BeginningTest {

  private static final AuthorsRepository AUTHORS =
      new AuthorsRepository(Path.of("/opt/a & b"), "1.2.3");

  @ParameterizedTest
  @EnumSource
  void leavesNoGapOpen(Beginning kind) {
    Map<String, String> files = kind.files(PluginName.of("org.example.joint", "Joint"), AUTHORS);

    files.forEach(
        (place, text) -> {
          assertFalse(place.contains("@"), place);
          assertFalse(text.matches("(?s).*@[a-z]+(-[a-z]+)*@.*"), place);
        });
    assertTrue(files.containsKey("README.md"));
  }

  @Test
  void writesAnyTitleAsTheFileWantsIt() {
    Map<String, String> files =
        Beginning.METHOD.files(PluginName.of("org.example.joint", "\"A\" & <b> \\"), AUTHORS);

    assertTrue(files.get("pom.xml").contains("<name>\"A\" &amp; &lt;b&gt; \\</name>"));
    assertTrue(
        files
            .get("src/main/java/org/example/joint/Joint.java")
            .contains("\"\\\"A\\\" & <b> \\\\\""));
  }

  @Test
  void namesTheDistributionItIsBuiltAgainst() {
    String pom =
        Beginning.DOMAIN.files(PluginName.of("org.example.joint", ""), AUTHORS).get("pom.xml");

    assertTrue(pom.contains("<papilio.home>/opt/a &amp; b</papilio.home>"), pom);
    assertTrue(pom.contains("<version>1.2.3</version><relativePath/>"), pom);
    assertEquals(3, pom.split("/opt/a", -1).length - 1, pom);
  }
}
