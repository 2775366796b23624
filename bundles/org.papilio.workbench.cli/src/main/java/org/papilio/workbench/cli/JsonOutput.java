package org.papilio.workbench.cli;

import org.papilio.workbench.api.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values as JSON, one value a line. */
final class JsonOutput {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(JsonText.class, new AsItIs()))
          .build();

  private JsonOutput() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
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
