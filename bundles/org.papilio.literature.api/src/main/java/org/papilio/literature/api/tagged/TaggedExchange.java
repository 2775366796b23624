package org.papilio.literature.api.tagged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner.Broken;
import org.papilio.literature.api.tagged.TaggedScanner.Found;
import org.papilio.literature.api.tagged.TaggedScanner.Whole;
import org.papilio.platform.loss.LossReport;

/**
 * Both ways between records and tags without loss: a tag whose values would not be written again as
 * they stood stays with the record, spelled as it was. Writing uses that spelling as long as it
 * still says what the record says.
 */
public final class TaggedExchange {

  private final TaggedMapping mapping;

  public TaggedExchange(TaggedMapping mapping) {
    this.mapping = mapping;
  }

  /** Hands every record of a scanner on, and what stands between them as unreadable. */
  public void read(TaggedScanner scanner, RecordSink sink) throws IOException {
    for (Found found = scanner.next(); found != null; found = scanner.next()) {
      switch (found) {
        case Whole whole -> hand(whole.record(), sink);
        case Broken broken ->
            sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
      }
    }
  }

  /** Hands one record on. One whose tags say nothing is reported as unreadable. */
  public void hand(TaggedRecord in, RecordSink sink) {
    String where = "line " + in.line();
    boolean empty =
        in.tags().stream()
            .allMatch(
                tag ->
                    tag.value().isBlank() || mapping.variables(tag.name()).equals(Set.of("type")));
    if (empty) {
      sink.unreadable(
          where, "the record is empty: no tag but its type has a value", raw(in.tags()));
      return;
    }
    for (String repair : in.repairs()) {
      sink.note(where + ": " + repair + ".");
    }
    LiteratureRecord record = mapping.read(in);
    sink.record(record.edit().sourceFields(kept(in, record, sink)).build(), where);
  }

  private List<SourceField> kept(TaggedRecord in, LiteratureRecord record, RecordSink sink) {
    Map<String, List<String>> before = byName(in);
    Map<String, List<String>> after = byName(mapping.write(record));
    Set<String> odd = new HashSet<>();
    Set<String> oddVariables = new HashSet<>();
    before.forEach(
        (name, values) -> {
          Set<String> variables = mapping.variables(name);
          boolean same = values.equals(after.get(name));
          if (!same) {
            odd.add(name);
            oddVariables.addAll(variables);
          }
          if (same || variables.isEmpty()) {
            sink.kept(name);
          } else {
            sink.changed(name);
          }
        });
    List<SourceField> kept = new ArrayList<>();
    for (Tag tag : in.tags()) {
      boolean beside = mapping.variables(tag.name()).stream().anyMatch(oddVariables::contains);
      if (odd.contains(tag.name()) || beside) {
        kept.add(new SourceField(mapping.format(), tag.name(), tag.value()));
      }
    }
    return kept;
  }

  private static Map<String, List<String>> byName(TaggedRecord record) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Tag tag : record.tags()) {
      values.computeIfAbsent(tag.name(), any -> new ArrayList<>()).add(tag.value());
    }
    return values;
  }

  /** The tags to write: kept spellings where they still hold, else what the record says. */
  public TaggedRecord restored(LiteratureRecord record) {
    TaggedRecord plain = mapping.write(record);
    List<SourceField> own =
        record.sourceFields().stream()
            .filter(field -> field.format().equals(mapping.format()))
            .toList();
    return own.isEmpty() ? plain : restored(plain, own);
  }

  private TaggedRecord restored(TaggedRecord plain, List<SourceField> own) {
    // What the format cannot say at all must not make a spelling look wrong.
    LiteratureRecord measure = mapping.read(plain);
    Set<String> covered = new HashSet<>();
    own.forEach(field -> covered.addAll(mapping.variables(field.name())));
    Set<String> refused = new HashSet<>();
    while (true) {
      TaggedRecord candidate = candidate(plain, own, refused);
      Set<String> differing = differing(mapping.read(candidate), measure);
      differing.retainAll(covered);
      if (!refused.addAll(differing)) {
        return candidate;
      }
    }
  }

  private TaggedRecord candidate(TaggedRecord plain, List<SourceField> own, Set<String> refused) {
    Set<String> covered = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<Tag> raw = new ArrayList<>();
    for (SourceField field : own) {
      Set<String> variables = mapping.variables(field.name());
      if (variables.stream().noneMatch(refused::contains)) {
        covered.addAll(variables);
        names.add(field.name());
        raw.add(new Tag(field.name(), field.value()));
      }
    }
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : plain.tags()) {
      Set<String> variables = mapping.variables(tag.name());
      boolean replaced =
          names.contains(tag.name())
              || !Collections.disjoint(variables, covered)
                  && Collections.disjoint(variables, refused);
      if (!replaced) {
        tags.add(tag);
      }
    }
    tags.addAll(raw);
    for (int i = 1; i < tags.size(); i++) {
      if (tags.get(i).name().equals(mapping.first())) {
        tags.addFirst(tags.remove(i));
        break;
      }
    }
    return TaggedRecord.of(tags);
  }

  /**
   * The tags to write, with what the format cannot say counted: dropped where the variable is lost,
   * changed where another value comes back.
   */
  public TaggedRecord written(LiteratureRecord record, LossReport.Builder losses) {
    losses.read();
    LiteratureRecord back = mapping.read(mapping.write(record));
    for (String variable : differing(record, back)) {
      if (value(back, variable) == null) {
        losses.dropped(variable);
      } else {
        losses.changed(variable);
      }
    }
    for (SourceField field : record.sourceFields()) {
      if (!field.format().equals(mapping.format())) {
        losses.dropped(field.format() + ":" + field.name());
      }
    }
    TaggedRecord restored = restored(record);
    restored.tags().forEach(tag -> losses.kept(tag.name()));
    losses.accepted();
    return restored;
  }

  private static @Nullable Object value(LiteratureRecord record, String variable) {
    return switch (variable) {
      case "type" -> record.type();
      case "key" -> record.key();
      case "keyword" -> record.keywords().isEmpty() ? null : record.keywords();
      case "bodies" -> record.bodies().isEmpty() ? null : record.bodies();
      default -> {
        Object text = record.texts().get(variable);
        Object names = record.names().get(variable);
        yield text != null ? text : names != null ? names : record.dates().get(variable);
      }
    };
  }

  private static Set<String> differing(LiteratureRecord a, LiteratureRecord b) {
    Set<String> candidates = new LinkedHashSet<>(List.of("type", "key", "keyword", "bodies"));
    for (LiteratureRecord record : List.of(a, b)) {
      candidates.addAll(record.texts().keySet());
      candidates.addAll(record.names().keySet());
      candidates.addAll(record.dates().keySet());
    }
    candidates.removeIf(variable -> Objects.equals(value(a, variable), value(b, variable)));
    return candidates;
  }

  /** Tags as text for a report, cut where they are very long. */
  static String raw(List<Tag> tags) {
    StringBuilder raw = new StringBuilder();
    for (Tag tag : tags) {
      if (raw.length() > 8_000) {
        break;
      }
      raw.append(tag.name()).append(" - ");
      raw.append(tag.value(), 0, Math.min(tag.value().length(), 8_000)).append('\n');
    }
    return raw.toString().strip();
  }
}
