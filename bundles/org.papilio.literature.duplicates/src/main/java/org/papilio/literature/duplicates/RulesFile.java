package org.papilio.literature.duplicates;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The rules of a workspace as a file, one rule a line. A rule that it does not name is default. */
final class RulesFile {

  static final String PATH = "library/duplicate-rules.json";
  private static final String FORMAT = "papilio-duplicate-rules";
  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private RulesFile() {}

  static byte[] bytes(DuplicateRules rules) {
    StringBuilder text = new StringBuilder();
    text.append("{\n  \"format\": \"" + FORMAT + "\",\n  \"version\": " + VERSION + ",\n");
    text.append("  \"likely\": ").append(rules.likely()).append(",\n");
    text.append("  \"sure\": ").append(rules.sure()).append(",\n");
    text.append("  \"largestBlock\": ").append(rules.largestBlock()).append(",\n");
    List<String> keys = rules.keys().stream().map(RulesFile::quoted).toList();
    text.append("  \"keys\": [").append(String.join(", ", keys)).append("],\n");
    List<String> weights = new ArrayList<>();
    rules.weights().forEach((rule, weight) -> weights.add("\n    " + quoted(rule) + ": " + weight));
    text.append("  \"weights\": {").append(String.join(",", weights)).append("\n  }\n}\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeString(value);
    }
    return text.toString();
  }

  /**
   * Reads rules.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT saying what is allowed
   */
  static DuplicateRules read(byte[] bytes) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return rules(in);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("these are no rules for duplicates: " + e.getMessage())
          .at(PATH)
          .fix(
              "mend the file, or go back to the defaults: papilio literature duplicates rules"
                  + " reset")
          .exception(e);
    }
  }

  private static DuplicateRules rules(JsonParser in) {
    DuplicateRules defaults = Rules.DEFAULTS;
    double[] limits = {defaults.likely(), defaults.sure(), defaults.largestBlock()};
    Set<String> keys = new LinkedHashSet<>(defaults.keys());
    Map<String, Double> weights = new LinkedHashMap<>(defaults.weights());
    fields(
        in,
        name -> {
          switch (name) {
            case "format" -> expect(in.getString().equals(FORMAT), "the format is not " + FORMAT);
            case "version" ->
                expect(in.getIntValue() == VERSION, "this is a newer version of the file");
            case "likely" -> limits[0] = in.getDoubleValue();
            case "sure" -> limits[1] = in.getDoubleValue();
            case "largestBlock" -> limits[2] = in.getIntValue();
            case "keys" -> {
              keys.clear();
              while (in.nextToken() == JsonToken.VALUE_STRING) {
                keys.add(known(in.getString(), Rules.KEYS));
              }
            }
            case "weights" ->
                fields(
                    in,
                    rule ->
                        weights.put(
                            known(rule, List.copyOf(defaults.weights().keySet())),
                            in.getDoubleValue()));
            default -> throw new IllegalArgumentException("'" + name + "' is not known");
          }
        });
    return new DuplicateRules(limits[0], limits[1], (int) limits[2], keys, weights);
  }

  private static void fields(JsonParser in, Consumer<String> field) {
    if (in.currentToken() == null) {
      in.nextToken();
    }
    expect(in.currentToken() == JsonToken.START_OBJECT, "an object { … } is expected");
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      field.accept(name);
    }
    expect(in.currentToken() == JsonToken.END_OBJECT, "the object does not end");
  }

  private static void expect(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static String known(String name, List<String> allowed) {
    expect(allowed.contains(name), "'" + name + "' is not among " + String.join(", ", allowed));
    return name;
  }
}
