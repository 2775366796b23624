package org.papilio.cases.api;

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

  @Override
  public int compareTo(CaseId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
