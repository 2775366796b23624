package org.papilio.assess.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Subject;
import org.papilio.platform.problem.Problem;

/** Reads plain tables. The form is described in {@code docs/formats/case-table.md}. */
final class CsvTables {

  private static final long LARGEST = 64L << 20;
  private static final long MOST_CELLS = 1_000_000;
  private static final int LONGEST_FIELD = 1 << 20;
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+");

  private final Path file;

  /** The first column that holds values: 1 after a column of names, else 0. */
  private final int first;

  private CsvTables(Path file, boolean named) {
    this.file = file;
    this.first = named ? 1 : 0;
  }

  /** A table whose first column names the cases. */
  static CaseTable read(Path file) {
    return new CsvTables(file, true).read();
  }

  /** A table without names; its lines become "unit 1", "unit 2" and so on. */
  static CaseTable readUnnamed(Path file) {
    return new CsvTables(file, false).read();
  }

  private CaseTable read() {
    String text = text();
    String header = text.lines().findFirst().orElse("");
    char separator = separator(header);
    List<CsvRecord> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      csv.forEach(lines::add);
    } catch (CsvParseException e) {
      throw bad("the table cannot be read: " + reason(e))
          .fix("look for a quotation mark that is not closed")
          .exception(e);
    } catch (IOException e) {
      throw Problem.failure("the table cannot be read: " + e.getMessage())
          .at(file.toString())
          .exception(e);
    }
    if (lines.size() < 2) {
      throw bad("the table has a header but no cases")
          .fix("add a line for each case, its name first")
          .exception();
    }
    return table(lines, separator);
  }

  private static String reason(Throwable e) {
    return e.getCause() == null
        ? e.getMessage()
        : e.getMessage() + ": " + e.getCause().getMessage();
  }

  private String text() {
    if (!Files.exists(file)) {
      throw Problem.notFound("there is no file " + file).exception();
    }
    if (!Files.isRegularFile(file)) {
      throw bad("this is no file").exception();
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw bad("the file is empty")
            .allowing("a line of column names, then one line a case")
            .exception();
      }
      if (size > LARGEST) {
        throw bad("the file has " + (size >> 20) + " MB").allowing("at most 64 MB").exception();
      }
      return decoded(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Problem.failure("the file cannot be read: " + e.getMessage())
          .at(file.toString())
          .exception(e);
    }
  }

  private String decoded(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in)
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      long line = 1;
      for (int i = 0; i < Math.min(in.position(), bytes.length); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw bad("the file is not UTF-8")
          .at(file + ", line " + line + " or after")
          .fix("save it as UTF-8")
          .exception(e);
    }
  }

  private static char separator(String header) {
    long semicolons = header.chars().filter(c -> c == ';').count();
    long tabs = header.chars().filter(c -> c == '\t').count();
    long commas = header.chars().filter(c -> c == ',').count();
    return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
  }

  private CaseTable table(List<CsvRecord> lines, char separator) {
    List<String> names = lines.getFirst().getFields().stream().map(String::strip).toList();
    if (names.size() <= first) {
      throw bad("the table has one column only")
          .allowing("case names, then at least one column; comma, semicolon or tab between cells")
          .exception();
    }
    long cells = (long) (lines.size() - 1) * (names.size() - first);
    if (cells > MOST_CELLS) {
      throw bad("the table has " + cells + " cells").allowing("at most " + MOST_CELLS).exception();
    }
    Map<String, Long> seen = new HashMap<>();
    List<Subject> cases = new ArrayList<>();
    List<List<IndicatorValue>> columns = new ArrayList<>();
    for (int c = first; c < names.size(); c++) {
      if (names.get(c).isEmpty()) {
        throw bad("column " + (c + 1) + " has no name").exception();
      }
      columns.add(new ArrayList<>());
    }
    for (CsvRecord line : lines.subList(1, lines.size())) {
      long number = line.getStartingLineNumber();
      if (line.getFieldCount() != names.size()) {
        throw bad(line.getFieldCount() + " cells where the header has " + names.size())
            .at(file + ", line " + number)
            .exception();
      }
      String name = first == 0 ? "unit " + (cases.size() + 1) : line.getField(0).strip();
      if (name.isEmpty()) {
        throw bad("the case has no name").at(file + ", line " + number).exception();
      }
      Long earlier = seen.putIfAbsent(name, number);
      if (earlier != null) {
        throw bad("the case '" + name + "' stands in line " + earlier + " already")
            .at(file + ", line " + number)
            .fix("give each case a name of its own, or say that the first column holds no names")
            .exception();
      }
      cases.add(Subject.of(name));
      for (int c = first; c < names.size(); c++) {
        if (line.getField(c).length() > LONGEST_FIELD) {
          throw bad("the cell under '" + names.get(c) + "' has more than 1 MB")
              .at(file + ", line " + number)
              .fix("look for a quotation mark that is not closed")
              .exception();
        }
        String place = "line " + number + ", column " + names.get(c);
        columns.get(c - first).add(value(line.getField(c).strip(), place, separator));
      }
    }
    List<Column> all = new ArrayList<>();
    for (int c = first; c < names.size(); c++) {
      all.add(
          new Column(
              names.get(c),
              names.get(c),
              file.getFileName().toString(),
              "",
              columns.get(c - first)));
    }
    return new CaseTable(file.getFileName().toString(), cases, all);
  }

  private static IndicatorValue value(String cell, String place, char separator) {
    List<Ground> ground = List.of(Ground.cell(place, cell));
    if (cell.isEmpty() || cell.equals("NA")) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the cell is empty (" + place + ")", ground);
    }
    for (Absence absence : Absence.values()) {
      if (cell.equals(absence.name())) {
        return IndicatorValue.absent(absence, "as the table says (" + place + ")", ground);
      }
    }
    String number =
        separator == ';' && DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
    try {
      double parsed = Double.parseDouble(number);
      if (Double.isFinite(parsed) && !number.endsWith("d") && !number.endsWith("f")) {
        return IndicatorValue.of(parsed, place, ground);
      }
    } catch (NumberFormatException e) {
      return IndicatorValue.of(cell, place, ground);
    }
    return IndicatorValue.of(cell, place, ground);
  }

  private Problem bad(String what) {
    return Problem.badInput(what).at(file.toString());
  }
}
