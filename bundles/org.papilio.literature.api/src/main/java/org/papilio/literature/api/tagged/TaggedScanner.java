package org.papilio.literature.api.tagged;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.Lines;

/**
 * Finds the records of a file of tags. A format says how a line of a tag looks, where a record
 * begins and ends, and what a line without tag belongs to. Holds one record in memory, and of that
 * no more than allowed.
 */
public abstract class TaggedScanner {

  /** Longest record, in characters. */
  public static final int LONGEST_RECORD = 1 << 22;

  private static final int LONGEST_OUTSIDE = 1 << 14;

  private final Lines lines;
  private final StringBuilder outside = new StringBuilder();
  private int outsideLine;

  protected TaggedScanner(Reader reader) {
    this.lines = new Lines(reader, LONGEST_RECORD);
  }

  /** A record or what stands in its place. */
  public sealed interface Found {}

  /** A record. */
  public record Whole(TaggedRecord record) implements Found {}

  /** A record that cannot be read, or text that belongs to none. */
  public record Broken(int line, String reason, String raw) implements Found {}

  /** The tag that a line begins with; null when it begins with none. */
  protected abstract @Nullable Tag tag(String line);

  /** Whether this tag begins another record than the one that holds the tags before it. */
  protected abstract boolean begins(Tag tag, List<Tag> before);

  /** Whether a record may begin with this tag; if not, it stands between records. */
  protected boolean mayBegin(Tag tag) {
    return true;
  }

  /** Whether this tag ends the record and is no part of it. */
  protected boolean ends(Tag tag) {
    return false;
  }

  /** Whether a blank line ends the record that holds these tags. */
  protected boolean endsAtBlank(List<Tag> before) {
    return false;
  }

  /** Whether a line without tag belongs to the tag before it. */
  protected boolean continues(String line, Tag before) {
    return !line.isBlank();
  }

  /** What stands between the lines of one value. */
  protected String joint(String tag) {
    return " ";
  }

  /** Whether a line between records says nothing: a number, a header. */
  protected boolean idle(String line) {
    return line.isBlank();
  }

  /** The next record or text between records, or null at the end. */
  public final @Nullable Found next() throws IOException {
    String text;
    while ((text = lines.next()) != null) {
      Tag tag = tag(text);
      if (tag != null && !ends(tag) && mayBegin(tag)) {
        if (!outside.isEmpty()) {
          lines.putBack(text);
          return outside();
        }
        return record(tag);
      }
      if (!idle(text) && (tag == null || !ends(tag))) {
        outside(text);
      }
    }
    return outside.isEmpty() ? null : outside();
  }

  private void outside(String text) {
    if (outside.isEmpty()) {
      outsideLine = lines.number();
    }
    if (outside.length() < LONGEST_OUTSIDE) {
      outside.append(text, 0, Math.min(text.length(), LONGEST_OUTSIDE)).append('\n');
    }
  }

  private Broken outside() {
    String raw = outside.toString().strip();
    outside.setLength(0);
    return new Broken(outsideLine, "this text belongs to no record", raw);
  }

  private Found record(Tag first) throws IOException {
    int begin = lines.number();
    List<Tag> tags = new ArrayList<>();
    tags.add(first);
    StringBuilder value = new StringBuilder(first.value());
    String name = first.name();
    long length = value.length();
    boolean tooLong = lines.cut();
    String text;
    while ((text = lines.next()) != null) {
      tooLong |= lines.cut();
      length += text.length();
      Tag tag = tag(text);
      if (tag != null) {
        if (ends(tag)) {
          break;
        }
        if (begins(tag, tags)) {
          lines.putBack(text);
          break;
        }
        tags.set(tags.size() - 1, new Tag(name, value.toString().strip()));
        if (length < LONGEST_RECORD) {
          tags.add(tag);
          name = tag.name();
          value = new StringBuilder(tag.value());
        }
      } else if (text.isBlank()) {
        if (endsAtBlank(tags)) {
          break;
        }
      } else if (continues(text, tags.getLast())) {
        if (length < LONGEST_RECORD) {
          value.append(value.isEmpty() ? "" : joint(name)).append(text.strip());
        }
      } else {
        outside(text);
      }
      tooLong |= length >= LONGEST_RECORD;
    }
    tags.set(tags.size() - 1, new Tag(name, value.toString().strip()));
    return tooLong
        ? new Broken(
            begin,
            "longer than " + LONGEST_RECORD + " characters; a record may be as long as that",
            TaggedExchange.raw(tags))
        : new Whole(new TaggedRecord(begin, tags, List.of()));
  }
}
