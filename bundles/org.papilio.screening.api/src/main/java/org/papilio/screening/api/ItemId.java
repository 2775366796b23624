package org.papilio.screening.api;

import java.util.Locale;

/**
 * What is screened.
 *
 * @param kind of which store it is
 * @param key key of the record, or name of the case
 */
public record ItemId(Kind kind, String key) implements Comparable<ItemId> {

  /** The stores that items come from. */
  public enum Kind {
    LITERATURE,
    CASE
  }

  public ItemId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an item needs the key of its record or case");
    }
  }

  public static ItemId literature(String key) {
    return new ItemId(Kind.LITERATURE, key);
  }

  public static ItemId caseNamed(String slug) {
    return new ItemId(Kind.CASE, slug);
  }

  /**
   * Reads {@code literature:KEY} or {@code case:SLUG}; a text without either is a key of the
   * library.
   */
  public static ItemId parse(String text) {
    for (Kind kind : Kind.values()) {
      String begin = kind.name().toLowerCase(Locale.ROOT) + ":";
      if (text.startsWith(begin)) {
        return new ItemId(kind, text.substring(begin.length()));
      }
    }
    return literature(text);
  }

  @Override
  public int compareTo(ItemId other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? key.compareTo(other.key) : byKind;
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
  }
}
