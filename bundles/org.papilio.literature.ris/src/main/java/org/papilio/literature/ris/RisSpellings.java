package org.papilio.literature.ris;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.ris.RisRecord.Tag;

/**
 * Keeps what reading a record would lose: a tag whose values would not be written again as they
 * stood stays with the record, spelled as it was. The writer uses that spelling as long as it still
 * says what the record says.
 */
final class RisSpellings {

  private RisSpellings() {}

  static List<SourceField> keep(RisRecord in, LiteratureRecord record, RecordSink sink) {
    RisRecord written = RisWriter.write(record);
    Set<String> odd = new HashSet<>();
    Set<String> oddVariables = new HashSet<>();
    Set<String> names = new LinkedHashSet<>();
    in.tags().forEach(tag -> names.add(tag.name()));
    for (String name : names) {
      if (raw(in, name).equals(raw(written, name))) {
        sink.kept(name);
      } else {
        odd.add(name);
        oddVariables.addAll(RisTags.variables(name));
        boolean mapped = !RisTags.variables(name).isEmpty();
        if (mapped) {
          sink.changed(name);
        } else {
          sink.kept(name);
        }
      }
    }
    List<SourceField> kept = new ArrayList<>();
    if (!in.type().equals(written.type())) {
      kept.add(new SourceField(RisFormat.ID, RisTags.TYPE, in.type()));
    }
    for (Tag tag : in.tags()) {
      boolean beside = RisTags.variables(tag.name()).stream().anyMatch(oddVariables::contains);
      if (odd.contains(tag.name()) || beside) {
        kept.add(new SourceField(RisFormat.ID, tag.name(), tag.value()));
      }
    }
    return kept;
  }

  private static List<String> raw(RisRecord record, String name) {
    return record.tags().stream().filter(tag -> tag.name().equals(name)).map(Tag::value).toList();
  }

  /** The tags to write: kept spellings where they still hold, else what the record says. */
  static RisRecord restore(LiteratureRecord record) {
    RisRecord plain = RisWriter.write(record);
    List<SourceField> own =
        record.sourceFields().stream()
            .filter(field -> field.format().equals(RisFormat.ID) && !field.name().startsWith("@"))
            .toList();
    if (own.isEmpty()) {
      return plain;
    }
    // What RIS cannot say at all must not make a spelling look wrong.
    LiteratureRecord measure = RisReader.read(plain);
    Set<String> refused = new HashSet<>();
    while (true) {
      RisRecord candidate = candidate(plain, own, refused);
      Set<String> differing = KeptFields.differing(RisReader.read(candidate), measure);
      Set<String> covered = new HashSet<>();
      own.forEach(field -> covered.addAll(RisTags.variables(field.name())));
      differing.retainAll(covered);
      if (!refused.addAll(differing)) {
        return candidate;
      }
    }
  }

  private static RisRecord candidate(RisRecord plain, List<SourceField> own, Set<String> refused) {
    String type = plain.type();
    Set<String> covered = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<Tag> raw = new ArrayList<>();
    for (SourceField field : own) {
      Set<String> variables = RisTags.variables(field.name());
      if (variables.stream().anyMatch(refused::contains)) {
        continue;
      }
      covered.addAll(variables);
      names.add(field.name());
      if (field.name().equals(RisTags.TYPE)) {
        type = field.value();
      } else {
        raw.add(new Tag(field.name(), field.value()));
      }
    }
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : plain.tags()) {
      boolean replaced =
          names.contains(tag.name())
              || RisTags.variables(tag.name()).stream().anyMatch(covered::contains);
      if (!replaced) {
        tags.add(tag);
      }
    }
    tags.addAll(raw);
    return new RisRecord(0, type, tags, List.of());
  }
}
