package org.papilio.platform.loss;

/**
 * A record that could not be read, with all that is needed to mend it.
 *
 * @param where line, offset or row, as people count: from 1
 * @param reason why, in one sentence
 * @param raw the text as it stood, cut after 4,000 characters
 */
public record Unreadable(String where, String reason, String raw) {

  private static final int LONGEST = 4_000;

  public Unreadable {
    if (raw.length() > LONGEST) {
      raw = raw.substring(0, LONGEST) + " …";
    }
  }
}
