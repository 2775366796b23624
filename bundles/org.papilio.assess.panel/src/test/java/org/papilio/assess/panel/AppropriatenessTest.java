package org.papilio.assess.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.papilio.assess.panel.Appropriateness.Constants;
import org.papilio.assess.panel.Appropriateness.Verdict;

class AppropriatenessTest {

  private static final Constants PUBLISHED = new Constants(2.35, 1.5);

  private static Appropriateness of(double... values) {
    return Appropriateness.of(Ratings.of(Arrays.stream(values).boxed().toList(), 1, 9), PUBLISHED);
  }

  @Test
  void a_panel_split_between_both_ends_disagrees() {
    Appropriateness split = of(1, 1, 1, 1, 9, 9, 9, 9);
    assertEquals(8, split.range());
    assertEquals(2.35, split.allowed(), 1e-12);
    assertTrue(split.disagreement());
    assertEquals(Verdict.UNCERTAIN, split.verdict());
  }

  @Test
  void the_allowed_range_grows_off_the_centre() {
    // Nine values: P30 is at place 2.4 and P70 at place 5.6, counted from 0; worked by hand.
    Appropriateness high = of(6, 7, 7, 8, 8, 9, 9, 9, 9);
    assertEquals(7.4, high.low(), 1e-12);
    assertEquals(9, high.high(), 1e-12);
    assertEquals(2.35 + 1.5 * Math.abs(5 - (7.4 + 9) / 2), high.allowed(), 1e-12);
    assertFalse(high.disagreement());
    assertEquals(Verdict.APPROPRIATE, high.verdict());
  }

  @Test
  void the_thirds_end_at_three_and_seven_and_the_middle_takes_what_lies_between() {
    assertEquals(Verdict.INAPPROPRIATE, of(3, 3, 3).verdict());
    assertEquals(Verdict.UNCERTAIN, of(3, 4).verdict());
    assertEquals(Verdict.UNCERTAIN, of(6, 7).verdict());
    assertEquals(Verdict.APPROPRIATE, of(7, 7, 7).verdict());
  }
}
