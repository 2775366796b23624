package org.papilio.literature.marc;

import java.util.List;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.platform.loss.LossReport;

/** What the four shapes of MARC have in common: handing on what was read, counting what is lost. */
final class MarcRecords {

  private MarcRecords() {}

  static void hand(MarcRecord marc, List<String> repairs, String where, RecordSink sink) {
    LiteratureRecord record;
    try {
      record = MarcReader.read(marc);
    } catch (RuntimeException e) {
      // No content may end an import; what is a fault of ours is reported with the record.
      sink.unreadable(where, "its fields could not be mapped: " + e, marc.toString());
      return;
    }
    for (String repair : repairs) {
      sink.note(where + ": " + repair + ".");
    }
    for (MarcField field : marc.fields()) {
      if (punctuated(field)) {
        sink.changed(field.tag());
      } else {
        sink.kept(field.tag());
      }
    }
    sink.record(record.edit().sourceFields(MarcSpelling.keep(marc)).build(), where);
  }

  /** Whether the variable that takes a field leaves out punctuation of it. */
  private static boolean punctuated(MarcField field) {
    if (MarcSpelling.mapped(field.tag()).isEmpty()) {
      return false;
    }
    for (MarcField.Subfield subfield : field.subfields()) {
      String value = subfield.value();
      if (!value.isEmpty() && "/:;,=.[]".indexOf(value.charAt(value.length() - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The record to write, counted. */
  static MarcRecord written(LiteratureRecord record, LossReport.Builder losses) {
    losses.read();
    MarcRecord marc = MarcSpelling.restore(record);
    Set<String> lost = KeptFields.differing(MarcReader.read(marc), record);
    lost.forEach(losses::dropped);
    for (SourceField field : record.sourceFields()) {
      if (!field.format().equals(MarcSpelling.ID)) {
        losses.dropped(field.format() + ":" + field.name());
      }
    }
    marc.fields().forEach(field -> losses.kept(field.tag()));
    losses.accepted();
    return marc;
  }
}
