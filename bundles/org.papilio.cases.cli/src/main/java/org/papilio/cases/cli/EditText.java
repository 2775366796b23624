package org.papilio.cases.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.Edit;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edits as people write them on the command line, {@code ELEMENT.feature=JSON}, and as JSON: {@code
 * [{"op": "set", "element": "…", "feature": "…", "value": …}, …]}.
 */
final class EditText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int SHORTEST_ID = 4;

  private final List<String> ids;

  /**
   * Reads edits of one file.
   *
   * @param ids of the elements in it
   */
  EditText(List<String> ids) {
    this.ids = List.copyOf(ids);
  }

  private record Place(String element, String feature) {}

  /**
   * The place of {@code c81e728d.period.start}: the part before the first point names an element
   * when it is its id or the beginning of it, else all is a path from the case.
   */
  private Place place(String text) {
    int point = text.indexOf('.');
    if (point == 0) {
      return new Place("", text.substring(1));
    }
    if (point > 0) {
      String first = text.substring(0, point);
      Optional<String> id = id(first);
      if (id.isPresent()) {
        return new Place(id.get(), text.substring(point + 1));
      }
    }
    return new Place("", text);
  }

  private Optional<String> id(String text) {
    if (ids.contains(text)) {
      return Optional.of(text);
    }
    if (text.length() < SHORTEST_ID) {
      return Optional.empty();
    }
    List<String> found = ids.stream().filter(id -> id.startsWith(text)).toList();
    if (found.size() > 1) {
      throw Problem.usage("'" + text + "' is the beginning of several ids")
          .allowing(String.join(", ", found))
          .exception();
    }
    return found.stream().findFirst();
  }

  Edit set(String text) {
    String[] parts = split(text, "--set");
    Place place = place(parts[0]);
    return new Edit.Set(place.element(), place.feature(), Optional.of(json(parts[1])));
  }

  Edit unset(String text) {
    Place place = place(text);
    return new Edit.Set(place.element(), place.feature(), Optional.empty());
  }

  Edit add(String text) {
    String[] parts = split(text, "--add");
    Place place = place(parts[0]);
    return new Edit.Add(place.element(), place.feature(), json(parts[1]), -1);
  }

  Edit remove(String text) {
    String[] parts = split(text, "--remove");
    Place place = place(parts[0]);
    return new Edit.Remove(place.element(), place.feature(), id(parts[1]).orElse(parts[1]));
  }

  private static String[] split(String text, String option) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw Problem.usage(option + " '" + text + "'")
          .allowing("ELEMENT.feature=VALUE, or feature=VALUE for the case itself")
          .exception();
    }
    return new String[] {text.substring(0, equals), text.substring(equals + 1)};
  }

  /** The JSON given; what is no JSON is a string, since shells swallow quotation marks. */
  private static String json(String text) {
    try {
      JSON.readTree(text);
      return text.isBlank() ? "\"\"" : text;
    } catch (JacksonException e) {
      return JSON.writeValueAsString(text);
    }
  }

  /**
   * Reads edits from a JSON array.
   *
   * @param source its name, for errors
   */
  static List<Edit> read(String json, String source) {
    try {
      JsonNode list = JSON.readTree(json);
      if (!list.isArray()) {
        throw Problem.badInput("the edits are no array").at(source).exception();
      }
      List<Edit> edits = new ArrayList<>();
      for (JsonNode one : list) {
        edits.add(read(one, source + "[" + edits.size() + "]"));
      }
      return edits;
    } catch (JacksonException e) {
      throw Problem.badInput("not JSON: " + e.getOriginalMessage()).at(source).exception(e);
    }
  }

  private static Edit read(JsonNode one, String where) {
    String op = one.path("op").asString("");
    String element = one.path("element").asString("");
    String feature = required(one, "feature", where);
    int position = one.path("position").asInt(-1);
    return switch (op) {
      case "set" ->
          new Edit.Set(
              element, feature, Optional.of(value(one)).filter(text -> !text.equals("null")));
      case "add" -> new Edit.Add(element, feature, value(one), position);
      case "remove" -> new Edit.Remove(element, feature, required(one, "target", where));
      case "move" -> new Edit.Move(element, feature, required(one, "target", where), position);
      default -> throw wrong("op '" + op + "'", where, "set, add, remove, move");
    };
  }

  private static String value(JsonNode one) {
    return one.has("value") ? JSON.writeValueAsString(one.get("value")) : "null";
  }

  private static String required(JsonNode one, String key, String where) {
    String text = one.path(key).asString("");
    if (text.isEmpty()) {
      throw wrong("'" + key + "' is missing", where, "a string");
    }
    return text;
  }

  private static ProblemException wrong(String what, String where, String allowed) {
    return Problem.badInput(what).at(where).allowing(allowed).exception();
  }

  /** Edits for {@code Invocation.write}, in the form that {@link #read} takes. */
  static List<Map<String, Object>> write(List<Edit> edits) {
    return edits.stream().map(EditText::write).toList();
  }

  private static Map<String, Object> write(Edit edit) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("op", edit.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    map.put("element", edit.element());
    map.put("feature", edit.feature());
    switch (edit) {
      case Edit.Set set -> map.put("value", new JsonText(set.json().orElse("null")));
      case Edit.Add add -> {
        map.put("value", new JsonText(add.json()));
        map.put("position", add.position());
      }
      case Edit.Remove remove -> map.put("target", remove.target());
      case Edit.Move move -> {
        map.put("target", move.target());
        map.put("position", move.position());
      }
    }
    return map;
  }
}
