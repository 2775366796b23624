package org.papilio.search.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The number of a title never contradicts the order of titles. */
class TitleOrderTest {

  private static final String SIGNS = "  abcxyzABZ059äßéž-:.,'(\u0001日本ЖЯж😀";

  @Test
  void accentsCapitalsAndLeadingPunctuationDoNotMatter() {
    assertEquals(TitleOrder.key("“Über Armut”"), TitleOrder.key("uber Armut”"));
    assertEquals(TitleOrder.rank("“Über Armut”"), TitleOrder.rank("UBER armut”"));
  }

  @Test
  void ofTitlesInOrderNoNumberIsLargerThanTheNext() {
    List<String> titles =
        List.of("", "1984", "9", "a", "a b", "a-b", "ab", "zoo", "zoos", "zuč", "жизнь", "日本");
    for (int i = 1; i < titles.size(); i++) {
      assertTrue(
          TitleOrder.rank(titles.get(i - 1)) <= TitleOrder.rank(titles.get(i)), titles.get(i));
    }
    assertTrue(TitleOrder.rank("social work") < TitleOrder.rank("society"));
    assertTrue(TitleOrder.rank("") < TitleOrder.rank("0"));
  }

  @Test
  void noPairOfAnyTitlesIsNumberedAgainstTheirOrder() {
    Random random = new Random(56);
    for (int trial = 0; trial < 20_000; trial++) {
      String one = title(random);
      String other = random.nextBoolean() ? title(random) : one + title(random);
      int order = TitleOrder.key(one).compareTo(TitleOrder.key(other));
      int numbers = Integer.compare(TitleOrder.rank(one), TitleOrder.rank(other));
      assertTrue(Integer.signum(order) * numbers >= 0, () -> one + " | " + other);
    }
  }

  private static String title(Random random) {
    int[] signs = SIGNS.codePoints().toArray();
    StringBuilder title = new StringBuilder();
    for (int i = random.nextInt(10); i > 0; i--) {
      title.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return title.toString();
  }
}
