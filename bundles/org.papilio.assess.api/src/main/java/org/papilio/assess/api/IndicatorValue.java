package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says about one case: exactly one of a number, a text and a kind of absence.
 *
 * @param number the number, finite; null unless it is one
 * @param text the text; null unless it is one
 * @param absence why there is no value; null unless there is none
 * @param explanation how the value came about, or why there is none, in one sentence; may be empty
 * @param parts what a number was made of
 * @param restsOn what it rests on in the case; empty only where nothing was looked at
 * @param judgements what each rater says, all rounds, where the value was made of judgements; else
 *     empty
 */
public record IndicatorValue(
    @Nullable Double number,
    @Nullable String text,
    @Nullable Absence absence,
    String explanation,
    List<Part> parts,
    List<Ground> restsOn,
    List<Judgement> judgements) {

  public IndicatorValue {
    long given = Stream.of(number, text, absence).filter(Objects::nonNull).count();
    if (given != 1) {
      throw new IllegalArgumentException(
          "a value is exactly one of number, text and absence; given are " + given);
    }
    if (number != null && !Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "a number must be finite, it is " + number + "; say by an Absence why there is none");
    }
    Objects.requireNonNull(explanation, "explanation");
    parts = List.copyOf(parts);
    restsOn = List.copyOf(restsOn);
    judgements = List.copyOf(judgements);
  }

  public static IndicatorValue of(double number, String explanation, List<Ground> restsOn) {
    return new IndicatorValue(number, null, null, explanation, List.of(), restsOn, List.of());
  }

  public static IndicatorValue of(Part number, List<Ground> restsOn) {
    return new IndicatorValue(
        Objects.requireNonNull(number.value(), "an undefined number is an Absence"),
        null,
        null,
        number.what(),
        number.parts(),
        restsOn,
        List.of());
  }

  public static IndicatorValue of(String text, String explanation, List<Ground> restsOn) {
    return new IndicatorValue(null, text, null, explanation, List.of(), restsOn, List.of());
  }

  public static IndicatorValue absent(Absence kind, String why) {
    return absent(kind, why, List.of());
  }

  public static IndicatorValue absent(Absence kind, String why, List<Ground> restsOn) {
    return new IndicatorValue(null, null, kind, why, List.of(), restsOn, List.of());
  }

  /** The same value with what each rater says. */
  public IndicatorValue judged(List<Judgement> all) {
    return new IndicatorValue(number, text, absence, explanation, parts, restsOn, all);
  }

  public boolean hasValue() {
    return absence == null;
  }

  /** The number, or empty for a text and for an absence. */
  public OptionalDouble asNumber() {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /**
   * The value as a reader writes it: a whole number without point, a text, or the kind of absence.
   */
  public String show() {
    if (number != null) {
      double value = number;
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
    return text != null ? text : String.valueOf(absence);
  }
}
