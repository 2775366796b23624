package org.papilio.workbench.http;

import java.io.InputStream;
import java.io.OutputStream;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values as JSON and back. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new SimpleModule().addSerializer(JsonText.class, new AsItIs()))
          .build();

  private Json() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static void write(OutputStream out, Object value) {
    MAPPER.writeValue(out, value);
  }

  static String pretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  /**
   * Reads a body.
   *
   * @throws org.papilio.platform.problem.ProblemException bad input, with line and column
   */
  static <T> T read(InputStream in, Class<T> type) {
    try {
      T value = MAPPER.readValue(in, type);
      if (value == null) {
        throw Problem.badInput("the body is null").at("request body").exception();
      }
      return value;
    } catch (JacksonException e) {
      if (e.getCause() instanceof java.io.IOException) {
        throw e;
      }
      String place =
          e.getLocation() == null
              ? "request body"
              : "request body, line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw Problem.badInput("the body is no JSON of the expected shape: " + e.getOriginalMessage())
          .at(place)
          .exception(e);
    }
  }

  private static final class AsItIs extends StdSerializer<JsonText> {
    AsItIs() {
      super(JsonText.class);
    }

    @Override
    public void serialize(JsonText value, JsonGenerator generator, SerializationContext context)
        throws JacksonException {
      generator.writeRawValue(value.text());
    }
  }
}
