package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.JsonText;

class JsonTest {

  record Named(String name) {
    Named {
      if (name == null) {
        throw new IllegalArgumentException("'name' is missing");
      }
    }
  }

  record Edit(String element, List<Integer> values, Optional<String> note) {}

  private static Edit read(String text) {
    return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Edit.class);
  }

  @Test
  void aRecordIsReadAndWritten() {
    Edit edit = new Edit("r1", List.of(1, 2), Optional.of("é"));

    assertEquals(edit, read(Json.text(edit)));
  }

  @Test
  void jsonMadeElsewherePassesUnchanged() {
    assertEquals(
        "{\"case\":{\"a\":[1,  2]}}", Json.text(Map.of("case", new JsonText("{\"a\":[1,  2]}"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"element\": 1, \"oops\": 2}",
        "{} {}",
        "{\"values\":\"x\"}"
      })
  void aBodyOfAnotherShapeIsToldWithItsPlace(String text) {
    ProblemException problem = assertThrows(ProblemException.class, () -> read(text));

    assertTrue(problem.problem().where().startsWith("request body"), problem.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": null}"})
  void whatARecordRefusesIsBadInput(String text) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

    ProblemException problem =
        assertThrows(ProblemException.class, () -> Json.read(in, Named.class));

    assertTrue(problem.getMessage().contains("'name' is missing"), problem.getMessage());
    assertEquals(Kind.BAD_INPUT, problem.problem().kind());
  }
}
