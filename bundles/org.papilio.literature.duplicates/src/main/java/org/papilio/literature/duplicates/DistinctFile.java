package org.papilio.literature.duplicates;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.Distinction;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Pairs that people called different works, one a line, by keys. */
final class DistinctFile {

  static final String PATH = "library/distinct.jsonl";
  private static final JsonFactory JSON = new JsonFactory();

  private DistinctFile() {}

  static String name(RecordKey one, RecordKey other) {
    boolean inOrder = one.compareTo(other) < 0;
    return (inOrder ? one : other) + "\n" + (inOrder ? other : one);
  }

  static byte[] bytes(Collection<Distinction> distinctions) {
    StringBuilder text = new StringBuilder();
    for (Distinction distinction : distinctions) {
      StringWriter line = new StringWriter();
      try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
        out.writeStartObject();
        out.writeStringProperty("first", distinction.first().value());
        out.writeStringProperty("second", distinction.second().value());
        out.writeStringProperty("author", distinction.author());
        out.writeStringProperty("when", distinction.when().toString());
        out.writeEndObject();
      }
      text.append(line).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Distinctions by the name of the pair. */
  static NavigableMap<String, Distinction> read(byte[] bytes) {
    NavigableMap<String, Distinction> found = new TreeMap<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        Distinction distinction = distinction(line, number);
        found.put(name(distinction.first(), distinction.second()), distinction);
      }
    }
    return found;
  }

  private static Distinction distinction(String line, int number) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        values.put(name, in.getString());
      }
      return new Distinction(
          new RecordKey(values.getOrDefault("first", "")),
          new RecordKey(values.getOrDefault("second", "")),
          values.getOrDefault("author", ""),
          Instant.parse(values.getOrDefault("when", "")));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw Problem.badInput("this line is no pair of different works: " + e.getMessage())
          .at(PATH + ":" + number)
          .fix("mend the line, or restore the file from an earlier revision")
          .exception(e);
    }
  }
}
