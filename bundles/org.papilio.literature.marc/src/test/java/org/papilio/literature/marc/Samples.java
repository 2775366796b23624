package org.papilio.literature.marc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;

/** The records of the folder {@code samples}, and short ways to read and write. */
final class Samples {

  private Samples() {}

  static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name)),
        Optional.empty());
  }

  static byte[] bytes(String name) throws IOException {
    try (var in = sample(name).open()) {
      return in.readAllBytes();
    }
  }

  static Collected read(LiteratureFormat format, SourceFile file) throws IOException {
    return RecordCollector.collect(format, file);
  }

  static byte[] write(LiteratureFormat format, List<LiteratureRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(records.iterator(), out, LossReport.of("test"));
    return out.toByteArray();
  }
}
