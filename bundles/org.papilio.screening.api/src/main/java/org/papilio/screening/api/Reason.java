package org.papilio.screening.api;

/**
 * Why items are excluded.
 *
 * @param id short name, such as {@code wrong-population}
 * @param label for people
 */
public record Reason(String id, String label) {

  public Reason {
    if (id.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("a reason needs a short name and a label");
    }
  }
}
