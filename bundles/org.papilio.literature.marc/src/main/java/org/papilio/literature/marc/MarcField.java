package org.papilio.literature.marc;

import java.util.List;

/**
 * A field of a MARC record.
 *
 * @param tag three characters
 * @param ind1 first indicator; blank for none
 * @param ind2 second indicator; blank for none
 * @param value content of a control field; empty when there are subfields
 * @param subfields in order; empty for a control field
 */
record MarcField(String tag, char ind1, char ind2, String value, List<Subfield> subfields) {

  /** A subfield: its code and what it says. */
  record Subfield(char code, String value) {}

  /** A control field; the content of a field that is none by its tag becomes its $a. */
  static MarcField control(String tag, String value) {
    if (!tag.startsWith("00")) {
      return data(tag, ' ', ' ', List.of(new Subfield('a', value)));
    }
    return new MarcField(tag, ' ', ' ', value, List.of());
  }

  /** A field with subfields; of one that is a control field by its tag the texts. */
  static MarcField data(String tag, char ind1, char ind2, List<Subfield> subfields) {
    if (tag.startsWith("00")) {
      StringBuilder value = new StringBuilder();
      subfields.forEach(subfield -> value.append(subfield.value()));
      return new MarcField(tag, ' ', ' ', value.toString(), List.of());
    }
    return new MarcField(tag, ind1, ind2, "", subfields);
  }

  boolean isControl() {
    return tag.startsWith("00");
  }

  /** The first subfield with one of these codes, in the order of the codes; empty for none. */
  String first(String codes) {
    for (int i = 0; i < codes.length(); i++) {
      char code = codes.charAt(i);
      for (Subfield subfield : subfields) {
        if (subfield.code() == code && !subfield.value().isBlank()) {
          return subfield.value();
        }
      }
    }
    return "";
  }

  /** All subfields with one code, in order, blank ones left out. */
  List<String> all(char code) {
    return subfields.stream()
        .filter(subfield -> subfield.code() == code && !subfield.value().isBlank())
        .map(Subfield::value)
        .toList();
  }
}
