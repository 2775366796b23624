package org.papilio.literature.marc;

import java.util.List;

/**
 * A record as it stands in the file.
 *
 * @param leader 24 characters; what depends on how the record was stored is made uniform
 * @param fields in the order of the file
 */
record MarcRecord(String leader, List<MarcField> fields) {

  /** The usual leader of a book. */
  static final String BOOK = "00000nam a2200000 i 4500";

  MarcRecord {
    leader = whole(leader);
    fields = List.copyOf(fields);
  }

  /**
   * The leader of a record in Unicode, its two lengths left to who writes it, with nothing in it
   * that the schema of MARCXML forbids.
   */
  private static String whole(String given) {
    StringBuilder leader = new StringBuilder(BOOK);
    for (int i = 5; i < 20 && i < given.length(); i++) {
      char c = given.charAt(i);
      boolean letter =
          c == ' ' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      boolean fixed = i >= 9 && i < 17;
      if (!fixed) {
        leader.setCharAt(i, letter && !(c == ' ' && i == 6) ? c : i == 6 ? 'a' : ' ');
      }
    }
    return leader.toString();
  }

  /** Content of the first control field with that tag; empty text for none. */
  String control(String tag) {
    for (MarcField field : fields) {
      if (field.tag().equals(tag) && !field.value().isEmpty()) {
        return field.value();
      }
    }
    return "";
  }

  boolean has(String tag) {
    return fields.stream().anyMatch(field -> field.tag().equals(tag));
  }

  List<MarcField> all(String tag) {
    return fields.stream().filter(field -> field.tag().equals(tag)).toList();
  }
}
