package org.papilio.cases.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/** Cases from CSV by a mapping, and as CSV. */
@Component
public final class CsvCaseFormat implements CaseFormat {

  private final CaseCodec codec;

  @Activate
  public CsvCaseFormat(@Reference CaseCodec codec) {
    this.codec = codec;
  }

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String title() {
    return "CSV, one row a case";
  }

  @Override
  public List<String> extensions() {
    return List.of("csv", "tsv");
  }

  @Override
  public boolean canRead() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "mapping",
        "reading: the file that says how columns become features",
        "columns",
        "writing: paths of features parted by commas; usually " + CsvWriting.USUAL);
  }

  @Override
  public boolean recognises(Path source) {
    String name = source.getFileName() == null ? "" : source.getFileName().toString();
    return Files.isRegularFile(source) && (name.endsWith(".csv") || name.endsWith(".tsv"));
  }

  @Override
  public Import read(Path source, Map<String, String> options, Snapshot into, Progress progress)
      throws IOException {
    return Tables.read(CsvFile.read(source), source, options, codec, into, progress);
  }

  @Override
  public LossReport write(
      List<NamedCase> cases, Snapshot from, Map<String, String> options, OutputStream out)
      throws IOException {
    return new CsvWriting(options.getOrDefault("columns", CsvWriting.USUAL)).write(cases, out);
  }
}
