package org.papilio.literature.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.platform.problem.Problem;

/**
 * Sets variables of a record from what people type, as {@code papilio literature edit} does: names
 * as {@code Family, Given} parted by semicolons, dates in words or numbers, keywords parted by
 * semicolons, everything else as it is.
 */
final class RecordEdit {

  private final LiteratureRecord record;
  private final LiteratureRecord.Builder builder;

  private RecordEdit(LiteratureRecord record) {
    this.record = record;
    this.builder = record.edit();
  }

  /**
   * @param values text by variable; an empty text takes the variable away
   */
  static LiteratureRecord apply(LiteratureRecord record, Map<String, String> values) {
    RecordEdit edit = new RecordEdit(record);
    values.forEach((variable, value) -> edit.set(variable, value.strip()));
    return edit.builder.build();
  }

  /** The values of a record in the form in which {@link #apply} takes them. */
  static Map<String, String> values(LiteratureRecord record) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("type", record.type());
    record.names().forEach((variable, names) -> values.put(variable, joined(names)));
    record.dates().forEach((variable, date) -> values.put(variable, date.text()));
    values.putAll(record.texts());
    if (!record.keywords().isEmpty()) {
      values.put("keywords", String.join("; ", record.keywords()));
    }
    return values;
  }

  private static String joined(List<Name> names) {
    return String.join("; ", names.stream().map(Name::inverted).toList());
  }

  private void set(String variable, String value) {
    if (variable.equals("type")) {
      type(value);
    } else if (variable.equals("keywords")) {
      builder.keywords(parts(value));
    } else if (Variables.TEXTS.contains(variable)) {
      // What shows no difference keeps its markup.
      if (!value.equals(Markup.plain(record.text(variable)))) {
        builder.text(variable, value);
      }
    } else if (Variables.DATES.contains(variable)) {
      date(variable, value);
    } else if (Variables.NAMES.contains(variable)) {
      builder.names(variable, parts(value).stream().map(text -> name(variable, text)).toList());
    } else {
      throw Problem.badInput("'" + variable + "' is no variable of CSL")
          .allowing("type, keywords, and the variables of texts, names and dates")
          .exception();
    }
  }

  private void type(String value) {
    if (!Variables.TYPES.contains(value)) {
      throw Problem.badInput("'" + value + "' is no type of CSL")
          .at("type")
          .allowing(String.join(", ", Variables.TYPES))
          .exception();
    }
    builder.type(value);
  }

  private void date(String variable, String value) {
    if (value.isEmpty()) {
      builder.date(variable, null);
    } else {
      builder.date(
          variable,
          Dates.any(value)
              .orElseThrow(
                  () ->
                      Problem.badInput("'" + value + "' cannot be read as a date")
                          .at(variable)
                          .allowing("2008, 2008-03, 2008-03-17, 2008/2010, March 2008")
                          .exception()));
    }
  }

  /** A name that is there already keeps its parts. */
  private Name name(String variable, String text) {
    return record.names(variable).stream()
        .filter(name -> name.inverted().equals(text))
        .findFirst()
        .orElseGet(() -> parted(text));
  }

  private static Name parted(String text) {
    int comma = text.indexOf(',');
    String family = comma < 0 ? text : text.substring(0, comma).strip();
    String given = comma < 0 ? "" : text.substring(comma + 1).strip();
    return given.isEmpty() ? Name.literal(family) : Name.of(family, given);
  }

  private static List<String> parts(String value) {
    return Arrays.stream(value.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
