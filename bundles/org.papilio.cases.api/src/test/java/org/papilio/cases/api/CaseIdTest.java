package org.papilio.cases.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdTest {

  @ParameterizedTest
  @CsvSource({
    "Café zum See,cafe-zum-see",
    "  Straße & Łódź ,strasse-lodz",
    "Citizens' Assembly (2004),citizens-assembly-2004",
    "2008,2008",
    "参与式预算,case",
  })
  void aTitleGivesAName(String title, String expected) {
    assertEquals(new CaseId(expected), CaseId.suggest(title, id -> false));
  }

  @Test
  void aTakenNameGetsANumber() {
    Set<CaseId> taken = Set.of(new CaseId("tanoda"), new CaseId("tanoda-2"));
    assertEquals(new CaseId("tanoda-3"), CaseId.suggest("Tanoda", taken::contains));
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    String name = CaseId.suggest("participation ".repeat(20), id -> false).slug();
    assertEquals("participation-participation-participation-participation-participation", name);
    assertEquals(80, CaseId.suggest("a".repeat(200), id -> false).slug().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "ä"})
  void anythingElseIsNoName(String slug) {
    assertThrows(IllegalArgumentException.class, () -> new CaseId(slug));
  }
}
