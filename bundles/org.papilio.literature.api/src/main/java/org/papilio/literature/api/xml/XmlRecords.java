package org.papilio.literature.api.xml;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;

/**
 * Finds the records of an XML file: every element of a given name, at any depth, with or without
 * namespace, prolog and root. A record that is not well-formed costs that record alone: the next
 * one begins where the next start tag of a record stands. Holds one record in memory, and of that
 * no more than 16 million characters. Not safe for several threads.
 */
public final class XmlRecords implements Closeable {

  /** Longest record, in characters. */
  static final int LONGEST_RECORD = 1 << 24;

  private static final int KEPT_OF_TOO_LONG = 2_000;

  private final SourceText text;
  private final XmlLexer lexer;
  private final XmlTrees trees = new XmlTrees();
  private final Set<String> names;
  private final Set<String> content;
  private String open = "";
  private int depth;
  private boolean filled;
  private int line;
  private String broken = "";
  private long empty;
  private boolean ended;

  private XmlRecords(SourceText text, Set<String> names, Set<String> content) {
    this.text = text;
    this.lexer = new XmlLexer(text, LONGEST_RECORD);
    this.names = names;
    this.content = content;
  }

  /**
   * Opens a file.
   *
   * @param names names of records, without prefix
   * @param content names of children that only a record has; an element of a record's name without
   *     such a child is an envelope (OAI-PMH's and SRU's {@code record}) and passed over. Empty:
   *     any child will do
   * @throws IOException when the file cannot be opened
   */
  public static XmlRecords open(SourceFile file, Set<String> names, Set<String> content)
      throws IOException {
    return new XmlRecords(SourceText.open(file), names, content);
  }

  /** A record or what stands in its place. */
  public sealed interface Found {}

  /**
   * A record.
   *
   * @param line where it begins, from 1
   * @param repairs what had to be mended to read it, in words
   */
  public record Whole(XmlElement element, int line, List<String> repairs) implements Found {}

  /**
   * A record that cannot be read.
   *
   * @param line where it begins, from 1
   * @param raw its text, of one that is too long the beginning
   */
  public record Broken(int line, String reason, String raw) implements Found {}

  /** The next record, or null at the end. */
  public @Nullable Found next() throws IOException {
    while (!ended) {
      XmlLexer.Token token = lexer.next();
      Found found =
          switch (token) {
            case END -> atEnd();
            case START -> start(false);
            case EMPTY -> start(true);
            case CLOSE -> endTag();
            case BAD -> bad();
            case TOO_LONG -> tooLong();
            case OTHER -> null;
          };
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Elements of a record's name so far that held none, such as deleted records of OAI-PMH. */
  public long empty() {
    return empty;
  }

  /** Whether the file has a document type, which was not read. */
  public boolean documentType() {
    return lexer.documentType();
  }

  /** Bytes read so far that were no UTF-8 and were taken as Windows-1252. */
  public long foreignBytes() {
    return text.foreignBytes();
  }

  private @Nullable Found start(boolean closed) {
    String name = lexer.name();
    boolean record = names.contains(name);
    if (open.isEmpty()) {
      if (record) {
        begin(name);
        return closed ? end() : null;
      }
      return null;
    }
    if (record && !filled) {
      // What was open is only the envelope.
      begin(name);
      return closed ? end() : null;
    }
    if (record && name.equals(open)) {
      String reason = "its end is missing: line " + lexer.line() + " begins the next record";
      Found found = new Broken(line, reason, lexer.takenBeforeTag());
      begin(name);
      return found;
    }
    if (depth == 1) {
      filled |= content.isEmpty() || content.contains(name);
    }
    if (!closed) {
      depth++;
    }
    return null;
  }

  private void begin(String name) {
    open = name;
    depth = 1;
    filled = false;
    broken = "";
    line = lexer.line();
    lexer.takeFromTag();
  }

  private @Nullable Found endTag() {
    if (open.isEmpty()) {
      return null;
    }
    if (!lexer.name().equals(open)) {
      depth = Math.max(1, depth - 1);
      return null;
    }
    return end();
  }

  private @Nullable Found end() {
    String raw = lexer.taken();
    boolean any = filled;
    open = "";
    lexer.stopTaking();
    if (!broken.isEmpty()) {
      return new Broken(line, broken, raw);
    }
    if (!any) {
      if (content.isEmpty()) {
        return new Broken(line, "the record is empty", raw);
      }
      empty++;
      return null;
    }
    return trees.parse(raw, line);
  }

  private @Nullable Found bad() {
    if (!open.isEmpty() && broken.isEmpty()) {
      broken = "not well-formed XML: " + lexer.problem() + " in line " + lexer.line();
    }
    return null;
  }

  private @Nullable Found tooLong() {
    if (open.isEmpty()) {
      return null;
    }
    String raw = lexer.taken();
    open = "";
    lexer.stopTaking();
    return new Broken(
        line,
        "the record is longer than " + LONGEST_RECORD + " characters",
        raw.substring(0, Math.min(raw.length(), KEPT_OF_TOO_LONG)));
  }

  private @Nullable Found atEnd() {
    ended = true;
    if (open.isEmpty()) {
      return null;
    }
    String raw = lexer.taken();
    open = "";
    return new Broken(line, "the file ends within the record", raw);
  }

  /** Whether XML 1.0 allows the character at this place. */
  static boolean allowed(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0xD800 || c == '\t' || c == '\n' || c == '\r') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= 0xE000 && c < 0xFFFE;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
