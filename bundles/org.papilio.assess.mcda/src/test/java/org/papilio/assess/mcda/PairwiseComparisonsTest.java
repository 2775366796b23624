package org.papilio.assess.mcda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.platform.problem.ProblemException;

class PairwiseComparisonsTest {

  @Test
  void consistent_comparisons_give_back_their_weights() {
    PairwiseComparisons found =
        PairwiseComparisons.of(List.of("A", "B", "C"), List.of("A/B=2", "B/C=3", "A/C=6"));
    assertArrayEquals(new double[] {0.6, 0.3, 0.1}, found.weights(), 1e-12);
    assertEquals(3, found.lambda(), 1e-12);
    assertEquals(0, found.ratio(), 1e-12);
  }

  @Test
  void three_criteria_have_the_root_that_can_be_written_down() {
    // For three criteria the weights are the row's geometric means and λ = 1 + r + 1/r with
    // r = cube root of a12 · a23 / a13 (worked from the characteristic equation).
    PairwiseComparisons found =
        PairwiseComparisons.of(List.of("A", "B", "C"), List.of("A/B=3", "B/C=3", "A/C=5"));
    double r = Math.cbrt(9 / 5.0);
    assertEquals(1 + r + 1 / r, found.lambda(), 1e-12);
    double[] means = {Math.cbrt(15), 1, Math.cbrt(1 / 15.0)};
    double sum = means[0] + means[1] + means[2];
    for (int i = 0; i < 3; i++) {
      assertEquals(means[i] / sum, found.weights()[i], 1e-12);
    }
    assertEquals((found.lambda() - 3) / 2 / 0.58, found.ratio(), 1e-12);
    assertTrue(found.ratio() < PairwiseComparisons.LIMIT);
  }

  @Test
  void comparisons_in_a_circle_are_found_out() {
    PairwiseComparisons found =
        PairwiseComparisons.of(List.of("A", "B", "C"), List.of("A/B=5", "B/C=5", "C/A=5"));
    assertTrue(found.ratio() > PairwiseComparisons.LIMIT);
  }

  @Test
  void refuses_a_pair_that_is_missing_or_given_twice() {
    List<String> three = List.of("A", "B", "C");
    for (List<String> wrong :
        List.of(
            List.of("A/B=2", "B/C=3"),
            List.of("A/B=2", "B/A=2", "B/C=3", "A/C=6"),
            List.of("A/B=2", "B/D=3", "A/C=6"),
            List.of("A>B"))) {
      assertThrows(ProblemException.class, () -> PairwiseComparisons.of(three, wrong));
    }
  }
}
