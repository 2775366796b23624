package org.papilio.search.api.saved;

import java.util.regex.Pattern;
import org.papilio.platform.problem.Problem;

/**
 * The name of a saved search or a search log, and of its file.
 *
 * @param value 1 to 64 small letters, digits and hyphens, the first no hyphen
 */
public record SavedName(String value) implements Comparable<SavedName> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for any other name
   */
  public SavedName {
    if (!FORM.matcher(value).matches()) {
      throw Problem.badInput("'" + value + "' cannot be the name of a search")
          .allowing("1 to 64 small letters, digits and hyphens, such as housing-first")
          .exception();
    }
  }

  @Override
  public int compareTo(SavedName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
