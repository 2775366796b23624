package org.papilio.literature.bibtex;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilio.literature.api.Name;
import org.papilio.literature.bibtex.TexWriter.Letters;

/** Writes names so that {@link NameReader} takes them apart again. */
final class NameWriter {

  private static final Pattern AND = Pattern.compile("(?i)(?:^|\\s)and(?:\\s|$)");

  private NameWriter() {}

  static String write(List<Name> names, Letters letters) {
    return names.stream().map(name -> one(name, letters)).collect(Collectors.joining(" and "));
  }

  private static String one(Name name, Letters letters) {
    if (name.isLiteral()) {
      return name.literal().equals("others")
          ? "others"
          : "{" + TexWriter.write(name.literal(), letters) + "}";
    }
    String particle = (name.droppingParticle() + " " + name.nonDroppingParticle()).strip();
    if (name.family().isEmpty() || !particle.isEmpty() && !allSmall(particle)) {
      return extended(name, particle, letters);
    }
    String family = part(name.family(), letters, true);
    String given = part(name.given(), letters, false);
    String last = particle.isEmpty() ? family : TexWriter.write(particle, letters) + " " + family;
    if (!name.suffix().isEmpty()) {
      return last + ", " + part(name.suffix(), letters, false) + ", " + given;
    }
    if (given.isEmpty()) {
      boolean plain =
          particle.isEmpty()
              && name.family().indexOf(' ') < 0
              && family.charAt(0) != '{'
              && !name.family().equals("others");
      return plain ? last : last + ",";
    }
    return last + ", " + given;
  }

  private static String extended(Name name, String particle, Letters letters) {
    StringBuilder out = new StringBuilder();
    append(out, "family", name.family(), letters);
    append(out, "given", name.given(), letters);
    append(out, "suffix", name.suffix(), letters);
    append(out, "prefix", particle, letters);
    if (!name.nonDroppingParticle().isEmpty()) {
      out.append(", useprefix=true");
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String part, String value, Letters letters) {
    if (!value.isEmpty()) {
      out.append(out.isEmpty() ? "" : ", ")
          .append(part)
          .append("={")
          .append(TexWriter.write(value, letters))
          .append('}');
    }
  }

  private static boolean allSmall(String particle) {
    for (String word : particle.split(" ")) {
      if (word.isEmpty() || !Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Braces where BibTeX would read a part otherwise. */
  private static String part(String text, Letters letters, boolean family) {
    String tex = TexWriter.write(text, letters);
    boolean ambiguous =
        text.indexOf(',') >= 0
            || text.indexOf('=') >= 0
            || AND.matcher(text).find()
            || family && hasSmallWord(text);
    return ambiguous ? "{" + tex + "}" : tex;
  }

  private static boolean hasSmallWord(String family) {
    if (family.indexOf(' ') < 0) {
      return false;
    }
    String[] words = family.split("\\s+");
    for (int i = 0; i < words.length - 1; i++) {
      int letter = 0;
      while (letter < words[i].length() && !Character.isLetter(words[i].charAt(letter))) {
        letter++;
      }
      if (letter < words[i].length() && Character.isLowerCase(words[i].charAt(letter))) {
        return true;
      }
    }
    return false;
  }
}
