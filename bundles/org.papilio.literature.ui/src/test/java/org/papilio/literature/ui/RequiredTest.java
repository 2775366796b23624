package org.papilio.literature.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredTest {

  @Test
  void whatIsMissingIsNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Required.member(null, "reason"));

    assertEquals("'reason' is missing", e.getMessage());
  }

  @Test
  void aListHoldsNothingMissing() {
    List<String> holey = Arrays.asList("a", null);

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Required.list(holey, "keys"));

    assertEquals("'keys[]' is missing", e.getMessage());
    assertEquals(List.of("a"), Required.list(List.of("a"), "keys"));
  }
}
