package org.papilio.literature.ris;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.ris.RisRecord.Tag;

/**
 * Finds records: from TY to ER, or to the next TY where ER is missing. A line that begins with no
 * tag continues the one before it. Holds one record in memory, and of that no more than allowed.
 */
final class RisScanner {

  /** Longest record, in characters. */
  static final int LONGEST_RECORD = 1 << 22;

  private static final Pattern TAG =
      Pattern.compile("\\s?([A-Z][A-Z0-9])[ \\t]{1,3}-(?:[ \\t](.*))?");
  private static final Pattern COUNTING = Pattern.compile("[\\s\\d.<>]*");

  private final Reader in;
  private final char[] chars = new char[1 << 14];
  private int at;
  private int end;
  private final StringBuilder outside = new StringBuilder();
  private int line;
  private boolean afterReturn;
  private @Nullable String pushedBack;
  private boolean cut;

  RisScanner(Reader reader) {
    this.in = reader;
  }

  /** A record or what stands in its place. */
  sealed interface Found {}

  /** A record. */
  record Whole(RisRecord record) implements Found {}

  /** A record that cannot be read. */
  record Broken(int line, String reason, String raw) implements Found {}

  /** The next record, or null at the end. */
  @Nullable Found next() throws IOException {
    String text;
    while ((text = nextLine()) != null) {
      Matcher tag = TAG.matcher(text);
      if (tag.matches() && !tag.group(1).equals("ER")) {
        Found found = record(tag);
        if (found != null) {
          return found;
        }
      } else {
        outside(text);
      }
    }
    return null;
  }

  /** Text between records since the last call, without numbering; empty for none. */
  String outside() {
    String text = outside.toString().strip();
    outside.setLength(0);
    return text;
  }

  private void outside(String text) {
    if (!COUNTING.matcher(text).matches() && outside.length() < 1 << 16) {
      outside.append(text).append('\n');
    }
  }

  /** A record; null for tags that stand between records and belong to none. */
  private @Nullable Found record(Matcher first) throws IOException {
    int begin = line;
    List<Tag> tags = new ArrayList<>();
    List<String> repairs = new ArrayList<>();
    String type = "";
    boolean typed = first.group(1).equals("TY");
    if (typed) {
      type = value(first);
    } else {
      repairs.add("it begins with " + first.group(1) + " and not with TY");
      tags.add(new Tag(first.group(1), value(first)));
    }
    long length = 0;
    boolean tooLong = cut;
    while (true) {
      String text = nextLine();
      if (text == null && !typed) {
        outside(raw("", tags).substring(6));
        return null;
      }
      if (text == null) {
        repairs.add("ER is missing at the end of the file");
        break;
      }
      tooLong |= cut;
      length += text.length();
      Matcher tag = TAG.matcher(text);
      if (tag.matches()) {
        String name = tag.group(1);
        if (name.equals("ER")) {
          break;
        }
        if (name.equals("TY")) {
          pushedBack = text;
          line--;
          if (!typed) {
            outside(raw("", tags).substring(6));
            return null;
          }
          repairs.add("ER is missing before the next TY");
          break;
        }
        if (length < LONGEST_RECORD) {
          tags.add(new Tag(name, value(tag)));
        }
      } else if (length < LONGEST_RECORD) {
        continued(tags, text, begin);
      }
      tooLong |= length >= LONGEST_RECORD;
    }
    if (tooLong) {
      return new Broken(
          begin,
          "longer than " + LONGEST_RECORD + " characters; a record may be as long as that",
          raw(type, tags));
    }
    return new Whole(new RisRecord(begin, type, tags, repairs));
  }

  /** A line without tag. Each line of keywords is a keyword of its own. */
  private void continued(List<Tag> tags, String text, int begin) {
    if (text.isBlank() || tags.isEmpty()) {
      if (!text.isBlank()) {
        outside(text);
      }
      return;
    }
    Tag last = tags.getLast();
    if (last.name().equals("KW")) {
      tags.add(new Tag("KW", text.strip()));
    } else {
      String whole = last.value().isEmpty() ? text.strip() : last.value() + "\n" + text.strip();
      tags.set(tags.size() - 1, new Tag(last.name(), whole));
    }
  }

  private static String value(Matcher tag) {
    return tag.group(2) == null ? "" : tag.group(2).strip();
  }

  private static String raw(String type, List<Tag> tags) {
    StringBuilder raw = new StringBuilder("TY  - " + type);
    for (Tag tag : tags) {
      if (raw.length() > 4000) {
        break;
      }
      String value = tag.value();
      raw.append('\n').append(tag.name()).append("  - ");
      raw.append(value, 0, Math.min(value.length(), 4000));
    }
    return raw.toString();
  }

  /** A line without its end; of a longer one than a record may be only the beginning. */
  private @Nullable String nextLine() throws IOException {
    line++;
    cut = false;
    if (pushedBack != null) {
      String text = pushedBack;
      pushedBack = null;
      return text;
    }
    int c = peek();
    if (c == '\n' && afterReturn) {
      at++;
      c = peek();
    }
    afterReturn = false;
    if (c < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder(80);
    while (c >= 0 && c != '\n' && c != '\r') {
      int from = at;
      while (at < end && chars[at] != '\n' && chars[at] != '\r') {
        at++;
      }
      int room = LONGEST_RECORD - text.length();
      text.append(chars, from, Math.min(room, at - from));
      cut |= at - from > room;
      c = peek();
    }
    afterReturn = c == '\r';
    at++;
    return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text.toString();
  }

  private int peek() throws IOException {
    if (at >= end) {
      at = 0;
      end = Math.max(0, in.read(chars, 0, chars.length));
    }
    return at < end ? chars[at] : -1;
  }

  int line() {
    return line;
  }
}
