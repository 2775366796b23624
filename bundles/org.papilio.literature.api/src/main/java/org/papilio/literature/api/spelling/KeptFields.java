package org.papilio.literature.api.spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.SourceField;

/** The fields of a record's source, kept whole, and what of them still holds. */
public final class KeptFields {

  private KeptFields() {}

  /** What a format must know of its fields. */
  @ConsumerType
  public interface Spelling {

    /** The record that such fields say, regardless of its key and source fields. */
    LiteratureRecord read(List<SourceField> fields);

    /** A record as fields, regardless of its source fields. */
    List<SourceField> write(LiteratureRecord record);

    /**
     * The variables that a field may speak of: those of texts, names and dates, and {@code type},
     * {@code keyword}, {@code bodies}; empty for a field that no variable holds.
     */
    Set<String> variables(SourceField field);

    /** Whether a new field has its place behind this one. */
    boolean follows(SourceField added, SourceField present);
  }

  /**
   * The fields to write: the kept ones, but instead of those that speak of a changed variable what
   * the record says now.
   *
   * @param own fields of this format that were kept; when there are none, all is written anew
   */
  public static List<SourceField> restore(
      LiteratureRecord record, List<SourceField> own, Spelling spelling) {
    List<SourceField> plain = spelling.write(record);
    if (own.isEmpty()) {
      return plain;
    }
    LiteratureRecord before = spelling.read(own);
    // What the format cannot say at all must not make a spelling look wrong.
    Set<String> changed = differing(before, record);
    changed.retainAll(differing(before, spelling.read(plain)));
    if (changed.isEmpty()) {
      return own;
    }
    List<SourceField> result = new ArrayList<>(own);
    boolean more = true;
    while (more) {
      more = false;
      for (SourceField field : List.copyOf(result)) {
        Set<String> speaksOf = spelling.variables(field);
        if (speaksOf.stream().anyMatch(changed::contains)) {
          result.remove(field);
          more |= changed.addAll(speaksOf);
        }
      }
    }
    for (SourceField field : plain) {
      if (spelling.variables(field).stream().anyMatch(changed::contains)) {
        int place = result.size();
        while (place > 0 && !spelling.follows(field, result.get(place - 1))) {
          place--;
        }
        result.add(place, field);
      }
    }
    return result;
  }

  /** Names of the variables in which two records differ; key and source fields do not count. */
  public static Set<String> differing(LiteratureRecord a, LiteratureRecord b) {
    Set<String> names = new HashSet<>();
    compare(a.texts(), b.texts(), names);
    compare(a.names(), b.names(), names);
    compare(a.dates(), b.dates(), names);
    if (!a.type().equals(b.type())) {
      names.add("type");
    }
    if (!a.keywords().equals(b.keywords())) {
      names.add("keyword");
    }
    if (!a.bodies().equals(b.bodies())) {
      names.add("bodies");
    }
    return names;
  }

  private static void compare(Map<String, ?> a, Map<String, ?> b, Set<String> into) {
    a.forEach(
        (variable, value) -> {
          if (!Objects.equals(value, b.get(variable))) {
            into.add(variable);
          }
        });
    b.keySet().stream().filter(variable -> !a.containsKey(variable)).forEach(into::add);
  }
}
