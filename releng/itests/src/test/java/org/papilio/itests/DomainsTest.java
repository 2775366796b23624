package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain plug-ins that the build packs as one archive each, installed into the product. */
class DomainsTest {

  private static final List<String> ROLES =
      List.of("org.papilio.assess.api.Indicator", "org.eclipse.emf.ecore.EPackage");

  @TempDir private Path user;

  private static Path archive(String domain) throws IOException {
    try (Stream<Path> files = Files.list(Papilio.repository())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(domain + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Map<String, Integer> counts(Papilio papilio) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (String role : ROLES) {
      counts.put(role, papilio.services(role));
    }
    return counts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain-housing", "domain-employment", "domain-education"})
  void itsFacetsAndIndicatorsAppearAndVanishWithoutARestart(String domain) throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      Map<String, Integer> before = counts(papilio);
      papilio.run("plugin", "check", archive(domain)).expect(0);
      papilio.run("plugin", "install", archive(domain)).expect(0);

      Map<String, Integer> with = counts(papilio);
      ROLES.forEach(role -> assertTrue(with.get(role) > before.get(role), role));
      assertEquals(List.of(), papilio.troubles());
      assertEquals(List.of(), papilio.waiting());

      papilio.run("plugin", "remove", domain).expect(0);
      assertEquals(before, counts(papilio));
      assertEquals(List.of(), papilio.troubles());
    }
  }

  @Test
  void itCanBeInstalledAndRemovedAgainAndAgain() throws Exception {
    String domain = "domain-housing";
    try (Papilio papilio = Papilio.start(user)) {
      List<String> before = papilio.bundles();
      for (int round = 0; round < 10; round++) {
        papilio.run("plugin", "install", archive(domain)).expect(0);
        papilio.run("plugin", "remove", domain).expect(0);
      }

      assertEquals(before, papilio.bundles());
      assertEquals(List.of(), papilio.troubles());
    }
  }
}
