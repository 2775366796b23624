package org.papilio.literature.api;

import java.util.Locale;

/**
 * A strand of research that records belong to; the vocabulary is open and a record may belong to
 * several.
 *
 * @param id capital letters, digits and underscores, beginning with a letter, at most 60
 */
public record BodyOfLiterature(String id) implements Comparable<BodyOfLiterature> {

  public static final BodyOfLiterature SOCIAL_INNOVATION =
      new BodyOfLiterature("SOCIAL_INNOVATION");
  public static final BodyOfLiterature RESCALING = new BodyOfLiterature("RESCALING");
  public static final BodyOfLiterature MACRO_INSTITUTIONALIST =
      new BodyOfLiterature("MACRO_INSTITUTIONALIST");

  public BodyOfLiterature {
    if (!id.matches("[A-Z][A-Z0-9_]{0,59}")) {
      throw new IllegalArgumentException(
          "body of literature '"
              + id
              + "' is not allowed; allowed are capital letters, digits and underscores, beginning"
              + " with a letter, at most 60, such as SOCIAL_INNOVATION");
    }
  }

  /** Reads what people type: "social innovation", "Social-Innovation". */
  public static BodyOfLiterature parse(String words) {
    return new BodyOfLiterature(
        words.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\-]+", "_"));
  }

  @Override
  public int compareTo(BodyOfLiterature other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
