package org.papilio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the HTTP API that people read is the one that the routes give. */
class OpenApiTest extends BrowserTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theDocumentDescribesTheRoutes() throws Exception {
    JsonNode actual =
        JSON.readTree(open().page().request().get(address() + "api/openapi.json").text());
    Path document = Path.of(System.getProperty("papilio.openapi"));
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n";

    if (Boolean.getBoolean("papilio.openapi.write")) {
      Files.createDirectories(document.getParent());
      Files.writeString(document, text);
    }

    assertEquals(
        Files.exists(document) ? Files.readString(document) : "",
        text,
        "the routes changed: look at the difference, then run with -Dpapilio.openapi.write=true");
  }
}
