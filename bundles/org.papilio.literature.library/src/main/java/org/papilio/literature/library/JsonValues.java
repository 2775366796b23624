package org.papilio.literature.library;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Small pieces of JSON as maps, lists, texts, numbers and booleans. */
final class JsonValues {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonValues() {}

  static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(out, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach(
            (name, one) -> {
              out.writeName(String.valueOf(name));
              write(out, one);
            });
        out.writeEndObject();
      }
      case Iterable<?> list -> {
        out.writeStartArray();
        list.forEach(one -> write(out, one));
        out.writeEndArray();
      }
      case Boolean yes -> out.writeBoolean(yes);
      case Number number -> out.writeNumber(number.longValue());
      default -> out.writeString(String.valueOf(value));
    }
  }

  /**
   * @throws tools.jackson.core.JacksonException when it is no JSON object
   */
  static Map<String, Object> read(String text) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      return object(in);
    }
  }

  private static Map<String, Object> object(JsonParser in) {
    Map<String, Object> map = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      Object value = value(in);
      if (value != null) {
        map.put(name, value);
      }
    }
    return map;
  }

  private static @Nullable Object value(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          Object value = value(in);
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> in.getString();
    };
  }

  static String text(Map<String, Object> map, String name) {
    return String.valueOf(map.getOrDefault(name, ""));
  }

  static long number(Map<String, Object> map, String name) {
    return map.get(name) instanceof Number number ? number.longValue() : 0;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, Object> map, String name) {
    return map.get(name) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
  }

  static List<?> list(Map<String, Object> map, String name) {
    return map.get(name) instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(Map<String, Object> map, String name) {
    List<Map<String, Object>> maps = new ArrayList<>();
    list(map, name).stream()
        .filter(Map.class::isInstance)
        .forEach(one -> maps.add((Map<String, Object>) one));
    return maps;
  }
}
