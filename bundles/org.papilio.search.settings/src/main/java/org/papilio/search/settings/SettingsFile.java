package org.papilio.search.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.SearchSettings;

/**
 * The settings of search: a file {@code search.properties} of this person, and for each setting an
 * environment variable that goes before it ({@code search.url}: {@code PAPILIO_SEARCH_URL}). A
 * workspace has no say in it, for one that was taken over from somebody could else send everything
 * that is in it to a machine of theirs.
 */
final class SettingsFile implements SearchSettings {

  static final String NAME = "search.properties";

  /** All settings there are. */
  static final Set<String> NAMES =
      Set.of(
          ENGINE,
          "search.url",
          "search.user",
          "search.password",
          "search.password.file",
          "search.key",
          "search.key.file",
          "search.certificates",
          "search.prefix",
          "search.shards",
          "search.replicas");

  private final Path file;
  private final Properties written;
  private final Map<String, String> environment;
  private final String engine;

  private SettingsFile(Path file, Properties written, Map<String, String> environment) {
    this.file = file;
    this.written = written;
    this.environment = environment;
    engine = value(ENGINE).orElse(LUCENE);
  }

  /**
   * Reads the settings; a file that is not there sets nothing.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for an unknown setting or
   *     engine, FAILURE when the file cannot be read
   */
  static SettingsFile read(Map<String, String> environment) {
    Path file = place(environment);
    Properties written = new Properties();
    if (Files.exists(file)) {
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        written.load(text);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw Problem.failure("the settings of search cannot be read: " + unreadable)
            .at(file.toString())
            .fix("mend the file, or delete it to search with the engine inside Papilio")
            .exception(unreadable);
      }
    }
    for (String name : new TreeSet<>(written.stringPropertyNames())) {
      if (!NAMES.contains(name)) {
        throw Problem.badInput("there is no setting '" + name + "' of search")
            .at(file.toString())
            .allowing(String.join(", ", new TreeSet<>(NAMES)))
            .exception();
      }
    }
    SettingsFile settings = new SettingsFile(file, written, environment);
    if (!Set.of(LUCENE, OPENSEARCH).contains(settings.engine())) {
      throw Problem.badInput("there is no search engine '" + settings.engine() + "'")
          .at(settings.place(ENGINE))
          .allowing(LUCENE + ", " + OPENSEARCH)
          .exception();
    }
    return settings;
  }

  private static Path place(Map<String, String> environment) {
    String own = environment.getOrDefault("PAPILIO_HOME", "");
    if (!own.isEmpty()) {
      return Path.of(own).resolve(NAME);
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    boolean usable = !config.isEmpty() && Path.of(config).isAbsolute();
    Path base = usable ? Path.of(config) : Path.of(System.getProperty("user.home"), ".config");
    return base.resolve("papilio").resolve(NAME);
  }

  private static String variable(String name) {
    return "PAPILIO_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  @Override
  public String engine() {
    return engine;
  }

  @Override
  public Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(variable(name)))
        .filter(text -> !text.isBlank())
        .or(() -> Optional.ofNullable(written.getProperty(name)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  @Override
  public String place(String name) {
    boolean here = !environment.getOrDefault(variable(name), "").isBlank();
    return here ? "environment variable " + variable(name) : file + ", " + name;
  }
}
