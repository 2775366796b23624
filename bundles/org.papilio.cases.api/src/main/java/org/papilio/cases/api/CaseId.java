package org.papilio.cases.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of a case in its workspace and of its folder below {@code cases/}.
 *
 * @param slug small letters, digits and single hyphens, 1 to 80 characters, such as {@code
 *     ghent-housing-first}
 */
public record CaseId(String slug) implements Comparable<CaseId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  public CaseId {
    if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "case name '"
              + slug
              + "'; allowed are 1 to 80 small letters, digits and single hyphens between them");
    }
  }

  /**
   * A name made of a title, such as {@code cafe-zum-see} of "Café zum See".
   *
   * @param taken whether a name is taken; the answer is one that is not, with a number behind it
   */
  public static CaseId suggest(String title, Predicate<CaseId> taken) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replaceAll("['’`]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String base = cut(plain.replaceAll("^-|-$", ""), LONGEST);
    base = base.isEmpty() ? "case" : base;
    CaseId name = new CaseId(base);
    for (int number = 2; taken.test(name); number++) {
      name = new CaseId(cut(base, LONGEST - 8) + "-" + number);
    }
    return name;
  }

  /** At most so many characters, ending with a whole word where there are several. */
  private static String cut(String slug, int most) {
    if (slug.length() <= most) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', most);
    return slug.substring(0, hyphen > most / 2 ? hyphen : most).replaceAll("-$", "");
  }

  @Override
  public int compareTo(CaseId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
