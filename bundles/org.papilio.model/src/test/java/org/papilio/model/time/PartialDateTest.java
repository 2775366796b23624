package org.papilio.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms are those of EDTF level 1, ISO 8601-2:2019. */
class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2008, 2008-01-01, 2008-12-31",
    "2008-02, 2008-02-01, 2008-02-29",
    "2008-03-17, 2008-03-17, 2008-03-17",
    "200X, 2000-01-01, 2009-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "2008~, 2008-01-01, 2008-12-31"
  })
  void aDateKnownInPartSpansAllItMayMean(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text);
    assertEquals(first, date.first());
    assertEquals(last, date.last());
  }

  @Test
  void uncertainAndApproximateAreTwoThings() {
    assertTrue(PartialDate.parse("2008-03?").uncertain());
    assertTrue(PartialDate.parse("2008~").approximate());
    PartialDate both = PartialDate.parse("2008%");
    assertTrue(both.uncertain() && both.approximate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "08", "2008-13", "2008-02-30", "200X-03", "March 2008", "2008-3"})
  void whatIsNoDateIsRefusedWithTheAllowedForms(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
    assertTrue(refused.getMessage().contains("allowed: 2008, 2008-03"), refused.getMessage());
  }
}
