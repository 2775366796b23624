package org.papilio.literature.bibtex;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.bibtex.Block.Broken;
import org.papilio.literature.bibtex.Block.Definition;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Field;
import org.papilio.literature.bibtex.Block.Remark;

/**
 * Takes a BibTeX file apart, block by block. After a block that cannot be read it goes on at the
 * next line that begins an entry, so one bad entry costs itself alone. Holds one block in memory.
 */
final class BibtexScanner {

  /** Longest block, in characters; far beyond any real entry, far below what hurts. */
  static final int LONGEST_BLOCK = 1 << 23;

  /** After a line within a value that looks like the begin of an entry, this much is still read. */
  private static final int RUNAWAY_LENGTH = 1 << 15;

  private static final int RUNAWAY_ENTRIES = 4;

  private final Window in;
  private final Strings strings;
  private boolean escapedBraces;
  private int firstSuspect;
  private int suspects;

  BibtexScanner(Reader reader, Strings strings) {
    this.in = new Window(reader, LONGEST_BLOCK);
    this.strings = strings;
  }

  /** Why a block cannot be read. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }
  }

  /** The next block, or null at the end of the file. */
  @Nullable Block next() throws IOException {
    Remark remark = remark();
    if (remark != null) {
      return remark;
    }
    if (in.peek() == Window.END) {
      return null;
    }
    firstSuspect = -1;
    suspects = 0;
    String reason;
    try {
      escapedBraces = false;
      return block();
    } catch (Unreadable first) {
      reason = first.getMessage();
    } catch (Window.TooLongException e) {
      return tooLong();
    }
    if (suspects == 0 && firstSuspect < 0) {
      // Some programs write unbalanced \{ and \}; then these do not count.
      int reached = in.offset();
      try {
        in.back(0);
        escapedBraces = true;
        return block();
      } catch (Unreadable second) {
        in.back(reached);
      } catch (Window.TooLongException e) {
        return tooLong();
      }
    }
    return broken(reason);
  }

  /** Text before the next entry; null when there is none worth keeping. */
  private @Nullable Remark remark() throws IOException {
    in.hold();
    int line = in.line();
    StringBuilder kept = new StringBuilder();
    boolean lineStart = true;
    boolean commented = false;
    int c;
    while ((c = in.peek()) != Window.END) {
      if (c == '@' && !commented && beginsBlock()) {
        break;
      }
      if (c == '\n' || c == '\r') {
        lineStart = true;
        commented = false;
      } else if (lineStart && c > ' ' && c != '\ufeff') {
        commented = c == '%';
        lineStart = false;
      }
      if (kept.length() < 1 << 16 && c != '\ufeff') {
        kept.append((char) c);
      }
      in.take();
      if (in.offset() > 1 << 12) {
        in.hold();
      }
    }
    in.hold();
    String text = kept.toString().strip();
    return text.isEmpty() ? null : new Remark(line, "text", text);
  }

  /** Whether '@', a word and an opening delimiter stand here. */
  private boolean beginsBlock() throws IOException {
    int i = 1;
    while (isBlank(in.peek(i))) {
      i++;
      if (i > 1000) {
        return false;
      }
    }
    int word = i;
    while (isTypeCharacter(in.peek(i)) && i - word < 100) {
      i++;
    }
    if (i == word) {
      return false;
    }
    int afterWord = i;
    while (isBlank(in.peek(i)) && i - afterWord < 1000) {
      i++;
    }
    int c = in.peek(i);
    return c == '{' || c == '(' || isComment(word, afterWord);
  }

  private boolean isComment(int from, int to) throws IOException {
    if (to - from != 7) {
      return false;
    }
    StringBuilder word = new StringBuilder();
    for (int i = from; i < to; i++) {
      word.append((char) in.peek(i));
    }
    return word.toString().equalsIgnoreCase("comment");
  }

  private Block block() throws IOException, Unreadable {
    int line = in.line();
    in.take();
    skipBlanks();
    int from = in.offset();
    while (isTypeCharacter(in.peek())) {
      in.take();
    }
    String type = in.text(from, in.offset()).toLowerCase(Locale.ROOT);
    skipBlanks();
    int open = in.peek();
    if (type.equals("comment")) {
      return comment(line);
    }
    in.take();
    int close = open == '{' ? '}' : ')';
    return switch (type) {
      case "string" -> definition(line, close);
      case "preamble" -> {
        String value = value(close);
        closeBlock(close, new ArrayList<>());
        yield new Remark(line, "preamble", value);
      }
      default -> entry(line, type, close);
    };
  }

  private Remark comment(int line) throws IOException {
    int from = in.offset();
    if (in.peek() == '{') {
      try {
        String text = braced();
        return new Remark(line, "comment", text);
      } catch (Unreadable e) {
        in.back(from);
      }
    }
    while (in.peek() != Window.END && in.peek() != '\n' && in.peek() != '\r') {
      in.take();
    }
    return new Remark(line, "comment", in.text(from, in.offset()).strip());
  }

  private Definition definition(int line, int close) throws IOException, Unreadable {
    skipBlanks();
    String name = fieldName();
    skipBlanks();
    if (in.take() != '=') {
      throw new Unreadable("@string without '='");
    }
    String value = value(close);
    closeBlock(close, new ArrayList<>());
    strings.define(name, value);
    return new Definition(line, name, value);
  }

  private Entry entry(int line, String type, int close) throws IOException, Unreadable {
    List<String> repairs = new ArrayList<>();
    String key = key(close);
    List<Field> fields = new ArrayList<>();
    while (true) {
      skipBlanks();
      int c = in.peek();
      if (c == ',') {
        in.take();
      } else if (c == close) {
        in.take();
        return new Entry(line, type, key, fields, repairs);
      } else if (c == Window.END || c == '@' && beginsBlock()) {
        if (fields.isEmpty()) {
          throw new Unreadable("the entry ends before its first field");
        }
        repairs.add("the closing '" + (char) close + "' is missing");
        return new Entry(line, type, key, fields, repairs);
      } else {
        field(close, fields, repairs);
      }
    }
  }

  private void field(int close, List<Field> fields, List<String> repairs)
      throws IOException, Unreadable {
    String name = fieldName();
    if (name.isEmpty()) {
      throw new Unreadable("'" + (char) in.peek() + "' stands where the name of a field should");
    }
    skipBlanks();
    int c = in.peek();
    if (c != '=') {
      if (c == ',' || c == close) {
        repairs.add("'" + name + "' has no value");
        return;
      }
      throw new Unreadable("'=' is missing after '" + name + "'");
    }
    in.take();
    fields.add(new Field(name.toLowerCase(Locale.ROOT), value(close)));
    skipBlanks();
    c = in.peek();
    if (c != ',' && c != close && c != Window.END && c != '@') {
      if (!isNameCharacter(c)) {
        throw new Unreadable("'" + (char) c + "' stands after the value of '" + name + "'");
      }
      repairs.add("the comma after '" + name + "' is missing");
    }
  }

  /** The citation key; empty when a field follows at once. */
  private String key(int close) throws IOException, Unreadable {
    skipBlanks();
    int from = in.offset();
    int c;
    while ((c = in.peek()) != ',' && c != close && c != '\n' && c != '\r') {
      if (c == Window.END) {
        throw new Unreadable("the file ends within a key");
      }
      if (c == '=' && looksLikeFieldName(from)) {
        in.back(from);
        return "";
      }
      if (in.offset() - from > 2000) {
        throw new Unreadable("the key is longer than 2,000 characters");
      }
      in.take();
    }
    return in.text(from, in.offset()).strip();
  }

  private boolean looksLikeFieldName(int from) throws IOException {
    String before = in.text(from, in.offset()).strip();
    int i = 1;
    while (isBlank(in.peek(i)) && i < 1000) {
      i++;
    }
    int next = in.peek(i);
    return before.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_')
        && (next == '{' || next == '"' || next >= '0' && next <= '9' || before.length() > 1);
  }

  private String fieldName() throws IOException {
    int from = in.offset();
    while (isNameCharacter(in.peek())) {
      in.take();
    }
    return in.text(from, in.offset());
  }

  /** Pieces joined by '#'. */
  private String value(int close) throws IOException, Unreadable {
    String whole = "";
    while (true) {
      skipBlanks();
      int c = in.peek();
      String piece;
      if (c == '{') {
        piece = braced();
      } else if (c == '"') {
        piece = quoted();
      } else {
        piece = bare(close);
      }
      whole = whole.isEmpty() ? piece : whole + piece;
      skipBlanks();
      if (in.peek() != '#') {
        return whole;
      }
      in.take();
    }
  }

  private String bare(int close) throws IOException, Unreadable {
    int from = in.offset();
    int c;
    while ((c = in.peek()) != Window.END
        && c != ','
        && c != close
        && c != '#'
        && c != '}'
        && c != '{'
        && c != '"'
        && c != '='
        && !isBlank(c)) {
      in.take();
    }
    String word = in.text(from, in.offset());
    if (word.isEmpty()) {
      if (c == ',' || c == close) {
        return "";
      }
      throw new Unreadable("a value is missing");
    }
    return strings.resolve(word);
  }

  private String braced() throws IOException, Unreadable {
    in.take();
    int from = in.offset();
    int depth = 1;
    while (true) {
      int c = in.take();
      switch (c) {
        case '{' -> depth++;
        case '}' -> {
          depth--;
          if (depth == 0) {
            return in.text(from, in.offset() - 1);
          }
        }
        case '\\' -> skipEscaped();
        case '\n', '\r' -> watchForEntry();
        case Window.END -> throw new Unreadable("a '{' is never closed");
        default -> {}
      }
      if (suspects > 0) {
        checkRunaway();
      }
    }
  }

  private String quoted() throws IOException, Unreadable {
    in.take();
    int from = in.offset();
    int depth = 0;
    while (true) {
      int c = in.take();
      switch (c) {
        case '{' -> depth++;
        case '}' -> {
          depth--;
          if (depth < 0) {
            throw new Unreadable("a '}' within quotation marks was never opened");
          }
        }
        case '"' -> {
          if (depth == 0) {
            return in.text(from, in.offset() - 1);
          }
        }
        case '\\' -> skipEscaped();
        case '\n', '\r' -> watchForEntry();
        case Window.END -> throw new Unreadable("a quotation mark is never closed");
        default -> {}
      }
      if (suspects > 0) {
        checkRunaway();
      }
    }
  }

  private void skipEscaped() throws IOException {
    int c = in.peek();
    if (escapedBraces && (c == '{' || c == '}') || c == '\\') {
      in.take();
    }
  }

  /** Notes a line within a value that looks like the begin of the next entry. */
  private void watchForEntry() throws IOException {
    if (in.peek() == '@' && entryWithKey()) {
      if (suspects == 0) {
        firstSuspect = in.offset();
      }
      suspects++;
    }
  }

  private boolean entryWithKey() throws IOException {
    int i = 1;
    while (isTypeCharacter(in.peek(i)) && i < 60) {
      i++;
    }
    if (i == 1 || in.peek(i) != '{') {
      return false;
    }
    int from = ++i;
    while (in.peek(i) > ' ' && in.peek(i) != ',' && in.peek(i) != '=' && i - from < 200) {
      i++;
    }
    return in.peek(i) == ',' && i > from;
  }

  private void checkRunaway() throws Unreadable {
    if (suspects >= RUNAWAY_ENTRIES || in.offset() - firstSuspect > RUNAWAY_LENGTH) {
      throw new Unreadable(
          "a '{' or quotation mark is never closed: the next entries begin inside");
    }
  }

  private void closeBlock(int close, List<String> repairs) throws IOException, Unreadable {
    skipBlanks();
    if (in.peek() == ',') {
      in.take();
      skipBlanks();
    }
    if (in.peek() != close) {
      throw new Unreadable("the closing '" + (char) close + "' is missing");
    }
    in.take();
  }

  /** Reports from the held place to the next line that begins a block, and goes on there. */
  private Broken broken(String reason) throws IOException {
    int line = in.line();
    int until = firstSuspect >= 0 ? firstSuspect : nextEntryLine();
    in.back(until);
    String raw = in.text(0, until).strip();
    return new Broken(line, reason, raw);
  }

  private int nextEntryLine() throws IOException {
    in.back(1);
    boolean lineStart = false;
    try {
      int c;
      while ((c = in.peek()) != Window.END) {
        if (c == '@' && lineStart && beginsBlock()) {
          break;
        }
        lineStart = c == '\n' || c == '\r' || lineStart && c <= ' ';
        in.take();
      }
    } catch (Window.TooLongException e) {
      // What follows is read as text between entries.
      return in.offset();
    }
    return in.offset();
  }

  private Broken tooLong() throws IOException {
    int line = in.line();
    String raw = in.text(0, 4001);
    in.hold();
    boolean lineStart = false;
    int c;
    while ((c = in.peek()) != Window.END) {
      if (c == '@' && lineStart && beginsBlock()) {
        break;
      }
      lineStart = c == '\n' || c == '\r' || lineStart && c <= ' ';
      in.take();
      if (in.offset() > 1 << 12) {
        in.hold();
      }
    }
    return new Broken(
        line, "longer than " + LONGEST_BLOCK + " characters; an entry may be as long as that", raw);
  }

  private void skipBlanks() throws IOException {
    int c;
    while (isBlank(c = in.peek()) || c == '%' && commentLine()) {
      in.take();
    }
  }

  /** Within an entry '%' begins a comment for biber; BibTeX itself would refuse the entry. */
  private boolean commentLine() throws IOException {
    while (in.peek() != Window.END && in.peek() != '\n' && in.peek() != '\r') {
      in.take();
    }
    return in.peek() != Window.END;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0xA0 || c == 0xFEFF;
  }

  private static boolean isTypeCharacter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-'
        || c == '+'
        || c == ':';
  }

  private static boolean isNameCharacter(int c) {
    return c > ' ' && c != 0xA0 && "={}(),\"#%'@".indexOf(c) < 0;
  }
}
