package org.papilio.checks;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bundle that the build made from this tree.
 *
 * @param name symbolic name
 * @param folder its module
 * @param jar what the build made
 * @param headers main headers of its manifest
 * @param exports exported packages with their attributes
 * @param imports packages that it imports from elsewhere
 */
record OurBundle(
    String name,
    Path folder,
    Path jar,
    Map<String, String> headers,
    Map<String, Attrs> exports,
    Set<String> imports) {

  static Path root() {
    return Path.of(System.getProperty("papilio.root")).toAbsolutePath().normalize();
  }

  /** All bundles whose module was built, by name. */
  static List<OurBundle> all() {
    List<OurBundle> bundles = new ArrayList<>();
    for (String parent : List.of("bundles", "bundles/wrap")) {
      try (Stream<Path> folders = Files.list(root().resolve(parent))) {
        for (Path folder : folders.sorted().toList()) {
          Path jar = jar(folder);
          if (Files.exists(folder.resolve("pom.xml")) && Files.exists(jar)) {
            bundles.add(read(folder, jar));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bundles;
  }

  private static Path jar(Path folder) {
    return folder.resolve("target/" + folder.getFileName() + "-0.1.0-SNAPSHOT.jar");
  }

  private static OurBundle read(Path folder, Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Map<String, String> headers = new TreeMap<>();
      Attributes main = file.getManifest().getMainAttributes();
      main.forEach((name, value) -> headers.put(name.toString(), value.toString()));
      Map<String, Attrs> exports = packages(headers.get("Export-Package"));
      Set<String> imports = new TreeSet<>(packages(headers.get("Import-Package")).keySet());
      // A bundle may import what it exports; that is no dependency on another one.
      imports.removeAll(exports.keySet());
      String name = headers.get("Bundle-SymbolicName").split(";")[0];
      return new OurBundle(name, folder, jar, headers, exports, imports);
    }
  }

  private static Map<String, Attrs> packages(String header) {
    return header == null
        ? Map.of()
        : OSGiHeader.parseHeader(header).entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue(), (a, b) -> a));
  }

  boolean isWrap() {
    return name.startsWith("org.papilio.wrap.");
  }

  boolean isTestKit() {
    return name.endsWith(".tck");
  }

  /** Whether it may export packages. */
  boolean isShared() {
    return name.endsWith(".api") || name.endsWith(".model") || isTestKit();
  }

  /** Java files of the module, generated ones left out. */
  List<Path> sources() {
    return javaFiles(folder.resolve("src/main/java"));
  }

  /** Names of the classes that a generator made from a metamodel, with slashes. */
  Set<String> generated() {
    Path sources = folder.resolve("target/generated-sources/emf");
    return javaFiles(sources).stream()
        .map(file -> sources.relativize(file).toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static List<Path> javaFiles(Path sources) {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
