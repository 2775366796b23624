package org.papilio.literature.medline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;

/**
 * Names of MEDLINE: {@code FAU} with the full name and {@code AU} with initials behind it, {@code
 * AU} alone in old records, {@code CN} for bodies; likewise {@code FED} and {@code ED}.
 */
final class MedlineNames {

  private static final Pattern INITIALS =
      Pattern.compile("(.+?) (\\p{Lu}{1,4})((?: (?:Jr|Sr|II|III|IV|2nd|3rd|4th))?\\.?)");

  private MedlineNames() {}

  static void read(TaggedRecord in, LiteratureRecord.Builder record) {
    String before = "";
    for (Tag tag : in.tags()) {
      if (tag.value().replace(",", "").isBlank()) {
        continue;
      }
      switch (tag.name()) {
        case "FAU" -> record.name("author", full(tag.value()));
        case "FED" -> record.name("editor", full(tag.value()));
        case "CN" -> record.name("author", Name.literal(tag.value().strip()));
        case "AU" -> {
          if (!before.equals("FAU")) {
            record.name("author", brief(tag.value()));
          }
        }
        case "ED" -> {
          if (!before.equals("FED")) {
            record.name("editor", brief(tag.value()));
          }
        }
        default -> {}
      }
      before = tag.name();
    }
  }

  /**
   * {@code Family, Given, Suffix}; without comma {@code Given Family}, or initials behind, or a
   * body in more than three words.
   */
  static Name full(String text) {
    String[] parts = text.strip().split(",", 3);
    String family = parts[0].strip();
    if (parts.length == 1) {
      return INITIALS.matcher(family).matches() ? brief(family) : spoken(family);
    }
    String given = parts[1].strip();
    String suffix = parts.length > 2 ? parts[2].strip() : "";
    return new Name(family, given, suffix, "", "", "");
  }

  private static Name spoken(String text) {
    if (text.split(" ").length > 3) {
      return Name.literal(text);
    }
    int blank = text.indexOf(' ');
    return blank < 0
        ? Name.of(text, "")
        : Name.of(text.substring(blank + 1).strip(), text.substring(0, blank));
  }

  /** {@code Family AB}, {@code Family AB Jr}. */
  private static Name brief(String text) {
    Matcher found = INITIALS.matcher(text.strip());
    return found.matches()
        ? new Name(found.group(1), found.group(2), found.group(3).strip(), "", "", "")
        : Name.of(text.strip(), "");
  }

  static List<Tag> write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    record.names("author").forEach(name -> write(name, "FAU", "AU", tags));
    record.names("editor").forEach(name -> write(name, "FED", "ED", tags));
    return tags;
  }

  private static void write(Name name, String full, String brief, List<Tag> tags) {
    if (name.isLiteral()) {
      String whole = name.literal().strip();
      tags.add(full.equals("FAU") ? new Tag("CN", whole) : new Tag(full, whole));
      return;
    }
    String family =
        String.join(" ", name.droppingParticle(), name.nonDroppingParticle(), name.family())
            .strip()
            .replaceAll("\\s+", " ")
            .replace(",", " ");
    boolean alone = name.given().isEmpty() && name.suffix().isEmpty();
    String whole = family + (alone && family.indexOf(' ') < 0 ? "" : ", " + name.given());
    whole = whole.stripTrailing();
    tags.add(new Tag(full, name.suffix().isEmpty() ? whole : whole + ", " + name.suffix()));
    String initials = initials(name.given());
    String suffix = name.suffix().replace(".", "");
    tags.add(new Tag(brief, (family + " " + initials + " " + suffix).strip().replace("  ", " ")));
  }

  private static String initials(String given) {
    StringBuilder out = new StringBuilder();
    for (String part : given.split("[ .\\-]+")) {
      if (!part.isEmpty() && out.length() < 2) {
        boolean together = part.length() <= 3 && part.equals(part.toUpperCase(Locale.ROOT));
        out.append(together ? part : part.substring(0, 1));
      }
    }
    return out.toString();
  }
}
