package org.papilio.cases.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads strict JSON within limits: no comments, no NaN, no key twice, nothing nested deeper than
 * {@value #DEEPEST} levels, no string longer than {@value #LONGEST_STRING} characters.
 */
final class ValueParser {

  static final int DEEPEST = 100;
  static final int LONGEST_STRING = 20_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNumberLength(400)
                  .maxNameLength(1_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String text;
  private final String source;

  private ValueParser(String text, String source) {
    this.text = text;
    this.source = source;
  }

  /**
   * The one value that a text holds.
   *
   * @param source its name, for errors
   * @throws ProblemException BAD_INPUT with line and column
   */
  static Value parse(String text, String source) {
    if (text.isBlank()) {
      throw Problem.badInput("the file is empty")
          .at(source)
          .allowing("one JSON object")
          .fix("restore it from an older revision: papilio workspace log")
          .exception();
    }
    return new ValueParser(text, source).whole();
  }

  private Value whole() {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw wrong("there is more text after the end of the value", parser.currentTokenLocation());
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw Problem.badInput(e.getOriginalMessage())
          .at(place(e.getLocation()))
          .allowing(DEEPEST + " levels, strings of " + LONGEST_STRING + " characters")
          .exception(e);
    } catch (JacksonException e) {
      throw Problem.badInput("not JSON: " + e.getOriginalMessage())
          .at(place(e.getLocation()))
          .fix("mend the text at this place")
          .exception(e);
    }
  }

  private Value value(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw wrong("the text ends too early", at);
    }
    return switch (token) {
      case START_OBJECT -> object(parser, at);
      case START_ARRAY -> {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new Value.Arr(items, line, column);
      }
      case VALUE_STRING -> new Value.Text(parser.getString(), line, column);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(parser.getString(), line, column);
      case VALUE_TRUE, VALUE_FALSE -> new Value.Bool(token == JsonToken.VALUE_TRUE, line, column);
      case VALUE_NULL -> new Value.Null(line, column);
      default -> throw wrong("unexpected " + token, at);
    };
  }

  private Value object(JsonParser parser, TokenStreamLocation at) {
    Map<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    int from = (int) at.getCharOffset();
    int to = (int) parser.currentLocation().getCharOffset();
    return new Value.Obj(members, text.substring(from, to), at.getLineNr(), at.getColumnNr());
  }

  private ProblemException wrong(String what, TokenStreamLocation at) {
    return Problem.badInput("not JSON: " + what).at(place(at)).exception();
  }

  private String place(TokenStreamLocation at) {
    return at == null ? source : source + ":" + at.getLineNr() + ":" + at.getColumnNr();
  }
}
