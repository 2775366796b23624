package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that raters answer about a case.
 *
 * @param id stable name, such as {@code mainstreaming.severity}
 * @param challenge what it belongs to, such as {@code mainstreaming}; shown as a group
 * @param title name to show
 * @param question what raters are asked
 * @param scale how they answer
 * @param anchors the meaning of each level, from the lowest; empty for a text
 * @param dimension what it judges, such as {@code severity} or {@code handling}
 * @param weight its weight where criteria are summed; null when nobody set one
 */
public record Criterion(
    String id,
    String challenge,
    String title,
    String question,
    Scale scale,
    List<String> anchors,
    String dimension,
    @Nullable Double weight) {

  /** How a criterion is answered; the number of its levels is in its anchors where it has some. */
  public enum Scale {
    BINARY(0, 1),
    ORDINAL_5(0, 4),
    ORDINAL_9(1, 9),
    FUZZY(0, 1),
    NOMINAL(0, Double.MAX_VALUE),
    TEXT(Double.NaN, Double.NaN);

    private final double lowest;
    private final double highest;

    Scale(double lowest, double highest) {
      this.lowest = lowest;
      this.highest = highest;
    }

    /** Least value; NaN for a text. */
    public double lowest() {
      return lowest;
    }

    /** Greatest value; NaN for a text. */
    public double highest() {
      return highest;
    }

    /** Whether a rating may have this value; only a fuzzy membership need not be whole. */
    public boolean allows(double value) {
      return value >= lowest && value <= highest && (this == FUZZY || value == Math.rint(value));
    }
  }

  public Criterion {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a criterion needs an id");
    }
    Objects.requireNonNull(challenge, "challenge");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(scale, "scale");
    anchors = List.copyOf(anchors);
    Objects.requireNonNull(dimension, "dimension");
  }
}
