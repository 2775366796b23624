package org.papilio.screening.api;

import java.util.regex.Pattern;

/**
 * Names a screening project in its workspace, and its folder below {@code screening/}.
 *
 * @param slug small letters, digits and single hyphens, 1 to 80 characters
 */
public record ProjectId(String slug) implements Comparable<ProjectId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public ProjectId {
    if (slug.length() > 80 || !FORM.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "project name '"
              + slug
              + "'; allowed are 1 to 80 small letters, digits and single hyphens between them");
    }
  }

  @Override
  public int compareTo(ProjectId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
