package org.papilio.literature.csl;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items of a CSL-JSON file: the objects of an array, of an {@code items} array within an
 * object, one object alone, or one object a line. Each comes as its own text, so that a broken one
 * costs itself alone. Holds one item in memory.
 */
final class ItemSplitter {

  /** Longest item, in characters. */
  static final int LONGEST_ITEM = 1 << 23;

  private static final Pattern NEXT_ITEM =
      Pattern.compile("\\}\\s*,?\\s*(\\{\\s*\"(?:id|type|title|author)\")");

  private final Reader in;
  private final char[] chars = new char[1 << 14];
  private int next;
  private int end;
  private final StringBuilder item = new StringBuilder();
  private String pushedBack = "";
  private int pushedAt;
  private int line = 1;

  ItemSplitter(Reader in) {
    this.in = in;
  }

  /**
   * One object.
   *
   * @param problem why it cannot be an item; empty when it is complete
   */
  record Item(int line, String text, String problem) {}

  /** The next object, or null at the end. */
  @Nullable Item next() throws IOException {
    int c = read();
    while (c >= 0 && c != '{') {
      if (c > ' ' && "[]},:\ufeff".indexOf(c) < 0) {
        return stray(c);
      }
      c = read();
    }
    if (c < 0) {
      return null;
    }
    return object();
  }

  /** Text outside of any object, to the next thing that may begin one. */
  private @Nullable Item stray(int first) throws IOException {
    int from = line;
    StringBuilder text = new StringBuilder();
    int c = first;
    while (c >= 0 && c != '{') {
      if (text.length() < 4001) {
        text.append((char) c);
      }
      c = read();
    }
    if (c == '{') {
      pushBack("{");
    }
    return new Item(from, text.toString().strip(), "this is no object and no array of objects");
  }

  private Item object() throws IOException {
    int from = line;
    item.setLength(0);
    item.append('{');
    int depth = 1;
    boolean quoted = false;
    boolean tooLong = false;
    while (depth > 0) {
      int c = read();
      if (c < 0) {
        return tooLong ? tooLong(from) : unfinished(from);
      }
      if (item.length() < LONGEST_ITEM) {
        item.append((char) c);
      } else {
        tooLong = true;
      }
      if (quoted) {
        if (c == '\\') {
          int escaped = read();
          if (escaped >= 0 && !tooLong) {
            item.append((char) escaped);
          }
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      if (depth == 2 && c == '[' && item.length() < 4096 && wrapsItems()) {
        // {"items": [ … ]}: the objects within are the items.
        return Objects.requireNonNullElseGet(next(), () -> new Item(from, "", "empty"));
      }
    }
    return tooLong ? tooLong(from) : new Item(from, item.toString(), "");
  }

  private boolean wrapsItems() {
    return item.toString().matches("(?s)\\{\\s*\"(?:items|references|data)\"\\s*:\\s*\\[");
  }

  private Item tooLong(int from) {
    return new Item(
        from,
        item.substring(0, 4001),
        "longer than " + LONGEST_ITEM + " characters; an item may be as long as that");
  }

  /** The file ended within an object: goes on behind the first item boundary inside it, if any. */
  private Item unfinished(int from) {
    Matcher boundary = NEXT_ITEM.matcher(item);
    String text = item.toString();
    if (boundary.find()) {
      String rest = text.substring(boundary.start(1));
      text = text.substring(0, boundary.start() + 1);
      pushBack(rest);
      line = from + (int) text.chars().filter(c -> c == '\n').count();
    }
    return new Item(from, text, "the object is never closed");
  }

  private void pushBack(String text) {
    pushedBack = text + pushedBack.substring(pushedAt);
    pushedAt = 0;
  }

  private int read() throws IOException {
    int c;
    if (pushedAt < pushedBack.length()) {
      c = pushedBack.charAt(pushedAt++);
    } else {
      c = next < end || fill() ? chars[next++] : -1;
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(chars, 0, chars.length));
    return end > 0;
  }
}
