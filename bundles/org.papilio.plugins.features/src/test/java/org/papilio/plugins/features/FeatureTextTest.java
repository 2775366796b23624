package org.papilio.plugins.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.service.feature.FeatureService;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class FeatureTextTest {

  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private final FeatureService service = new FeatureServiceImpl();

  private FeatureText parse(String json) {
    return FeatureText.parse(json, "here", service);
  }

  private static String feature(String bundle) {
    return """
    {"feature-resource-version": "1.0", "id": "org.example:reading:1.2.0", "bundles": [%s]}
    """
        .formatted(bundle);
  }

  @Test
  void readsIdNeedsAndBundlesWithTheirPlaceInARepository() {
    FeatureText text =
        parse(
            """
            {
              "feature-resource-version": "1.0",
              "id": "org.example:reading:1.2.0",
              "name": "Reading",
              "extensions": {"needs": {"kind": "mandatory", "type": "text", "text": ["base"]}},
              "bundles": [{"id": "org.example.deep:one:1.0.0", "sha256": "%s"}]
            }
            """
                .formatted(SHA256));

    assertEquals("org.example:reading", text.id());
    assertEquals("Reading", text.title());
    assertEquals(List.of("base"), text.needs());
    FeatureText.Entry bundle = text.bundles().getFirst();
    assertEquals("org/example/deep/one/1.0.0/one-1.0.0.jar", bundle.repositoryPath());
    assertEquals(SHA256, bundle.sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"id\": 7}",
        "{\"id\": \"no colons\", \"bundles\": []}",
        "{\"feature-resource-version\": \"1.0\", \"id\": \"a:b:1\"}",
        "\u0000\u0001"
      })
  void whatIsNoFeatureIsBadInput(String json) {
    ProblemException e = assertThrows(ProblemException.class, () -> parse(json));

    assertEquals(Kind.BAD_INPUT, e.problem().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"org.example:one:1.0.0\"}",
        "{\"id\": \"org.example:one:1.0.0\", \"sha256\": \"abc\"}",
        "{\"id\": \"org.example:one:1.0.0\", \"sha256\": 12}"
      })
  void aBundleWithoutAProperChecksumIsRefused(String bundle) {
    assertThrows(ProblemException.class, () -> parse(feature(bundle)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc:one:1.0.0", "org.example:../one:1.0.0", "org.example:one:.."})
  void anIdCannotLeadToAnotherFolder(String id) {
    String bundle = "{\"id\": \"" + id + "\", \"sha256\": \"" + SHA256 + "\"}";

    assertThrows(ProblemException.class, () -> parse(feature(bundle)));
  }
}
