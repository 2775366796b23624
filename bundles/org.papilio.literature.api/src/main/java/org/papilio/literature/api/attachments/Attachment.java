package org.papilio.literature.api.attachments;

import org.papilio.literature.api.RecordKey;

/**
 * A file that belongs to a record.
 *
 * @param record key of the record; it may have gone since
 * @param name the file's name for people, without a folder, 1 to 200 characters
 * @param mediaType what its content is, found by its content: {@code application/pdf}, {@code
 *     text/html}, {@code text/plain}, else {@code application/octet-stream}
 * @param size bytes, at least 1
 * @param sha256 hash of the content, 64 hexadecimal digits in lower case; what the file is found by
 */
public record Attachment(
    RecordKey record, String name, String mediaType, long size, String sha256) {

  private static final int LONGEST_NAME = 200;

  public Attachment {
    if (!allowedName(name)) {
      throw new IllegalArgumentException(
          "file name '"
              + name
              + "' is not allowed; allowed are 1 to "
              + LONGEST_NAME
              + " characters without control characters, '/' and '\\'");
    }
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + ", allowed is 1 or more");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "hash '" + sha256 + "' is not allowed; allowed are 64 hexadecimal digits");
    }
  }

  /** Whether a text can be the name of an attachment as it stands. */
  public static boolean allowedName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
  }
}
