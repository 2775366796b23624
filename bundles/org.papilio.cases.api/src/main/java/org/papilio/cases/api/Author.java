package org.papilio.cases.api;

/**
 * Who changes something.
 *
 * @param name for people; never empty
 * @param email may be empty
 */
public record Author(String name, String email) {

  public Author {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an author needs a name");
    }
  }
}
