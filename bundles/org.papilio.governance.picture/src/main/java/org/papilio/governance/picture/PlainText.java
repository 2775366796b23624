package org.papilio.governance.picture;

/** Texts of cases made fit for one line of a drawing. */
public final class PlainText {

  private PlainText() {}

  /** Line breaks, tabs and marks that would turn the direction of the drawing become spaces. */
  public static String clean(String label) {
    String text =
        label
            .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.isEmpty() ? "–" : text;
  }
}
