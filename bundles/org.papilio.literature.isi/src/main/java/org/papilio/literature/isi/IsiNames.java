package org.papilio.literature.isi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.Name;

/** Names of Web of Science: {@code Family, AB} or {@code Family, Given}, one per line. */
final class IsiNames {

  private static final Pattern INITIALS = Pattern.compile("(.+?) (\\p{Lu}{1,3})");

  private IsiNames() {}

  /** Names of one value; MEDLINE's flavour parts them by semicolons. */
  static List<Name> read(String value) {
    List<Name> names = new ArrayList<>();
    for (String one : value.split("[\\n;]")) {
      if (!one.replace(",", "").isBlank()) {
        names.add(name(one.strip()));
      }
    }
    return names;
  }

  private static Name name(String text) {
    String[] parts = text.split(",", 3);
    String family = parts[0].strip();
    if (parts.length > 1) {
      return new Name(
          family, parts[1].strip(), parts.length > 2 ? parts[2].strip() : "", "", "", "");
    }
    Matcher initials = INITIALS.matcher(family);
    if (initials.matches()) {
      return Name.of(initials.group(1), initials.group(2));
    }
    int blank = family.lastIndexOf(' ');
    return blank < 0
        ? Name.of(family, "")
        : Name.of(family.substring(blank + 1), family.substring(0, blank));
  }

  static String write(Name name) {
    String family =
        (name.droppingParticle() + " " + name.nonDroppingParticle() + " " + name.family())
            .strip()
            .replaceAll("\\s+", " ");
    String whole = family + ", " + name.given();
    return (name.suffix().isEmpty() ? whole : whole + ", " + name.suffix())
        .replace(';', ' ')
        .stripTrailing();
  }
}
