package org.papilio.literature.library;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A record as one line of JSON: the properties of CSL-JSON, with {@code keywords} and {@code
 * bodies} as lists and {@code fields} for source fields, each {@code [format, name, value]}. The
 * order of properties is always the same, so equal records are equal lines.
 */
final class RecordLine {

  private static final JsonFactory JSON = new JsonFactory();

  private RecordLine() {}

  static String write(LiteratureRecord record) {
    StringWriter line = new StringWriter(512);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      out.writeStartObject();
      out.writeStringProperty("id", record.key().value());
      out.writeStringProperty("type", record.type());
      record.texts().forEach(out::writeStringProperty);
      record.names().forEach((variable, names) -> names(out, variable, names));
      record.dates().forEach((variable, date) -> date(out, variable, date));
      strings(out, "keywords", record.keywords());
      strings(out, "bodies", record.bodies().stream().map(BodyOfLiterature::id).toList());
      fields(out, record.sourceFields());
      out.writeEndObject();
    }
    return line.toString();
  }

  /** The same record with another key. */
  static String withKey(String line, String key) {
    return "{\"id\":" + JsonValues.write(key) + withoutKey(line);
  }

  /** What stands behind the key in a line that was written here. */
  static String withoutKey(String given) {
    // Somebody may have edited the line by hand.
    String line = given.startsWith("{\"id\":\"") ? given : write(read(given, "library"));
    int at = "{\"id\":\"".length();
    while (line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return line.substring(at + 1);
  }

  private static void names(JsonGenerator out, String variable, List<Name> names) {
    out.writeName(variable);
    out.writeStartArray();
    for (Name name : names) {
      out.writeStartObject();
      string(out, "family", name.family());
      string(out, "given", name.given());
      string(out, "suffix", name.suffix());
      string(out, "dropping-particle", name.droppingParticle());
      string(out, "non-dropping-particle", name.nonDroppingParticle());
      string(out, "literal", name.literal());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void date(JsonGenerator out, String variable, LiteratureDate date) {
    out.writeName(variable);
    out.writeStartObject();
    DateParts start = date.start();
    if (start != null) {
      out.writeName("date-parts");
      out.writeStartArray();
      parts(out, start);
      date.last().ifPresent(end -> parts(out, end));
      out.writeEndArray();
    }
    if (date.openEnd()) {
      out.writeBooleanProperty("open", true);
    }
    if (date.season() > 0) {
      out.writeNumberProperty("season", date.season());
    }
    if (date.circa()) {
      out.writeBooleanProperty("circa", true);
    }
    string(out, "literal", date.literal());
    string(out, "raw", date.raw());
    out.writeEndObject();
  }

  private static void parts(JsonGenerator out, DateParts parts) {
    out.writeStartArray();
    out.writeNumber(parts.year());
    if (parts.month() > 0) {
      out.writeNumber(parts.month());
    }
    if (parts.day() > 0) {
      out.writeNumber(parts.day());
    }
    out.writeEndArray();
  }

  private static void string(JsonGenerator out, String name, String value) {
    if (!value.isEmpty()) {
      out.writeStringProperty(name, value);
    }
  }

  private static void strings(JsonGenerator out, String name, List<String> values) {
    if (!values.isEmpty()) {
      out.writeName(name);
      out.writeStartArray();
      values.forEach(out::writeString);
      out.writeEndArray();
    }
  }

  private static void fields(JsonGenerator out, List<SourceField> fields) {
    if (!fields.isEmpty()) {
      out.writeName("fields");
      out.writeStartArray();
      for (SourceField field : fields) {
        out.writeStartArray();
        out.writeString(field.format());
        out.writeString(field.name());
        out.writeString(field.value());
        out.writeEndArray();
      }
      out.writeEndArray();
    }
  }

  /**
   * Reads a line.
   *
   * @param where file and line, for the message
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it is no record
   */
  static LiteratureRecord read(String line, String where) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      return record(in);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("this line is no record: " + e.getMessage())
          .at(where)
          .fix("mend the line by hand, or restore the file from an earlier revision")
          .exception(e);
    }
  }

  private static LiteratureRecord record(JsonParser in) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), "document");
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        switch (name) {
          case "id" -> record.key(new RecordKey(in.getString()));
          case "type" -> record.type(in.getString());
          default -> record.text(name, in.getString());
        }
      } else if (name.equals("keywords")) {
        record.keywords(strings(in));
      } else if (name.equals("bodies")) {
        strings(in).forEach(id -> record.body(new BodyOfLiterature(id)));
      } else if (name.equals("fields")) {
        fields(in, record);
      } else if (Variables.DATES.contains(name)) {
        record.date(name, date(in));
      } else if (token == JsonToken.START_ARRAY) {
        while (in.nextToken() == JsonToken.START_OBJECT) {
          record.name(name, name(in));
        }
      } else {
        throw new IllegalArgumentException("property '" + name + "' is not known");
      }
    }
    return record.build();
  }

  private static List<String> strings(JsonParser in) {
    List<String> values = new ArrayList<>();
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      values.add(in.getString());
    }
    return values;
  }

  private static void fields(JsonParser in, LiteratureRecord.Builder record) {
    while (in.nextToken() == JsonToken.START_ARRAY) {
      List<String> parts = strings(in);
      if (parts.size() != 3) {
        throw new IllegalArgumentException("a field has " + parts.size() + " parts, allowed are 3");
      }
      record.sourceField(new SourceField(parts.get(0), parts.get(1), parts.get(2)));
    }
  }

  private static Name name(JsonParser in) {
    String[] parts = {"", "", "", "", "", ""};
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String property = in.currentName();
      in.nextToken();
      int place =
          switch (property) {
            case "family" -> 0;
            case "given" -> 1;
            case "suffix" -> 2;
            case "dropping-particle" -> 3;
            case "non-dropping-particle" -> 4;
            case "literal" -> 5;
            default -> throw new IllegalArgumentException("a name has no '" + property + "'");
          };
      parts[place] = in.getString();
    }
    return new Name(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  private static LiteratureDate date(JsonParser in) {
    List<DateParts> parts = new ArrayList<>();
    boolean open = false;
    int season = 0;
    boolean circa = false;
    String literal = "";
    String raw = "";
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String property = in.currentName();
      JsonToken token = in.nextToken();
      switch (property) {
        case "date-parts" -> {
          while (in.nextToken() == JsonToken.START_ARRAY) {
            parts.add(parts(in));
          }
        }
        case "open" -> open = token == JsonToken.VALUE_TRUE;
        case "season" -> season = in.getIntValue();
        case "circa" -> circa = token == JsonToken.VALUE_TRUE;
        case "literal" -> literal = in.getString();
        case "raw" -> raw = in.getString();
        default -> throw new IllegalArgumentException("a date has no '" + property + "'");
      }
    }
    @Nullable DateParts start = parts.isEmpty() ? null : parts.getFirst();
    @Nullable DateParts end = parts.size() < 2 ? null : parts.get(1);
    return new LiteratureDate(start, end, open, season, circa, literal, raw);
  }

  private static DateParts parts(JsonParser in) {
    int[] numbers = new int[3];
    int count = 0;
    while (in.nextToken() == JsonToken.VALUE_NUMBER_INT && count < 3) {
      numbers[count++] = in.getIntValue();
    }
    return new DateParts(numbers[0], numbers[1], numbers[2]);
  }
}
