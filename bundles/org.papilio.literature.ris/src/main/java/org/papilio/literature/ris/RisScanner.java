package org.papilio.literature.ris;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.text.Lines;
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

  private final Lines lines;
  private final StringBuilder outside = new StringBuilder();

  RisScanner(Reader reader) {
    this.lines = new Lines(reader, LONGEST_RECORD);
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
    while ((text = lines.next()) != null) {
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
    int begin = lines.number();
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
    boolean tooLong = lines.cut();
    while (true) {
      String text = lines.next();
      if (text == null && !typed) {
        outside(raw("", tags).substring(6));
        return null;
      }
      if (text == null) {
        repairs.add("ER is missing at the end of the file");
        break;
      }
      tooLong |= lines.cut();
      length += text.length();
      Matcher tag = TAG.matcher(text);
      if (tag.matches()) {
        String name = tag.group(1);
        if (name.equals("ER")) {
          break;
        }
        if (name.equals("TY")) {
          lines.putBack(text);
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

  int line() {
    return lines.number();
  }
}
