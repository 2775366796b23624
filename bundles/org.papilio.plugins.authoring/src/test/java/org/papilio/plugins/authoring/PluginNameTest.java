package org.papilio.plugins.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.problem.ProblemException;

class PluginNameTest {

  @Test
  void namesFollowFromTheId() {
    PluginName name = PluginName.of("org.example.joint2", "");

    assertEquals("joint2", name.last());
    assertEquals("org.example", name.group());
    assertEquals("Joint2", name.type());
    assertEquals("org/example/joint2", name.path());
    assertEquals("Joint2", name.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "joint",
        "org.Example.joint",
        "org..joint",
        ".org.joint",
        "org.example.",
        "org.example.my-method",
        "org.example.class",
        "org.example.../../joint",
        "org/example",
        "org.papilio",
        "org.papilio.mine"
      })
  void refusesWhatCannotBeAPackageOfTheirOwn(String id) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> PluginName.of(id, "Title"));

    assertTrue(refusal.getMessage().contains("'" + id + "'"), refusal.getMessage());
  }
}
