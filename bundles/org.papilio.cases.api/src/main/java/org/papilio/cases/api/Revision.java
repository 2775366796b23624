package org.papilio.cases.api;

/**
 * A state of the workspace that can be read again for ever.
 *
 * @param hash 40 hexadecimal digits, the Git commit
 */
public record Revision(String hash) {

  public Revision {
    if (!hash.matches("[0-9a-f]{40}")) {
      throw new IllegalArgumentException(
          "revision '" + hash + "'; allowed are 40 hexadecimal digits");
    }
  }

  /** The first eight digits, for people. */
  public String brief() {
    return hash.substring(0, 8);
  }

  @Override
  public String toString() {
    return hash;
  }
}
