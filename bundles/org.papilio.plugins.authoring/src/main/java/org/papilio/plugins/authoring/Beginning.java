package org.papilio.plugins.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a plug-in of each kind begins with. */
enum Beginning {
  METHOD(
      "",
      file("method/README.md", "README.md"),
      file("method/Method.java", "src/main/java/@path@/@class@.java"),
      file("method/MethodTest.java", "src/test/java/@path@/@class@Test.java"),
      file("method/cases.csv", "src/test/resources/@path@/cases.csv")),
  INDICATOR(
      "",
      file("indicator/README.md", "README.md"),
      file("indicator/Indicator.java", "src/main/java/@path@/@class@.java"),
      file("indicator/IndicatorTest.java", "src/test/java/@path@/@class@Test.java")),
  DOMAIN(
      "\n    <papilio.model.package>@group@</papilio.model.package>",
      file("domain/README.md", "README.md"),
      file("domain/domain.ecore", "model/@name@.ecore"),
      file(
          "domain/Registration.java", "src/main/java/@path@/registration/@class@Registration.java"),
      file("domain/Kinds.java", "src/main/java/@path@/vocabulary/@class@Kinds.java"),
      file("domain/Template.java", "src/main/java/@path@/template/@class@Template.java"),
      file("domain/Rules.java", "src/main/java/@path@/rules/@class@Rules.java"),
      file("domain/PlacesIndicator.java", "src/main/java/@path@/indicators/PlacesIndicator.java"),
      file("domain/messages.properties", "src/main/resources/OSGI-INF/l10n/messages.properties"),
      file("domain/PackageTest.java", "src/test/java/@path@/@class@PackageTest.java"),
      file("domain/RulesTest.java", "src/test/java/@path@/rules/@class@RulesTest.java"),
      file(
          "domain/PlacesIndicatorTest.java",
          "src/test/java/@path@/indicators/PlacesIndicatorTest.java"));

  private final String properties;
  private final Map<String, String> files = new LinkedHashMap<>();

  @SafeVarargs
  Beginning(String properties, Map.Entry<String, String>... own) {
    this.properties = properties;
    files.put("every/pom.xml", "pom.xml");
    files.put("every/gitignore", ".gitignore");
    for (Map.Entry<String, String> file : own) {
      files.put(file.getKey(), file.getValue());
    }
  }

  private static Map.Entry<String, String> file(String from, String to) {
    return Map.entry(from, to);
  }

  /** The texts of all files by their place in the project, with slashes. */
  Map<String, String> files(PluginName name, AuthorsRepository authors) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("@properties@", properties);
    words.put("@id@", name.id());
    words.put("@package@", name.id());
    words.put("@path@", name.path());
    words.put("@group@", name.group());
    words.put("@name@", name.last());
    words.put("@class@", name.type());
    words.put("@home@", xml(authors.home().toString()));
    words.put("@home-address@", xml(authors.home().toUri().toString()));
    words.put("@papilio-version@", authors.version());
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(
        (from, to) -> {
          Map<String, String> inFile = new LinkedHashMap<>(words);
          inFile.put("@title@", titleIn(to, name.title()));
          texts.put(filled(to, inFile), filled(read(from), inFile));
        });
    return texts;
  }

  /** A title may hold any sign, so it is written as the language of the file wants it. */
  private static String titleIn(String file, String title) {
    if (file.endsWith(".java")) {
      return title.replace("\\", "\\\\").replace("\"", "\\\"");
    }
    if (file.endsWith(".properties")) {
      return title.replace("\\", "\\\\");
    }
    return file.endsWith(".xml") ? xml(title) : title;
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String filled(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace(word.getKey(), word.getValue());
    }
    return filled;
  }

  private static String read(String name) {
    try (InputStream in = Beginning.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the bundle misses " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
