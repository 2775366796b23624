package org.papilio.literature.marc;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.literature.marc.MarcField.Subfield;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A record as MARC-in-JSON: leader, and fields as objects of one property named by their tag. */
final class MarcJson {

  // Line breaks in a string are no JSON, but some programs write them.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private MarcJson() {}

  /**
   * @throws JacksonException if the text is not well-formed
   * @throws MarcProblem if it is no record of MARC
   */
  static MarcRecord read(String json, List<String> repairs) throws MarcProblem {
    Map<?, ?> map = parse(json);
    if (!(map.get("fields") instanceof List<?> list)) {
      throw new MarcProblem("the object is no record of MARC: it has no list named 'fields'");
    }
    List<MarcField> fields = new ArrayList<>();
    for (Object one : list) {
      if (one instanceof Map<?, ?> field) {
        field.forEach((tag, content) -> field(String.valueOf(tag), content, fields, repairs));
      }
    }
    if (fields.isEmpty()) {
      throw new MarcProblem("the record has no field");
    }
    return new MarcRecord(map.get("leader") instanceof String leader ? leader : "", fields);
  }

  /** The object that a text is; empty where it is something else. */
  static Map<?, ?> parse(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return value(parser) instanceof Map<?, ?> object ? object : Map.of();
    }
  }

  private static void field(
      String tag, Object content, List<MarcField> into, List<String> repairs) {
    String three = tag.length() > 3 ? tag.substring(0, 3) : "0".repeat(3 - tag.length()) + tag;
    if (content instanceof String value) {
      into.add(MarcField.control(three, value));
      return;
    }
    List<Subfield> subfields = new ArrayList<>();
    if (content instanceof Map<?, ?> map && map.get("subfields") instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> subfield) {
          subfield.forEach((code, value) -> subfield(String.valueOf(code), value, subfields));
        }
      }
      if (!subfields.isEmpty()) {
        into.add(
            MarcField.data(
                three, indicator(map.get("ind1")), indicator(map.get("ind2")), subfields));
        return;
      }
    }
    repairs.add("field " + tag + " has no subfields and is left out");
  }

  private static void subfield(String code, Object value, List<Subfield> into) {
    boolean good = code.length() == 1 && code.charAt(0) > ' ' && code.charAt(0) != '$';
    into.add(new Subfield(good ? code.charAt(0) : 'a', String.valueOf(value)));
  }

  private static char indicator(Object value) {
    String text = value instanceof String string ? string : " ";
    char c = text.isEmpty() ? ' ' : text.charAt(0);
    return c < ' ' || c > '~' || c == '$' || c == '\\' ? ' ' : c;
  }

  // Recursion is bounded: the parser refuses more than 500 levels.
  private static Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  static String write(MarcRecord record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("leader", record.leader());
      out.writeArrayPropertyStart("fields");
      for (MarcField field : record.fields()) {
        out.writeStartObject();
        if (field.isControl()) {
          out.writeStringProperty(field.tag(), field.value());
        } else {
          out.writeObjectPropertyStart(field.tag());
          out.writeStringProperty("ind1", String.valueOf(field.ind1()));
          out.writeStringProperty("ind2", String.valueOf(field.ind2()));
          out.writeArrayPropertyStart("subfields");
          for (Subfield subfield : field.subfields()) {
            out.writeStartObject();
            out.writeStringProperty(String.valueOf(subfield.code()), subfield.value());
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        }
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }
}
