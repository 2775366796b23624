package org.papilio.literature.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureFormat;

/**
 * Every format whose bundle lies on the class path, found as the framework finds it: by the
 * components that a bundle declares. To have a further format in the tests, name its bundle in the
 * pom.
 */
final class FormatsOfTheClassPath {

  private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");

  private FormatsOfTheClassPath() {}

  static List<LiteratureFormat> all() throws Exception {
    List<LiteratureFormat> formats = new ArrayList<>();
    List<Class<?>> overOthers = new ArrayList<>();
    ClassLoader loader = FormatsOfTheClassPath.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
      for (String component : components(url)) {
        URL described = new URL(url, "../" + component);
        String xml = text(described);
        Matcher found = CLASS.matcher(xml);
        if (xml.contains("\"" + LiteratureFormat.class.getName() + "\"")
            && xml.contains("provide interface")
            && !xml.contains("interface=\"" + LiteratureFormat.class.getName() + "\" cardinality")
            && found.find()) {
          Class<?> type = loader.loadClass(found.group(1));
          if (takesOthers(type)) {
            overOthers.add(type);
          } else if (LiteratureFormat.class.isAssignableFrom(type)) {
            formats.add((LiteratureFormat) type.getDeclaredConstructor().newInstance());
          }
        }
      }
    }
    List<LiteratureFormat> others = List.copyOf(formats);
    for (Class<?> type : overOthers) {
      formats.add((LiteratureFormat) type.getDeclaredConstructor(List.class).newInstance(others));
    }
    formats.sort(Comparator.comparing(format -> format.info().id()));
    return formats;
  }

  /** Whether a format reads what it wraps by the others. */
  private static boolean takesOthers(Class<?> type) {
    return LiteratureFormat.class.isAssignableFrom(type)
        && Arrays.stream(type.getConstructors())
            .anyMatch(made -> Arrays.equals(made.getParameterTypes(), new Class<?>[] {List.class}));
  }

  private static List<String> components(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      String header = new Manifest(in).getMainAttributes().getValue("Service-Component");
      boolean ours = url.toString().contains("org.papilio.literature.");
      return header == null || !ours ? List.of() : List.of(header.split("\\s*,\\s*"));
    }
  }

  private static String text(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
