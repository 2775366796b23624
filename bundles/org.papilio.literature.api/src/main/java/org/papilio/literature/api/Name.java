package org.papilio.literature.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person, with the name's parts as CSL knows them, or an organisation as {@code literal}. An
 * empty part is one that the name does not have.
 *
 * @param family family name
 * @param given given names or initials
 * @param suffix "Jr.", "III"
 * @param droppingParticle particle that goes with the given name, as in "Alexander von Humboldt"
 * @param nonDroppingParticle particle that goes with the family name, as in "Van Gogh"
 * @param literal the whole name, when it has no parts; then all others are empty
 */
public record Name(
    String family,
    String given,
    String suffix,
    String droppingParticle,
    String nonDroppingParticle,
    String literal) {

  public Name {
    boolean parts = !(family + given + suffix + droppingParticle + nonDroppingParticle).isBlank();
    if (parts && !literal.isBlank()) {
      throw new IllegalArgumentException(
          "name '" + literal + "' has a literal and parts; allowed is one of the two");
    }
    if (!parts && literal.isBlank()) {
      throw new IllegalArgumentException("a name needs at least one part or a literal");
    }
  }

  /** A person with family and given name; either may be empty, not both. */
  public static Name of(String family, String given) {
    return new Name(family, given, "", "", "", "");
  }

  /** An organisation, or a name that nobody could take apart. */
  public static Name literal(String whole) {
    return new Name("", "", "", "", "", whole);
  }

  public boolean isLiteral() {
    return !literal.isEmpty();
  }

  /** As in a list of references: "van Gogh, Vincent, Jr."; a literal as it is. */
  public String inverted() {
    if (isLiteral()) {
      return literal;
    }
    String last = join(nonDroppingParticle, family);
    String first = join(given, droppingParticle);
    return Stream.of(last, first, suffix)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** As one says it: "Vincent van Gogh Jr."; a literal as it is. */
  public String spoken() {
    return isLiteral()
        ? literal
        : join(given, droppingParticle, nonDroppingParticle, family, suffix);
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
