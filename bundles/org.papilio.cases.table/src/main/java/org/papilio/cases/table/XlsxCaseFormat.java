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
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import org.papilio.platform.sheet.SheetFile;
import org.papilio.platform.sheet.SheetRow;

/** Cases from a sheet of an XLSX workbook by a mapping. */
@Component
public final class XlsxCaseFormat implements CaseFormat {

  private final CaseCodec codec;

  @Activate
  public XlsxCaseFormat(@Reference CaseCodec codec) {
    this.codec = codec;
  }

  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public String title() {
    return "XLSX workbook, one row a case";
  }

  @Override
  public List<String> extensions() {
    return List.of("xlsx");
  }

  @Override
  public boolean canRead() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return false;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "mapping", "the file that says how columns become features",
        "sheet", "the name of the sheet; the first one when not given");
  }

  @Override
  public boolean recognises(Path source) {
    String name = source.getFileName() == null ? "" : source.getFileName().toString();
    return Files.isRegularFile(source) && name.endsWith(".xlsx");
  }

  @Override
  public Import read(Path source, Map<String, String> options, Snapshot into, Progress progress)
      throws IOException {
    Table table = table(source, options.getOrDefault("sheet", ""));
    return Tables.read(table, source, options, codec, into, progress);
  }

  private static Table table(Path source, String sheet) throws IOException {
    try (SheetFile workbook = SheetFile.open(source, CsvFile.name(source))) {
      List<SheetRow> rows = workbook.rows(sheet).stream().dropWhile(SheetRow::isEmpty).toList();
      if (rows.isEmpty()) {
        throw Problem.badInput("the sheet has no header").at(CsvFile.name(source)).exception();
      }
      return new Table(
          rows.getFirst().cells().stream().map(String::strip).toList(),
          rows.stream().skip(1).map(row -> new Table.Row(row.line(), row.cells())).toList());
    }
  }

  @Override
  public LossReport write(
      List<NamedCase> cases, Snapshot from, Map<String, String> options, OutputStream out) {
    throw Problem.usage("XLSX is read, not written").fix("write CSV: --to csv").exception();
  }
}
