package org.papilio.assess.api;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has to know before using an indicator.
 *
 * @param id stable name, small letters, digits, dots and hyphens, such as {@code policymix.density}
 * @param title {@code %key} in the messages of the bundle that brings it, or plain English text
 * @param explanation {@code %key} or text: what it measures, its formula, its edge cases
 * @param unit unit of its numbers, such as {@code share} or {@code instruments}; {@code text} for
 *     texts
 * @param lowest least possible number; null when there is none, and for texts
 * @param highest greatest possible number; null when there is none, and for texts
 * @param source publication of the definition; empty when it is a plain count
 */
public record IndicatorInfo(
    String id,
    String title,
    String explanation,
    String unit,
    @Nullable Double lowest,
    @Nullable Double highest,
    String source) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  public IndicatorInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "indicator id '" + id + "' is not allowed; use small letters, digits, dots and hyphens");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("indicator " + id + " needs a title");
    }
    Objects.requireNonNull(explanation, "explanation");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(source, "source");
    if (lowest != null && highest != null && lowest > highest) {
      throw new IllegalArgumentException(
          "indicator " + id + " has the range " + lowest + " to " + highest);
    }
  }

  /** Whether a number may be this indicator's: inside the range, where it has one. */
  public boolean allows(double number) {
    return (lowest == null || number >= lowest) && (highest == null || number <= highest);
  }
}
