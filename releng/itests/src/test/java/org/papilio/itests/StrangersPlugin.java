package org.papilio.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Makes small plug-ins for tests, as a stranger would hand them in. */
final class StrangersPlugin {

  private final String name;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> entries = new ArrayList<>();
  private String needs = "";

  StrangersPlugin(String name) {
    this.name = name;
  }

  StrangersPlugin needing(String feature) {
    needs =
        ",\n"
            + "  \"extensions\": {\"needs\": {\"kind\": \"mandatory\", \"type\": \"text\","
            + " \"text\": [\""
            + feature
            + "\"]}}";
    return this;
  }

  /** Adds a bundle whose activator runs the given statements at start. */
  StrangersPlugin bundle(String artifact, String atStart, String... headers) throws IOException {
    return add(artifact, jar(artifact, atStart, headers));
  }

  /** Adds a bundle without code. */
  StrangersPlugin bundleWithHeaders(String artifact, String... headers) throws IOException {
    return add(artifact, jar(artifact, null, headers));
  }

  private StrangersPlugin add(String artifact, byte[] jar) {
    files.put("org/example/" + artifact + "/1.0.0/" + artifact + "-1.0.0.jar", jar);
    entries.add(
        "    {\"id\": \"org.example:"
            + artifact
            + ":1.0.0\", \"sha256\": \""
            + sha256(jar)
            + "\"}");
    return this;
  }

  /** Adds an entry that the feature does not name. */
  StrangersPlugin file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private String featureJson() {
    return """
    {
      "feature-resource-version": "1.0",
      "id": "org.example:%s:1.0.0",
      "name": "Made for a test"%s,
      "bundles": [
    %s
      ]
    }
    """
        .formatted(name, needs, String.join(",\n", entries));
  }

  /** Damages the content of the bundle, so that its checksum is wrong. */
  StrangersPlugin damaged() {
    files.replaceAll((path, content) -> path.endsWith(".jar") ? flipped(content) : content);
    return this;
  }

  private static byte[] flipped(byte[] content) {
    byte[] copy = content.clone();
    copy[copy.length / 2] ^= 1;
    return copy;
  }

  Path archive(Path folder) throws IOException {
    Path archive = folder.resolve(name + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      entry(zip, "feature.json", featureJson().getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entry(zip, file.getKey(), file.getValue());
      }
    }
    return archive;
  }

  private static void entry(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }

  Path folder(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    Files.writeString(folder.resolve("feature.json"), featureJson());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return folder;
  }

  private static byte[] jar(String artifact, String atStart, String... headers) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", artifact);
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Import-Package", "org.osgi.framework");
    for (String header : headers) {
      String[] pair = header.split(": ", 2);
      main.putValue(pair[0], pair[1]);
    }
    if (atStart != null) {
      main.putValue("Bundle-Activator", "stranger.Activator");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      if (atStart != null) {
        jar.putNextEntry(new JarEntry("stranger/Activator.class"));
        jar.write(compiled(atStart));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] compiled(String atStart) throws IOException {
    Path folder = Files.createTempDirectory("stranger");
    Path source = Files.createDirectories(folder.resolve("stranger")).resolve("Activator.java");
    Files.writeString(
        source,
        """
        package stranger;
        public final class Activator implements org.osgi.framework.BundleActivator {
          public void start(org.osgi.framework.BundleContext context) { %s }
          public void stop(org.osgi.framework.BundleContext context) {}
        }
        """
            .formatted(atStart));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    if (code != 0) {
      throw new IllegalStateException("the activator does not compile: " + atStart);
    }
    return Files.readAllBytes(folder.resolve("stranger/Activator.class"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
