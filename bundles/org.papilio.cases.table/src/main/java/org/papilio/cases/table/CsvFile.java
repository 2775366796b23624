package org.papilio.cases.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.papilio.platform.problem.Problem;

/**
 * Reads CSV in UTF-8; the separator is comma, semicolon or tab, whichever the header has most of.
 */
final class CsvFile {

  /** Largest file that is read, 256 MiB. */
  static final long LARGEST = 256L << 20;

  private static final int LONGEST_BEGINNING = 64 << 10;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  static Table read(Path file) throws IOException {
    requireSize(file, LARGEST);
    try {
      return read(file, separator(file));
    } catch (CsvParseException e) {
      throw Problem.badInput("not CSV: " + e.getMessage()).at(name(file)).exception(e);
    } catch (MalformedInputException e) {
      throw Problem.badInput("the file is not UTF-8")
          .at(name(file))
          .fix("save it as CSV UTF-8")
          .exception(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof MalformedInputException) {
        throw Problem.badInput("the file is not UTF-8")
            .at(name(file))
            .fix("save it as CSV UTF-8")
            .exception(e);
      }
      throw Problem.badInput("not CSV: " + e.getCause().getMessage()).at(name(file)).exception(e);
    }
  }

  private static Table read(Path file, char separator) throws IOException {
    List<String> header = null;
    List<Table.Row> rows = new ArrayList<>();
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(withoutMark(text))) {
      for (CsvRecord row : csv) {
        if (header == null) {
          header = row.getFields().stream().map(String::strip).toList();
        } else {
          rows.add(new Table.Row(row.getStartingLineNumber(), row.getFields()));
        }
      }
    }
    if (header == null || header.stream().allMatch(String::isBlank)) {
      throw Problem.badInput("the file has no header").at(name(file)).exception();
    }
    return new Table(header, rows);
  }

  private static BufferedReader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static char separator(Path file) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] beginning = new char[LONGEST_BEGINNING];
      int length = Math.max(0, text.read(beginning));
      char best = ',';
      long most = 0;
      for (char candidate : new char[] {',', ';', '\t'}) {
        long count =
            new String(beginning, 0, length)
                .lines()
                .findFirst()
                .orElse("")
                .chars()
                .filter(sign -> sign == candidate)
                .count();
        if (count > most) {
          most = count;
          best = candidate;
        }
      }
      return best;
    }
  }

  static void requireSize(Path file, long largest) throws IOException {
    if (Files.size(file) > largest) {
      throw Problem.badInput("the file has " + Files.size(file) + " bytes")
          .at(name(file))
          .allowing("at most " + largest)
          .fix("split it into several files")
          .exception();
    }
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }
}
