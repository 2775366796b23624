package org.papilio.literature.api.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts XML into tags and what stands between them, and looks no deeper. A tag ends at the next
 * "&lt;" at the latest, so an open quote swallows no more than its own tag.
 */
final class XmlLexer {

  /** What was found. */
  enum Token {
    /** A start tag; its name is known. */
    START,
    /** An empty element. */
    EMPTY,
    /** An end tag. */
    CLOSE,
    /** Text, a comment, CDATA, an instruction or a document type. */
    OTHER,
    /** A tag that is none. */
    BAD,
    /** More was taken than allowed; what is taken is cut. */
    TOO_LONG,
    /** The end of the file. */
    END
  }

  private final Reader in;
  private final int most;
  private final char[] chars = new char[1 << 14];
  private int at;
  private int end;
  private int line = 1;
  private final StringBuilder taken = new StringBuilder();
  private boolean taking;
  private final StringBuilder tag = new StringBuilder();
  private String name = "";
  private int tagStart;
  private int tagLine = 1;
  private String problem = "";
  private boolean documentType;

  XmlLexer(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /** Name of the last tag, without prefix. */
  String name() {
    return name;
  }

  /** Line where the last tag begins. */
  int line() {
    return tagLine;
  }

  /** What is wrong with the last bad tag. */
  String problem() {
    return problem;
  }

  boolean documentType() {
    return documentType;
  }

  /** Starts taking the text down, with the last tag first. */
  void takeFromTag() {
    taken.setLength(0);
    taken.append(tag);
    taking = true;
  }

  String taken() {
    return taken.toString();
  }

  /** What was taken before the last tag. */
  String takenBeforeTag() {
    return taken.substring(0, Math.min(tagStart, taken.length()));
  }

  void stopTaking() {
    taking = false;
    taken.setLength(0);
  }

  Token next() throws IOException {
    if (taking && taken.length() > most) {
      return Token.TOO_LONG;
    }
    int c = peek();
    if (c < 0) {
      return Token.END;
    }
    if (c != '<') {
      text();
      return Token.OTHER;
    }
    return markup();
  }

  /** Takes everything up to the next tag, a buffer at a time. */
  private void text() throws IOException {
    int from = at;
    while (at < end && chars[at] != '<') {
      if (chars[at] == '\n') {
        line++;
      }
      at++;
    }
    if (taking) {
      taken.append(chars, from, at - from);
    }
  }

  private Token markup() throws IOException {
    tag.setLength(0);
    tagStart = taken.length();
    tagLine = line;
    add(read());
    int c = peek();
    if (c == '!') {
      return declaration();
    }
    if (c == '?') {
      until("?>");
      return finish(Token.OTHER);
    }
    boolean closing = c == '/';
    if (closing) {
      add(read());
    }
    int begin = tag.length();
    while ((c = peek()) >= 0 && nameCharacter(c)) {
      add(read());
    }
    int colon = tag.lastIndexOf(":");
    name = tag.substring(colon >= begin ? colon + 1 : begin);
    if (name.isEmpty()) {
      problem = "a '<' that begins no tag";
      return finish(Token.BAD);
    }
    return finish(rest(closing));
  }

  /** The rest of a tag behind its name. */
  private Token rest(boolean closing) throws IOException {
    int quote = 0;
    int before = 0;
    while (true) {
      int c = peek();
      if (c < 0 || c == '<' || tag.length() > 1 << 16) {
        problem = "the tag '" + name + "' does not end";
        return Token.BAD;
      }
      add(read());
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return closing ? Token.CLOSE : before == '/' ? Token.EMPTY : Token.START;
      }
      before = c;
    }
  }

  private Token declaration() throws IOException {
    add(read());
    int c = peek();
    if (c == '-') {
      until("-->");
    } else if (c == '[') {
      until("]]>");
    } else {
      documentType = true;
      int open = 0;
      while ((c = read()) >= 0) {
        open += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == '>' && open <= 0) {
          break;
        }
      }
      tag.setLength(0);
      return Token.OTHER;
    }
    return finish(Token.OTHER);
  }

  /** Adds all up to an ending; what is longer than a record may be is read but not kept. */
  private void until(String ending) throws IOException {
    int matched = 0;
    int c;
    while ((c = read()) >= 0) {
      if (tag.length() <= most) {
        add(c);
      }
      if (c == ending.charAt(matched)) {
        matched++;
        if (matched == ending.length()) {
          return;
        }
      } else if (!(matched == 2 && c == ending.charAt(0))) {
        // "--->" and "]]]>" end as well.
        matched = c == ending.charAt(0) ? 1 : 0;
      }
    }
  }

  private Token finish(Token token) {
    if (taking) {
      taken.append(tag);
    }
    return token;
  }

  private static boolean nameCharacter(int c) {
    return c == ':' || c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
  }

  private void add(int c) {
    tag.append((char) c);
  }

  private int peek() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(chars, 0, chars.length));
      at = 0;
      if (end == 0) {
        return -1;
      }
    }
    return chars[at];
  }

  private int read() throws IOException {
    int c = peek();
    if (c >= 0) {
      at++;
      if (c == '\n') {
        line++;
      }
    }
    return c;
  }
}
