package org.papilio.literature.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.table.RowScanner.Row;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.sheet.SheetFile;
import org.papilio.platform.sheet.SheetRow;

/** XLSX: the sheet whose header is known best. */
@Component
public final class XlsxLiteratureFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          "xlsx",
          "XLSX",
          List.of("xlsx"),
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          true,
          false);

  @Activate
  public XlsxLiteratureFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("PK\3\4")) {
      return 0;
    }
    boolean other = text.contains("word/") || text.contains("ppt/");
    return text.contains("xl/") ? 0.9 : text.contains("[Content_Types].xml") && !other ? 0.6 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    Mapping mapping = source.mapping().isPresent() ? Mapping.read(source.mapping().get()) : null;
    // The parts of the archive are needed in another order than they stand in.
    Path copy = Files.createTempFile("papilio", ".xlsx");
    try {
      if (copied(source, copy, sink)) {
        sheets(copy, source.name(), mapping, sink);
      }
    } catch (ProblemException e) {
      sink.unreadable(source.name(), e.problem().what(), "");
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static boolean copied(SourceFile source, Path copy, RecordSink sink) throws IOException {
    try (InputStream in = source.open();
        OutputStream out = Files.newOutputStream(copy)) {
      byte[] buffer = in.readNBytes(1 << 16);
      if (buffer.length == 0) {
        return false;
      }
      if (!new String(buffer, StandardCharsets.ISO_8859_1).contains("PK\3\4")) {
        String raw = new String(buffer, 0, Math.min(200, buffer.length), StandardCharsets.UTF_8);
        sink.unreadable(source.name(), "the file is no XLSX", raw);
        return false;
      }
      for (long left = SheetFile.LARGEST; buffer.length > 0 && left >= 0; left -= buffer.length) {
        out.write(buffer);
        buffer = in.readNBytes(1 << 16);
      }
      return true;
    }
  }

  private static void sheets(Path file, String name, @Nullable Mapping mapping, RecordSink sink)
      throws IOException {
    try (SheetFile workbook = SheetFile.open(file, name)) {
      String best = "";
      int most = 0;
      List<String> sheets = workbook.sheets();
      for (String sheet : sheets.subList(0, Math.min(50, sheets.size()))) {
        int known =
            TableRows.known(source(workbook.rows(sheet, TableRows.ROWS_BEFORE_HEADER)), mapping);
        if (known > most) {
          most = known;
          best = sheet;
        }
      }
      if (sheets.size() > 1 && most > 0) {
        sink.note("Of " + sheets.size() + " sheets '" + best + "' was read.");
      }
      TableRows.read(source(workbook.rows(best)), most, mapping, sink);
    }
  }

  private static TableRows.Source source(List<SheetRow> rows) {
    Iterator<SheetRow> filled = rows.stream().filter(row -> !row.isEmpty()).iterator();
    return () -> {
      if (!filled.hasNext()) {
        return null;
      }
      SheetRow row = filled.next();
      return new Row(row.line(), row.cells(), String.join("\t", row.cells()));
    };
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as XLSX")
        .fix("write CSV, which every spreadsheet opens")
        .exception();
  }
}
