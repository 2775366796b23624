package org.papilio.literature.endnote;

import java.util.regex.Pattern;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;

/** A label is the record's key where it looks like one; else the key follows from the record. */
final class EndnoteKeys {

  private static final Pattern KEY = Pattern.compile("[^\\s,{}\\\\#%~\"()]{2,120}");

  private EndnoteKeys() {}

  static RecordKey key(String label, LiteratureRecord record) {
    boolean letters = label.codePoints().anyMatch(Character::isLetter);
    return letters && KEY.matcher(label).matches() ? new RecordKey(label) : suggested(record);
  }

  /** The label to write; empty when the key follows from the record. */
  static String label(LiteratureRecord record) {
    return record.key().equals(suggested(record)) ? "" : record.key().value();
  }

  private static RecordKey suggested(LiteratureRecord record) {
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    return KeySuggestion.of(record.creators(), year, record.title());
  }
}
