package org.papilio.assess.api;

import java.util.List;

/** Shares over those parts of a case that state both a part and its whole. */
public final class Shares {

  private Shares() {}

  /**
   * What one element states.
   *
   * @param element its id
   * @param part how many of them, 0 to {@code whole}
   * @param whole how many in all, from 0
   */
  public record Stated(String element, int part, int whole) {}

  /**
   * The sum of the parts divided by the sum of the wholes.
   *
   * @param subject name of the case
   * @param stated at least one
   * @param partWords what the parts are, such as {@code tenancies kept}
   * @param wholeWords what the wholes are
   * @return NOT_APPLICABLE when the wholes are nothing, for a share of nothing is none
   */
  public static IndicatorValue of(
      String subject, List<Stated> stated, String partWords, String wholeWords) {
    int part = stated.stream().mapToInt(Stated::part).sum();
    int whole = stated.stream().mapToInt(Stated::whole).sum();
    List<Ground> grounds =
        stated.stream()
            .map(each -> Ground.element(subject, each.element(), "facets", wholeWords))
            .toList();
    if (whole == 0) {
      return IndicatorValue.absent(Absence.NOT_APPLICABLE, "there are no " + wholeWords, grounds);
    }
    return IndicatorValue.of(
        Part.of(
            (double) part / whole,
            "share = " + partWords + " / " + wholeWords,
            Part.of(part, partWords),
            Part.of(whole, wholeWords)),
        grounds);
  }
}
