package org.papilio.platform.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.sheet.Sheet;
import org.papilio.platform.sheet.SheetWriter;

/** Writes with fastexcel, then takes the time of writing out of what it wrote. */
@Component
public final class XlsxWriter implements SheetWriter {

  /** Most characters of a cell (ECMA-376). */
  private static final int LONGEST_TEXT = 32_767;

  private static final double WIDEST = 60;
  private static final String MADE = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  /** The first moment that the entries of an archive can have. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public void write(List<Sheet> sheets, OutputStream out) throws IOException {
    sheets.forEach(XlsxWriter::check);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(written, "Papilio", null)) {
      SheetNames names = new SheetNames();
      for (Sheet sheet : sheets) {
        fill(workbook.newWorksheet(names.name(sheet.name())), sheet);
      }
    }
    timeless(written.toByteArray(), out);
  }

  private static void check(Sheet sheet) {
    int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
    if (sheet.rows().size() >= Worksheet.MAX_ROWS
        || Math.max(columns, sheet.heads().size()) > Worksheet.MAX_COLS) {
      throw Problem.failure(
              "a sheet of "
                  + sheet.rows().size()
                  + " rows and "
                  + columns
                  + " columns is too large")
          .at("sheet '" + sheet.name() + "'")
          .allowing(
              (Worksheet.MAX_ROWS - 1) + " rows and " + Worksheet.MAX_COLS + " columns at most")
          .fix("write it as CSV")
          .exception();
    }
  }

  private static void fill(Worksheet to, Sheet sheet) throws IOException {
    int line = 0;
    if (!sheet.heads().isEmpty()) {
      row(to, line++, sheet.heads());
      to.range(0, 0, 0, sheet.heads().size() - 1).style().bold().set();
      to.freezePane(0, 1);
    }
    for (List<@Nullable Object> cells : sheet.rows()) {
      row(to, line++, cells);
    }
    widen(to, sheet);
    to.finish();
  }

  private static void row(Worksheet to, int line, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell instanceof Number number && Double.isFinite(number.doubleValue())) {
        to.value(line, column, number);
      } else if (cell instanceof Boolean truth) {
        to.value(line, column, truth);
      } else if (cell != null) {
        String text = cell.toString();
        to.value(
            line, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
      }
    }
  }

  /** Columns as wide as their longest text, within reason; long texts are wrapped. */
  private static void widen(Worksheet to, Sheet sheet) {
    int columns =
        Math.max(sheet.heads().size(), sheet.rows().stream().mapToInt(List::size).max().orElse(0));
    for (int column = 0; column < columns; column++) {
      int longest = column < sheet.heads().size() ? sheet.heads().get(column).length() : 0;
      for (List<@Nullable Object> cells : sheet.rows()) {
        if (column < cells.size() && cells.get(column) != null) {
          longest = Math.max(longest, String.valueOf(cells.get(column)).length());
        }
      }
      to.width(column, Math.min(WIDEST, longest + 2));
      if (longest > WIDEST) {
        to.style(column).wrapText(true).set();
      }
    }
  }

  private static void timeless(byte[] archive, OutputStream out) throws IOException {
    ZipOutputStream to = new ZipOutputStream(out);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        if (entry.getName().equals("docProps/core.xml")) {
          String without = new String(content, StandardCharsets.UTF_8).replaceAll(MADE, "");
          content = without.getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(NO_TIME);
        to.putNextEntry(same);
        to.write(content);
        to.closeEntry();
      }
    }
    to.finish();
  }
}
