package org.papilio.literature.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void spellingsOfOneNameAreOne() {
    for (String spelled :
        List.of("Böhlen", "Bo\u0308hlen", "B&#246;hlen", "B&#xF6;hlen", "B&ouml;hlen")) {
      assertEquals("bohlen", Folding.fold(spelled));
    }
    assertEquals("strasse nach lodz", Folding.fold("Straße nach Łódź"));
    assertEquals("h2o and co", Folding.fold("H<sub>2</sub>O and <i>Co</i>"));
  }

  @Test
  void pagesAreReadAsPeopleTypeThem() {
    assertArrayEquals(new String[] {"221", "228"}, Locations.pages("221-8"));
    assertArrayEquals(new String[] {"221", "228"}, Locations.pages("pp. 221--228."));
    assertArrayEquals(new String[] {"s299", ""}, Locations.pages("S299"));
    assertArrayEquals(new String[] {"", ""}, Locations.pages("n. pag."));
  }

  @Test
  void volumesAndIdentifiersAreReadAsPeopleTypeThem() {
    assertEquals("60", Locations.number("60 (1 Supplement 1)"));
    assertEquals("", Locations.number("1)"));
    assertEquals("s1", Locations.issue("Suppl 1"));
    assertEquals(
        "10.1097/mol.0b013e3282ffaf82",
        Locations.doi("http://dx.doi.org/10.1097/MOL.0b013e3282ffaf82"));
    assertEquals(List.of("9780199270057"), Locations.isbns("0-19-927005-8, 978-0-19-927005-7"));
    assertEquals(List.of("09579672"), Locations.issns("0957-9672 (Print)"));
  }

  @Test
  void slipsOfThePenAreNearAndNumbersNever() {
    assertTrue(Spelling.near("rigorous", "rigourous"));
    assertTrue(Spelling.near("dbms", "dmbs"));
    assertFalse(Spelling.near("rat", "cat"));
    assertFalse(Spelling.near("cycle1", "cycle2"));
  }
}
