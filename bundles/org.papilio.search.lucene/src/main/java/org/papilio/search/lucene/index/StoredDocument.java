package org.papilio.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

/**
 * What the index keeps of a document, to show it and to find passages in it.
 *
 * @param kind of the object
 * @param passages texts and labels in the order of the document
 */
public record StoredDocument(
    String kind, String id, String title, String line, List<Passage> passages) {

  private static final byte FORM = 1;

  /** Stands for a text that is the title, which need not be kept twice. */
  private static final String AS_TITLE = "\u0000";

  /** Stands for the language of a code. */
  private static final String KEYWORD = "\u0001";

  /**
   * One text with its place in the object.
   *
   * @param keyword whether the text is a code, for which people read a label
   */
  public record Passage(
      String field, String anchor, String language, String text, boolean keyword) {}

  static BytesRef bytes(String kind, SearchDocument document, String language) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeByte(FORM);
      out.writeString(kind);
      out.writeString(document.id());
      out.writeString(document.title());
      out.writeString(document.line());
      out.writeString(language);
      for (FieldValue value : document.values()) {
        switch (value) {
          case FieldValue.Text text ->
              write(
                  out,
                  text.field(),
                  text.anchor(),
                  text.language().equals(language) ? "" : text.language(),
                  text.text().equals(document.title()) ? AS_TITLE : text.text());
          case FieldValue.Keyword keyword ->
              write(out, keyword.field(), keyword.anchor(), KEYWORD, keyword.code());
          default -> {
            // years, days and numbers are not highlighted
          }
        }
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
  }

  private static void write(
      ByteBuffersDataOutput out, String field, String anchor, String language, String text)
      throws IOException {
    out.writeString(field);
    out.writeString(anchor);
    out.writeString(language);
    out.writeString(text);
  }

  /** Reads what {@link #bytes} wrote. */
  public static StoredDocument of(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int end = bytes.offset + bytes.length;
    in.readByte();
    try {
      String kind = in.readString();
      String id = in.readString();
      String title = in.readString();
      String line = in.readString();
      String language = in.readString();
      List<Passage> passages = new ArrayList<>();
      while (in.getPosition() < end) {
        String field = in.readString();
        String anchor = in.readString();
        String own = in.readString();
        String text = in.readString();
        passages.add(
            new Passage(
                field,
                anchor,
                own.isEmpty() ? language : own,
                text.equals(AS_TITLE) ? title : text,
                own.equals(KEYWORD)));
      }
      return new StoredDocument(kind, id, title, line, passages);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }
}
