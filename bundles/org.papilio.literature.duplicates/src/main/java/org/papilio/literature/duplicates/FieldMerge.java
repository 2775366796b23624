package org.papilio.literature.duplicates;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;

/**
 * Makes one record of several: each field comes whole from one of them, the fullest record first;
 * an abstract from the record with the longest; keywords, bodies and source fields from all.
 *
 * @param record the merged one
 * @param fields key of the record that each field came from
 */
record FieldMerge(LiteratureRecord record, Map<String, RecordKey> fields) {

  static FieldMerge of(List<LiteratureRecord> records, Optional<RecordKey> into) {
    List<LiteratureRecord> fullest =
        records.stream()
            .sorted(
                Comparator.comparingInt(FieldMerge::fullness)
                    .reversed()
                    .thenComparing(LiteratureRecord::key))
            .toList();
    RecordKey key = into.orElse(fullest.getFirst().key());
    LiteratureRecord.Builder merged = LiteratureRecord.of(key, fullest.getFirst().type());
    Map<String, RecordKey> fields = new TreeMap<>();
    fields.put("type", fullest.getFirst().key());
    for (String variable : Variables.TEXTS) {
      text(variable, fullest, merged, fields);
    }
    for (String variable : Variables.NAMES) {
      for (LiteratureRecord record : fullest) {
        List<Name> names = record.names(variable);
        if (!names.isEmpty() && fields.putIfAbsent(variable, record.key()) == null) {
          merged.names(variable, names);
        }
      }
    }
    for (String variable : Variables.DATES) {
      for (LiteratureRecord record : fullest) {
        Optional<LiteratureDate> date = record.date(variable);
        if (date.isPresent() && fields.putIfAbsent(variable, record.key()) == null) {
          merged.date(variable, date.get());
        }
      }
    }
    collect(fullest, merged, fields);
    return new FieldMerge(merged.build(), fields);
  }

  private static void text(
      String variable,
      List<LiteratureRecord> fullest,
      LiteratureRecord.Builder merged,
      Map<String, RecordKey> fields) {
    String best = "";
    for (LiteratureRecord record : fullest) {
      String value = record.text(variable);
      boolean better =
          variable.equals("abstract") ? value.length() > best.length() : best.isEmpty();
      if (better && !value.isEmpty()) {
        best = value;
        fields.put(variable, record.key());
      }
    }
    merged.text(variable, best);
  }

  private static void collect(
      List<LiteratureRecord> fullest,
      LiteratureRecord.Builder merged,
      Map<String, RecordKey> fields) {
    Set<String> keywords = new LinkedHashSet<>();
    Set<SourceField> sourceFields = new LinkedHashSet<>();
    for (LiteratureRecord record : fullest) {
      if (!record.keywords().isEmpty()) {
        fields.putIfAbsent("keywords", record.key());
      }
      if (!record.bodies().isEmpty()) {
        fields.putIfAbsent("bodies", record.key());
      }
      if (!record.sourceFields().isEmpty()) {
        fields.putIfAbsent("fields", record.key());
      }
      keywords.addAll(record.keywords());
      record.bodies().forEach(merged::body);
      sourceFields.addAll(record.sourceFields());
    }
    merged.keywords(keywords);
    merged.sourceFields(sourceFields);
  }

  /**
   * How many variables a record has; an abstract, a DOI and authors with given names count more.
   */
  private static int fullness(LiteratureRecord record) {
    int spelled =
        (int) record.creators().stream().filter(name -> name.given().length() > 3).count();
    return record.texts().size()
        + record.names().size()
        + record.dates().size()
        + (record.text("abstract").isEmpty() ? 0 : 2)
        + (record.text("DOI").isEmpty() ? 0 : 2)
        + (spelled > 0 ? 1 : 0);
  }
}
