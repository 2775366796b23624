package org.papilio.literature.marc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.papilio.literature.marc.MarcField.Subfield;

/**
 * A record as bytes of ISO 2709 in UTF-8. A record that is longer than the standard can say gets
 * the largest lengths that it can; {@link Iso2709Parser} and other tolerant readers go by the
 * terminators then.
 */
final class Iso2709Writer {

  private static final int LONGEST_FIELD = 9_999;
  private static final int LONGEST_RECORD = 99_999;

  private Iso2709Writer() {}

  static byte[] bytes(MarcRecord record) {
    StringBuilder directory = new StringBuilder(record.fields().size() * 12);
    ByteArrayOutputStream data = new ByteArrayOutputStream(2_000);
    for (MarcField field : record.fields()) {
      int start = data.size();
      data.writeBytes(content(field).getBytes(StandardCharsets.UTF_8));
      data.write(Iso2709Scanner.FIELD);
      directory.append(field.tag());
      number(directory, Math.min(data.size() - start, LONGEST_FIELD), 4);
      number(directory, Math.min(start, LONGEST_RECORD), 5);
    }
    int base = Iso2709Scanner.LEADER + directory.length() + 1;
    int length = base + data.size() + 1;
    StringBuilder head = new StringBuilder(base);
    number(head, Math.min(length, LONGEST_RECORD), 5);
    head.append(record.leader(), 5, 9).append("a22");
    number(head, Math.min(base, LONGEST_RECORD), 5);
    head.append(record.leader(), 17, 20).append("4500").append(directory);
    ByteArrayOutputStream out = new ByteArrayOutputStream(length);
    out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.write(Iso2709Scanner.FIELD);
    out.writeBytes(data.toByteArray());
    out.write(Iso2709Scanner.RECORD);
    return out.toByteArray();
  }

  private static String content(MarcField field) {
    if (field.isControl()) {
      return clean(field.value());
    }
    StringBuilder content = new StringBuilder();
    content.append(field.ind1()).append(field.ind2());
    for (Subfield subfield : field.subfields()) {
      content.append((char) Iso2709Scanner.SUBFIELD).append(subfield.code());
      content.append(clean(subfield.value()));
    }
    return content.toString();
  }

  /** Without the three characters that hold a record together. */
  private static String clean(String value) {
    boolean good = true;
    for (int i = 0; i < value.length() && good; i++) {
      good = value.charAt(i) < 0x1D || value.charAt(i) > 0x1F;
    }
    return good ? value : value.replaceAll("[\\x1d-\\x1f]", " ");
  }

  private static void number(StringBuilder into, int number, int digits) {
    String text = String.valueOf(number);
    into.append("0".repeat(digits - text.length())).append(text);
  }
}
