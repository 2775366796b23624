package org.papilio.literature.oaipmh.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.papilio.literature.api.RecordKey;

/** Identifiers of records: {@code oai:papilio.local:moulaert2005towards}. */
record RecordNames(String repository) {

  private static final String PLAIN = "-_.!~*'();/?:@&=+$,";

  String identifier(String key) {
    StringBuilder name = new StringBuilder("oai:" + repository + ":");
    for (byte one : key.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (one & 0xFF);
      boolean letter = sign < 128 && Character.isLetterOrDigit(sign);
      if (letter || PLAIN.indexOf(sign) >= 0) {
        name.append(sign);
      } else {
        name.append('%').append(String.format("%02X", (int) sign));
      }
    }
    return name.toString();
  }

  /** The key that an identifier names; empty when it is none of ours. */
  Optional<String> key(String identifier) {
    String begin = "oai:" + repository + ":";
    if (!identifier.startsWith(begin)) {
      return Optional.empty();
    }
    try {
      String key =
          URLDecoder.decode(
              identifier.substring(begin.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
      return RecordKey.allowed(key) ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
