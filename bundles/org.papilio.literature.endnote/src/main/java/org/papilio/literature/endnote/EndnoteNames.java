package org.papilio.literature.endnote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.Name;

/** Names of EndNote: {@code Family, Given, Suffix}; a body with a comma at its end. */
final class EndnoteNames {

  private static final Pattern INITIALS = Pattern.compile("(.+?) ((?:\\p{Lu}\\.[ -]?){1,5})");

  private EndnoteNames() {}

  /**
   * @param text not blank
   */
  static Name read(String text) {
    String[] parts = text.strip().replaceAll("\\s+", " ").split(",", 3);
    String family = parts[0].strip();
    String given = parts.length > 1 ? parts[1].strip() : "";
    String suffix = parts.length > 2 ? parts[2].strip() : "";
    if (parts.length > 1) {
      boolean body = given.isEmpty() && suffix.isEmpty();
      return body
          ? Name.literal(family.isEmpty() ? text.strip() : family)
          : new Name(family, given, suffix, "", "", "");
    }
    Matcher initials = INITIALS.matcher(family);
    if (initials.matches()) {
      return Name.of(initials.group(1), initials.group(2).strip());
    }
    return family.indexOf(' ') < 0 ? Name.of(family, "") : Name.literal(family);
  }

  static String write(Name name) {
    if (name.isLiteral()) {
      String plain = name.literal().replace(',', ' ').replaceAll("\\s+", " ").strip();
      return read(plain).isLiteral() ? plain : plain + ",";
    }
    String family =
        (name.droppingParticle() + " " + name.nonDroppingParticle() + " " + name.family())
            .replaceAll("\\s+", " ")
            .strip();
    String whole = family;
    if (!name.given().isEmpty() || !name.suffix().isEmpty()) {
      whole += ", " + name.given();
    }
    return name.suffix().isEmpty() ? whole : whole + ", " + name.suffix();
  }
}
