package org.papilio.literature.oaipmh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.RecordKey;

/**
 * Keys of harvested records: the identifiers that their repository gave them. One without a colon,
 * such as {@code 17}, would name records of many repositories and gets the host's name before it.
 */
final class RecordKeys {

  private static final int LONGEST = 300;
  private static final int LOOKED_AT = 20_000;
  private static final Pattern REQUEST =
      Pattern.compile("<(?:[\\w.\\-]+:)?request(?:\\s[^<>]*)?>[^<>]*?//([^<>/:?\\s]+)");

  private final String host;

  private RecordKeys(String host) {
    this.host = host;
  }

  /**
   * @param outside what an answer says beside its records; tells where it comes from
   */
  static RecordKeys within(String outside) {
    Matcher request = REQUEST.matcher(outside).region(0, Math.min(LOOKED_AT, outside.length()));
    return new RecordKeys(request.find() ? request.group(1) + ":" : "");
  }

  /** The key for an identifier, always the same one; empty for an empty identifier. */
  Optional<RecordKey> of(String identifier) {
    String text = identifier.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.contains(":")) {
      text = host + text;
    }
    if (text.length() > LONGEST) {
      String hash = hash(text);
      text = text.substring(0, LONGEST - hash.length() - 1).strip() + "~" + hash;
    }
    String clean = text.replaceAll("\\p{Cntrl}", "_");
    return RecordKey.allowed(clean) ? Optional.of(new RecordKey(clean)) : Optional.empty();
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
