package org.papilio.search.lucene.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.papilio.search.lucene.text.Folding;

/** Bytes hold what the text that they spell holds. */
class HoldsTest {

  private static final String SIGNS = "aAeEsz Z09äÄßéçÇøłŁžŽœŒıİǅ\u0301ЖйΩά日😀-.";

  @Test
  void accentsAndCapitalsDoNotMatter() {
    assertTrue(new Holds("zurich 1").in(new BytesRef("ZÜRICH 17")));
    assertTrue(new Holds("strasse").in(new BytesRef("Lange Straße")));
    assertFalse(new Holds("zurich 1").in(new BytesRef("Zürich 2")));
  }

  @Test
  void bytesAndTextsAgreeForAnySigns() {
    int[] signs = SIGNS.codePoints().toArray();
    Random random = new Random(58);
    int held = 0;
    for (int trial = 0; trial < 50_000; trial++) {
      String text = text(signs, random, 8);
      String wanted = Folding.fold(text(signs, random, 2));
      if (!wanted.isEmpty()) {
        Holds holds = new Holds(wanted);
        held += holds.in(text) ? 1 : 0;
        assertEquals(holds.in(text), holds.in(new BytesRef(text)), () -> text + " | " + wanted);
      }
    }
    assertTrue(held > 1_000, "too few texts held what was wanted: " + held);
  }

  private static String text(int[] signs, Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }
}
