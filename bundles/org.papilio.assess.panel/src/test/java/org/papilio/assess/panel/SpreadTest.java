package org.papilio.assess.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private static Ratings counted(int... counts) {
    List<Double> values = new ArrayList<>();
    for (int answer = 0; answer < counts.length; answer++) {
      for (int i = 0; i < counts[answer]; i++) {
        values.add(answer + 1.0);
      }
    }
    return Ratings.of(values, 1, counts.length);
  }

  @Test
  void agreement_is_that_of_the_example_of_van_der_eijk() {
    // Published with the definition (van der Eijk 2001): seven answers, A = 0.6113.
    assertEquals(0.6113333333, Spread.agreement(counted(30, 40, 210, 130, 530, 50, 10)), 1e-9);
  }

  @Test
  void agreement_has_the_ends_that_its_author_demands() {
    assertEquals(1, Spread.agreement(counted(0, 0, 8, 0, 0)), 1e-12);
    assertEquals(0, Spread.agreement(counted(3, 3, 3, 3, 3)), 1e-12);
    assertEquals(-1, Spread.agreement(counted(5, 0, 0, 0, 0, 0, 5)), 1e-12);
  }

  @Test
  void consensus_has_the_ends_that_its_authors_demand() {
    assertEquals(1, Spread.consensus(counted(0, 0, 8, 0, 0)), 1e-12);
    assertEquals(0, Spread.consensus(counted(5, 0, 0, 0, 5)), 1e-12);
  }

  @Test
  void consensus_is_what_its_formula_gives_by_hand() {
    // Answers 1, 2, 3 of 1..3: mean 2, width 2; 1 + (2 · log2(1/2) + log2 1) / 3 = 1/3.
    assertEquals(1 / 3.0, Spread.consensus(counted(1, 1, 1)), 1e-12);
  }

  @Test
  void concordance_is_one_for_equal_orders_and_zero_for_opposite_ones() {
    assertEquals(1, Spread.concordance(new double[][] {{1, 2, 3}, {4, 5, 9}}), 1e-12);
    assertEquals(0, Spread.concordance(new double[][] {{1, 2, 3}, {3, 2, 1}}), 1e-12);
    assertTrue(Double.isNaN(Spread.concordance(new double[][] {{1, 2, 3}})));
    assertTrue(Double.isNaN(Spread.concordance(new double[][] {{2, 2}, {5, 5}})));
  }
}
