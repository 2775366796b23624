package org.papilio.search.api;

import java.util.Comparator;

/**
 * Names one object among all kinds. Its text is the kind, a slash and the id: {@code
 * literature/smith2004}.
 *
 * @param kind such as {@code cases}; holds no slash
 * @param id what opens the object
 */
public record DocumentKey(String kind, String id) implements Comparable<DocumentKey> {

  private static final Comparator<DocumentKey> ORDER =
      Comparator.comparing(DocumentKey::kind).thenComparing(DocumentKey::id);

  public DocumentKey {
    if (kind.isBlank() || kind.indexOf('/') >= 0 || id.isBlank()) {
      throw new IllegalArgumentException("document '" + kind + "/" + id + "'; allowed is KIND/ID");
    }
  }

  /**
   * Reads what {@link #toString} gave.
   *
   * @throws IllegalArgumentException when the text has no slash
   */
  public static DocumentKey parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("document '" + text + "'; allowed is KIND/ID");
    }
    return new DocumentKey(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(DocumentKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
