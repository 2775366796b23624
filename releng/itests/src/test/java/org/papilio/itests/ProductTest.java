package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The product as the build laid it out, and what is left of it when features are taken out. */
class ProductTest {

  @TempDir private Path user;

  @Test
  void everyBundleRunsAndEveryComponentHasWhatItNeeds() throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      assertEquals(List.of(), papilio.troubles());
      assertEquals(List.of(), papilio.waiting());
    }
  }

  @Test
  void helpNamesTheBundleThatBroughtAVerb() throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      String help = papilio.run("--help").expect(0).out();

      String line =
          help.lines().filter(l -> l.contains("plugin install")).findFirst().orElseThrow();
      assertTrue(line.contains("org.papilio.plugins.cli 0.1.0"), line);
    }
  }

  @Test
  void unknownVerbIsAUsageErrorOfOneLine() throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      Papilio.Result result = papilio.run("fly").expect(2);

      assertEquals("", result.out());
      assertEquals(1, result.err().lines().count(), result.err());
    }
  }

  static Stream<String> features() throws IOException {
    try (Stream<Path> files = Files.list(Papilio.distribution().resolve("features"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void theRestRunsWithoutFeature(String feature) throws Exception {
    List<String> verbsThatShouldStay;
    try (Papilio papilio = Papilio.start(user)) {
      List<String> before = papilio.bundles();
      List<String> verbs = verbs(papilio);
      assertFalse(verbs.isEmpty());
      papilio.run("plugin", "remove", feature).expect(0);

      List<String> after = papilio.bundles();
      assertFalse(after.containsAll(before), "no bundle went with " + feature);
      verbsThatShouldStay = verbs.stream().filter(verb -> after.contains(bundle(verb))).toList();
      assertEquals(List.of(), papilio.troubles());
      assertEquals(verbsThatShouldStay, verbs(papilio));
    }
    try (Papilio papilio = Papilio.start(user)) {
      assertEquals(List.of(), papilio.troubles(), "after a restart");
      assertEquals(verbsThatShouldStay, verbs(papilio));
    }
  }

  /** The verbs that help lists, each as {@code NAME [BUNDLE}. */
  private static List<String> verbs(Papilio papilio) throws ReflectiveOperationException {
    return papilio
        .run("--help")
        .expect(0)
        .out()
        .lines()
        .filter(line -> line.contains(" [org.papilio."))
        .map(line -> line.strip().replaceAll("  .*\\[", " [").replaceAll(" [^ ]*]$", ""))
        .sorted()
        .toList();
  }

  private static String bundle(String verb) {
    return verb.substring(verb.indexOf('[') + 1);
  }

  @Test
  void theBaseAloneRuns() throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      for (String feature : features().toList()) {
        papilio.run("plugin", "remove", feature).expect(0);
      }

      assertEquals(List.of(), papilio.troubles());
      papilio.run("plugin", "remove", "base").expect(5);
    }
  }

  @Test
  void aFeatureThatWasTakenOutComesBack() throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      List<String> before = papilio.bundles();
      papilio.run("plugin", "remove", "search").expect(0);
      papilio.run("plugin", "restore", "search").expect(0);

      assertEquals(before, papilio.bundles());
      assertEquals(List.of(), papilio.troubles());
    }
  }

  @Test
  void everyFeatureOfTheProductIsListedAsRunning() throws Exception {
    try (Papilio papilio = Papilio.start(user)) {
      JsonNode plugins = papilio.run("plugin", "list", "--json").expect(0).json();

      List<String> names = plugins.valueStream().map(p -> p.path("name").asString()).toList();
      assertEquals(Stream.concat(Stream.of("base"), features()).sorted().toList(), names);
      for (JsonNode plugin : plugins) {
        assertEquals(0, plugin.path("troubles").size(), plugin.toString());
      }
    }
  }
}
