package org.papilio.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.csl.CslJsonFormat;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.loss.LossReport;

/**
 * The library at size. {@code generate FILE [RECORDS]} writes the generated corpus as a file to
 * import; the format follows from the ending: {@code .bib}, {@code .ris} or {@code .json}.
 */
public final class LibraryBenchmark {

  private LibraryBenchmark() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !args[0].equals("generate")) {
      System.err.println("usage: Library generate FILE.bib|.ris|.json [RECORDS]");
      System.exit(2);
    }
    int records = args.length > 2 ? Integer.parseInt(args[2]) : GeneratedRecords.USUAL;
    Path file = Path.of(args[1]);
    generate(file, GeneratedRecords.of(records));
    System.out.println(records + " records, " + Files.size(file) + " bytes: " + file);
  }

  static void generate(Path file, GeneratedRecords records) throws IOException {
    LiteratureFormat format = format(file.toString());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      format.write(records.iterator(), out, LossReport.of(file.toString()));
    }
  }

  private static LiteratureFormat format(String name) {
    return List.of(new BibtexFormat(), new RisFormat(), new CslJsonFormat()).stream()
        .filter(format -> format.info().extensions().stream().anyMatch(e -> name.endsWith("." + e)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format for " + name));
  }
}
