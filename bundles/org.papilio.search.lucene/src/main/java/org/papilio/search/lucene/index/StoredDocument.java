package org.papilio.search.lucene.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
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

  /** Signs of a passage: what of it is written, and what is known without. */
  private static final int KEYWORD = 1;

  private static final int AS_TITLE = 1 << 1;
  private static final int OWN_LANGUAGE = 1 << 2;
  private static final int OWN_ANCHOR = 1 << 3;
  private static final int ANCHOR_IS_FIELD = 1 << 4;

  /**
   * One text with its place in the object.
   *
   * @param keyword whether the text is a code, for which people read a label
   */
  public record Passage(
      String field, String anchor, String language, String text, boolean keyword) {}

  /** Writes documents one after the other into the same bytes. Not safe for several threads. */
  static final class Writer {
    private final IndexSchema schema;
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private byte[] bytes = new byte[4096];
    private int length;

    Writer(IndexSchema schema) {
      for (String name : schema.names()) {
        fields.put(name, fields.size());
      }
      for (String kind : schema.sortedKinds()) {
        kinds.put(kind, kinds.size());
      }
      this.schema = schema;
    }

    /** The document's bytes, which hold until the next one is written. */
    BytesRef bytes(String kind, SearchDocument document, String language) {
      length = 0;
      number(kinds.get(kind));
      text(document.id());
      text(document.title());
      text(document.line());
      text(language);
      for (FieldValue value : document.values()) {
        switch (value) {
          case FieldValue.Text text -> {
            boolean own = !text.language().isEmpty() && !text.language().equals(language);
            boolean title = text.text().equals(document.title());
            passage(
                kind,
                text,
                (title ? AS_TITLE : 0) | (own ? OWN_LANGUAGE : 0),
                text.language(),
                text.text());
          }
          case FieldValue.Keyword keyword -> passage(kind, keyword, KEYWORD, "", keyword.code());
          default -> {
            // years, days and numbers are not highlighted
          }
        }
      }
      return new BytesRef(bytes, 0, length);
    }

    private void passage(
        String kind, FieldValue value, int known, String language, String passage) {
      String field = schema.declared(kind, value.field()).orElseThrow().name();
      boolean asField = value.anchor().equals(field);
      boolean anchored = !asField && !value.anchor().isEmpty();
      int signs = known | (asField ? ANCHOR_IS_FIELD : 0) | (anchored ? OWN_ANCHOR : 0);
      number(fields.get(field));
      number(signs);
      if (anchored) {
        text(value.anchor());
      }
      if ((signs & OWN_LANGUAGE) != 0) {
        text(language);
      }
      if ((signs & AS_TITLE) == 0) {
        text(passage);
      }
    }

    private void text(String text) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(encoded.length);
      bytes = ArrayUtil.grow(bytes, length + encoded.length);
      System.arraycopy(encoded, 0, bytes, length, encoded.length);
      length += encoded.length;
    }

    /** Seven bits a byte, the lowest first. */
    private void number(int number) {
      bytes = ArrayUtil.grow(bytes, length + 5);
      int rest = number;
      for (; rest > 0x7f; rest >>>= 7) {
        bytes[length++] = (byte) (rest & 0x7f | 0x80);
      }
      bytes[length++] = (byte) rest;
    }
  }

  /**
   * Reads what {@link Writer} wrote.
   *
   * @param passages whether its passages are read too
   */
  public static StoredDocument of(BytesRef bytes, IndexSchema schema, boolean passages) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int end = bytes.offset + bytes.length;
    String kind = schema.sortedKinds().get(in.readVInt());
    String id = text(in, bytes);
    String title = text(in, bytes);
    String line = text(in, bytes);
    String language = text(in, bytes);
    List<Passage> read = new ArrayList<>();
    while (passages && in.getPosition() < end) {
      String field = schema.names().get(in.readVInt());
      int signs = in.readVInt();
      String anchor = (signs & OWN_ANCHOR) != 0 ? text(in, bytes) : "";
      read.add(
          new Passage(
              field,
              (signs & ANCHOR_IS_FIELD) != 0 ? field : anchor,
              (signs & OWN_LANGUAGE) != 0 ? text(in, bytes) : language,
              (signs & AS_TITLE) != 0 ? title : text(in, bytes),
              (signs & KEYWORD) != 0));
    }
    return new StoredDocument(kind, id, title, line, read);
  }

  private static String text(ByteArrayDataInput in, BytesRef bytes) {
    int length = in.readVInt();
    String text = new String(bytes.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
    in.skipBytes(length);
    return text;
  }
}
