package org.papilio.literature.library;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Lines one after the other, the next of which can be looked at. */
final class Peeking {

  private final Iterator<KeyedLine> lines;
  private @Nullable KeyedLine next;

  Peeking(Iterator<KeyedLine> lines) {
    this.lines = lines;
    this.next = lines.hasNext() ? lines.next() : null;
  }

  /** Whether there is a next line and its key comes before another; null for any. */
  boolean before(@Nullable String end) {
    return next != null && (end == null || next.key().compareTo(end) < 0);
  }

  String key() {
    return peek().key();
  }

  private KeyedLine peek() {
    if (next == null) {
      throw new NoSuchElementException("all lines were handed over");
    }
    return next;
  }

  KeyedLine next() {
    KeyedLine line = peek();
    next = lines.hasNext() ? lines.next() : null;
    return line;
  }
}
