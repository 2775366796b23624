package org.papilio.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EPackage;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.json.JsonCaseCodec;

/** The sample as files, and the codec that reads them. */
final class SampleFiles {

  static final Path ROOT = Path.of("src/main/resources/sample");

  private SampleFiles() {}

  static List<Path> cases() {
    return in("cases", "case.json");
  }

  static List<Path> registers() {
    return in("registers", ".json");
  }

  static List<Path> ratings() {
    return in("assessments/ratings", ".json");
  }

  private static List<Path> in(String folder, String end) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codec as the framework makes it when these packages of plug-ins are registered. */
  static CaseCodec codecWith(EPackage... packages) {
    try {
      Constructor<JsonCaseCodec> constructor =
          JsonCaseCodec.class.getDeclaredConstructor(List.class);
      constructor.setAccessible(true);
      return constructor.newInstance(List.of(packages));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
