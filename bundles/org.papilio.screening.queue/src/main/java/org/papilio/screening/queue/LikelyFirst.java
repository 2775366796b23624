package org.papilio.screening.queue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.screening.api.Subject;

/**
 * How likely an item is to be included, by the words of its title and abstract and the decisions so
 * far: multinomial naive Bayes over the set of words of each text, with one added to each count.
 * Source: McCallum and Nigam, A Comparison of Event Models for Naive Bayes Text Classification,
 * AAAI-98 Workshop on Learning for Text Categorization, 1998.
 */
final class LikelyFirst {

  /** Before so many decisions of either kind the model knows too little to say anything. */
  private static final int FEWEST = 3;

  private final Map<String, int[]> counts = new HashMap<>();
  private final int[] texts = new int[2];
  private final int[] words = new int[2];

  void learn(Subject subject, boolean included) {
    int side = included ? 1 : 0;
    texts[side]++;
    for (String word : words(subject)) {
      counts.computeIfAbsent(word, any -> new int[2])[side]++;
      words[side]++;
    }
  }

  boolean knowsEnough() {
    return texts[0] >= FEWEST && texts[1] >= FEWEST;
  }

  /** 0 to 1. */
  double likelihood(Subject subject) {
    double odds = Math.log((texts[1] + 1.0) / (texts[0] + 1.0));
    for (String word : words(subject)) {
      int[] seen = counts.get(word);
      if (seen != null) {
        double on = (seen[1] + 1.0) / (words[1] + counts.size());
        double off = (seen[0] + 1.0) / (words[0] + counts.size());
        odds += Math.log(on / off);
      }
    }
    return 1 / (1 + Math.exp(-odds));
  }

  private static Set<String> words(Subject subject) {
    String text = subject.title() + " " + subject.summary();
    String[] all = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> words = new HashSet<>();
    for (String word : List.of(all)) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }
}
