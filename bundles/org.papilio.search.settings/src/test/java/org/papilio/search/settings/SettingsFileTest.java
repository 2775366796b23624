package org.papilio.search.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;

class SettingsFileTest {

  @TempDir Path home;

  @Test
  void withoutAFileTheEngineInsidePapilioIsMeant() {
    assertEquals("lucene", read(Map.of()).engine());
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    write("search.engine = opensearch\nsearch.url = http://one:9200\nsearch.user=reader\n");
    SettingsFile settings = read(Map.of("PAPILIO_SEARCH_URL", " http://two:9200 "));
    assertEquals("opensearch", settings.engine());
    assertEquals(Optional.of("http://two:9200"), settings.value("search.url"));
    assertEquals(Optional.of("reader"), settings.value("search.user"));
    assertEquals(Optional.empty(), settings.value("search.key"));
    assertEquals("environment variable PAPILIO_SEARCH_URL", settings.place("search.url"));
    assertTrue(settings.place("search.user").endsWith("search.properties, search.user"));
  }

  @Test
  void anUnknownEngineIsRefusedWithThoseThereAre() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> read(Map.of("PAPILIO_SEARCH_ENGINE", "solr")));
    assertEquals("lucene, opensearch", refused.problem().allowed());
    assertEquals("environment variable PAPILIO_SEARCH_ENGINE", refused.problem().where());
  }

  @Test
  void aMisspeltSettingIsRefusedWithThoseThereAre() throws IOException {
    write("search.engin = opensearch\n");
    ProblemException refused = assertThrows(ProblemException.class, () -> read(Map.of()));
    assertTrue(refused.problem().what().contains("'search.engin'"), refused.getMessage());
    assertTrue(refused.problem().allowed().contains("search.engine, search.key"));
  }

  private void write(String text) throws IOException {
    Files.writeString(home.resolve(SettingsFile.NAME), text);
  }

  private SettingsFile read(Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(more);
    environment.put("PAPILIO_HOME", home.toString());
    return SettingsFile.read(environment);
  }
}
