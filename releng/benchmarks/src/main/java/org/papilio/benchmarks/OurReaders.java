package org.papilio.benchmarks;

import java.nio.file.Path;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.marc.MarcFormat;
import org.papilio.platform.progress.Progress;

/** The platform's readers in a contest. */
final class OurReaders {

  private OurReaders() {}

  static long bibtex(Path file) throws Exception {
    return read(new BibtexFormat(), file);
  }

  static long marc(Path file) throws Exception {
    return read(new MarcFormat(), file);
  }

  private static long read(LiteratureFormat format, Path file) throws Exception {
    RecordCollector sink =
        new RecordCollector(file.toString(), (record, where) -> {}, Progress.NONE);
    format.read(SourceFile.of(file), sink);
    return sink.records();
  }
}
