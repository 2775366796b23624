package org.papilio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the files of the tree. */
class SourceTest {

  private static final int LEAST_PROSE = 60;
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

  private final List<OurBundle> bundles = OurBundle.all();

  @Test
  void everyExportedPackageIsExplainedAndSafeFromNull() throws IOException {
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      for (Path file : bundle.sources()) {
        String text = Files.readString(file);
        if (file.endsWith("package-info.java") && text.contains("@Export")) {
          var javadoc = JAVADOC.matcher(text);
          if (!javadoc.find() || javadoc.group(1).length() < LEAST_PROSE) {
            broken.add(file + " explains nothing");
          }
          if (!text.contains("@NullMarked")) {
            broken.add(file + " is not @NullMarked");
          }
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyBundleHasAReadme() {
    List<String> broken =
        bundles.stream()
            .filter(bundle -> !Files.exists(bundle.folder().resolve("README.md")))
            .map(OurBundle::name)
            .toList();
    assertEquals(List.of(), broken);
  }

  @Test
  void theGermanTextsAreComplete() throws IOException {
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      Path folder = bundle.folder().resolve("src/main/resources/OSGI-INF/l10n");
      if (Files.isDirectory(folder)) {
        Set<String> english = keys(folder.resolve("messages.properties"));
        Set<String> german = keys(folder.resolve("messages_de.properties"));
        Set<String> missing = new TreeSet<>(english);
        missing.removeAll(german);
        Set<String> surplus = new TreeSet<>(german);
        surplus.removeAll(english);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
          broken.add(bundle.name() + " lacks " + missing + " and has unknown " + surplus);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static Set<String> keys(Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  @Test
  void thirdPartyVersionsStandInTheTargetPlatformAlone() throws IOException {
    Pattern version =
        Pattern.compile(
            "<dependency>(?:(?!</dependency>).)*<version>(?!\\$\\{(project|papilio)\\.version\\})",
            Pattern.DOTALL);
    List<String> broken = new ArrayList<>();
    for (String folder : List.of("bundles", "releng")) {
      try (Stream<Path> files = Files.walk(OurBundle.root().resolve(folder), 4)) {
        for (Path pom : files.filter(f -> f.endsWith("pom.xml")).toList()) {
          if (version.matcher(Files.readString(pom)).find()) {
            broken.add(pom.toString());
          }
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void noSourceNamesAFolderOfSomeMachine() throws IOException {
    Pattern machine = Pattern.compile("[\"'( ](/roo[t]/|/wor[k]/|/home/[a-z]|/Users/|C:\\\\Users)");
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      for (Path file : bundle.sources()) {
        if (machine.matcher(Files.readString(file)).find()) {
          broken.add(file.toString());
        }
      }
    }
    assertEquals(List.of(), broken);
  }
}
