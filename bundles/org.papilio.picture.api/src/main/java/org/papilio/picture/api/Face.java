package org.papilio.picture.api;

/** The typefaces of drawings. */
public enum Face {
  /** Inter 400, for data and remarks. */
  TEXT("Inter", 400, "Inter, 'Helvetica Neue', Arial, sans-serif"),
  /** Inter 500, for names on cards. */
  MEDIUM("Inter", 500, "Inter, 'Helvetica Neue', Arial, sans-serif"),
  /** Inter 600, for small headings. */
  STRONG("Inter", 600, "Inter, 'Helvetica Neue', Arial, sans-serif"),
  /** Newsreader 500, for titles and names of scales. */
  TITLE("Newsreader", 500, "Newsreader, Georgia, 'Times New Roman', serif");

  private final String family;
  private final int weight;
  private final String stack;

  Face(String family, int weight, String stack) {
    this.family = family;
    this.weight = weight;
    this.stack = stack;
  }

  public String family() {
    return family;
  }

  /** Weight as in CSS, 400 to 600. */
  public int weight() {
    return weight;
  }

  /** Value for {@code font-family}, with what to take where the family is not there. */
  public String stack() {
    return stack;
  }
}
