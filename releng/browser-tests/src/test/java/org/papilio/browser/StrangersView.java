package org.papilio.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * A plug-in with a view, made as a stranger would: one class against the published interface, and a
 * plain ES module that no tool of ours has touched.
 */
final class StrangersView {

  private static final String BUNDLE = "org.example.stranger";

  private static final String COMPONENT =
      """
      package org.example.stranger;
      import org.papilio.workbench.api.ViewContribution;
      import org.papilio.workbench.api.ViewInfo;
      public final class Greeting implements ViewContribution {
        public ViewInfo view() {
          return ViewInfo.of("org.example.stranger.greeting", "view.greeting", "category.workbench",
              "web/greeting/view.js", ViewInfo.Area.RIGHT, 60);
        }
      }
      """;

  private static final String DESCRIPTION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="greeting">
        <service><provide interface="org.papilio.workbench.api.ViewContribution"/></service>
        <implementation class="org.example.stranger.Greeting"/>
      </scr:component>
      """;

  private static final String MODULE =
      """
      import { WorkbenchView, controls, html } from '@workbench/sdk';
      export default class extends WorkbenchView {
        static styles = [controls];
        static properties = { broken: { state: true } };
        render() {
          if (this.broken) throw new Error('a fault of the stranger');
          return html`<div class="pad stack"><h2>${this.t('greeting.text')}</h2>
            <button class="button" @click=${() => { this.broken = true; }}>${this.t('greeting.break')}</button></div>`;
        }
      }
      """;

  private StrangersView() {}

  /** Writes the plug-in as one archive. */
  static Path archive(Path folder) throws IOException {
    byte[] jar = jar(folder);
    String path = "org/example/" + BUNDLE + "/1.0.0/" + BUNDLE + "-1.0.0.jar";
    String feature =
        """
        {"feature-resource-version": "1.0", "id": "org.example:stranger:1.0.0",
         "name": "A stranger's view", "description": "Greets.", "license": "MIT",
         "bundles": [{"id": "org.example:%s:1.0.0", "sha256": "%s"}]}
        """
            .formatted(BUNDLE, sha256(jar));
    Path archive = folder.resolve("stranger.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("feature.json"));
      zip.write(feature.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(path));
      zip.write(jar);
    }
    return archive;
  }

  private static byte[] jar(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", BUNDLE);
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Import-Package", "org.papilio.workbench.api;version=\"[1.0,2)\"");
    main.putValue("Service-Component", "OSGI-INF/greeting.xml");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("org/example/stranger/Greeting.class", compiled(folder));
    files.put("OSGI-INF/greeting.xml", utf8(DESCRIPTION));
    files.put("web/greeting/view.js", utf8(MODULE));
    files.put(
        "OSGI-INF/l10n/messages.properties",
        utf8("view.greeting=Greeting\ngreeting.text=Good day\ngreeting.break=Break it\n"));
    files.put(
        "OSGI-INF/l10n/messages_de.properties",
        utf8("view.greeting=Gruß\ngreeting.text=Guten Tag\n"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey()));
        jar.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compiled(Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src")).resolve("Greeting.java");
    Files.writeString(source, COMPONENT);
    String classPath;
    try (Stream<Path> jars = Files.list(Papilio.distribution().resolve("system"))) {
      classPath =
          jars.map(Path::toString)
              .filter(jar -> jar.contains("org.papilio.") && jar.contains(".api-"))
              .collect(Collectors.joining(java.io.File.pathSeparator));
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                source.toString());
    if (code != 0) {
      throw new IllegalStateException("the stranger's class does not compile");
    }
    return Files.readAllBytes(folder.resolve("org/example/stranger/Greeting.class"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
