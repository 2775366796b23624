package org.papilio.screening.api;

/**
 * Where items were found.
 *
 * @param name for people: "Scopus", "hand search"
 * @param kind as PRISMA 2020 tells sources apart
 */
public record Source(String name, Kind kind) {

  /** Kinds of sources. */
  public enum Kind {
    DATABASE,
    REGISTER,
    /** Web sites, organisations, citation searching, the case base, and the like. */
    OTHER
  }

  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name");
    }
  }
}
