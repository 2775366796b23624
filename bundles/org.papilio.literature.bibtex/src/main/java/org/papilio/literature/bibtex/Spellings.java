package org.papilio.literature.bibtex;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Field;
import org.papilio.literature.bibtex.TexWriter.Letters;

/**
 * Keeps what reading an entry would lose. A field whose value would not be written again as it
 * stood stays with the record, spelled as it was; the writer uses that spelling as long as it still
 * says what the record says. So an entry that nobody changed is written as it came, and an edit
 * always wins.
 */
final class Spellings {

  private Spellings() {}

  /** What became of the fields of an entry. */
  interface Tally {
    void kept(String field);

    void changed(String field);
  }

  /** The source fields of an entry, given what was read of it. */
  static List<SourceField> keep(String format, Entry entry, LiteratureRecord record, Tally tally) {
    Entry written = EntryWriter.write(record, Letters.TEX);
    Map<String, String> tex = values(written);
    Map<String, String> unicode = null;
    boolean[] odd = new boolean[entry.fields().size()];
    int at = 0;
    Set<String> oddVariables = new HashSet<>();
    for (Field field : entry.fields()) {
      String again = tex.remove(field.name());
      boolean same = again != null && same(field.value(), again);
      if (!same && again != null && !isAscii(field.value())) {
        unicode = unicode == null ? values(EntryWriter.write(record, Letters.UNICODE)) : unicode;
        same = same(field.value(), unicode.getOrDefault(field.name(), ""));
      }
      odd[at++] = !same;
      if (same) {
        tally.kept(field.name());
      } else {
        Set<String> variables = Fields.variables(field.name());
        oddVariables.addAll(variables);
        if (variables.isEmpty()) {
          tally.kept(field.name());
        } else {
          tally.changed(field.name());
        }
      }
    }
    List<SourceField> kept = new ArrayList<>();
    boolean oddType = !entry.type().equals(written.type()) || tex.containsKey(Fields.OWN + "type");
    if (oddType) {
      oddVariables.addAll(Fields.variables(Fields.TYPE));
      kept.add(new SourceField(format, Fields.TYPE, entry.type()));
    }
    if (!entry.key().equals(record.key().value()) && !entry.key().isBlank()) {
      kept.add(new SourceField(format, Fields.KEY, entry.key()));
    }
    at = 0;
    for (Field field : entry.fields()) {
      boolean beside = !Collections.disjoint(Fields.variables(field.name()), oddVariables);
      if (odd[at++] || beside) {
        kept.add(new SourceField(format, field.name(), field.value().strip()));
      }
    }
    return kept;
  }

  private static Map<String, String> values(Entry entry) {
    Map<String, String> values = new HashMap<>();
    entry.fields().forEach(field -> values.put(field.name(), field.value()));
    return values;
  }

  private static boolean same(String raw, String written) {
    return raw.equals(written)
        || TexReader.joinBlanks(raw).equals(TexReader.joinBlanks(written))
        || !isAscii(raw)
            && Normalizer.normalize(TexReader.joinBlanks(raw), Normalizer.Form.NFC)
                .equals(TexReader.joinBlanks(written));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** The entry to write: the kept spellings where they still hold, else what the record says. */
  static Entry restore(String format, LiteratureRecord record) {
    Entry plain = EntryWriter.write(record, Letters.TEX);
    List<SourceField> own =
        record.sourceFields().stream().filter(field -> field.format().equals(format)).toList();
    if (own.isEmpty()) {
      return plain;
    }
    Set<String> refused = new HashSet<>();
    // A refused spelling changes the entry, which may unsettle another one; each round refuses one
    // variable at least, so this ends.
    while (true) {
      Entry candidate = candidate(record, plain, own, refused);
      Set<String> differing = KeptFields.differing(EntryReader.read(candidate), record);
      differing.retainAll(variables(own));
      if (!refused.addAll(differing)) {
        return withShadowed(candidate, own);
      }
    }
  }

  /** Adds the refused fields that say nothing where they stand, such as a second publisher. */
  private static Entry withShadowed(Entry entry, List<SourceField> own) {
    Entry all = entry;
    Set<String> present = new HashSet<>();
    entry.fields().forEach(field -> present.add(field.name()));
    LiteratureRecord said = EntryReader.read(entry);
    for (SourceField field : own) {
      if (field.name().startsWith("@") || present.contains(field.name())) {
        continue;
      }
      List<Field> more = new ArrayList<>(all.fields());
      more.add(new Field(field.name(), TexWriter.balance(field.value())));
      Entry candidate = new Entry(0, all.type(), all.key(), more, List.of());
      if (EntryReader.read(candidate).equals(said)) {
        all = candidate;
      }
    }
    return all;
  }

  private static Set<String> variables(List<SourceField> own) {
    Set<String> all = new HashSet<>();
    own.forEach(field -> all.addAll(Fields.variables(field.name())));
    return all;
  }

  private static Entry candidate(
      LiteratureRecord record, Entry plain, List<SourceField> own, Set<String> refused) {
    String type = plain.type();
    List<Field> raw = new ArrayList<>();
    Set<String> covered = new HashSet<>();
    for (SourceField field : own) {
      Set<String> variables = Fields.variables(field.name());
      if (variables.stream().anyMatch(refused::contains)) {
        continue;
      }
      covered.addAll(variables);
      if (field.name().equals(Fields.TYPE)) {
        type = field.value();
      } else if (!field.name().startsWith("@")) {
        raw.add(new Field(field.name(), TexWriter.balance(field.value())));
      }
    }
    List<Field> fields = new ArrayList<>();
    Set<String> rawNames = new HashSet<>();
    raw.forEach(field -> rawNames.add(field.name()));
    for (Field field : plain.fields()) {
      boolean replaced =
          rawNames.contains(field.name())
              || Fields.variables(field.name()).stream().anyMatch(covered::contains);
      if (!replaced) {
        fields.add(field);
      }
    }
    fields.addAll(raw);
    return new Entry(0, type, record.key().value(), fields, List.of());
  }
}
