package org.papilio.assess.qca;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.platform.problem.Problem;

/**
 * A table that calls name: a CSV file whose first column names the cases, all other columns
 * numbers. Names that stand there twice are told apart by a number, as programs for statistics do.
 *
 * @param cases names of the cases, each once
 * @param columns numbers by column; NaN where a cell is {@code -} or empty
 */
record CallData(List<String> cases, Map<String, double[]> columns) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._-]*");
  private static final Pattern LEVEL = Pattern.compile("(.+)[\\[{](\\d+)[\\]}]");

  /**
   * Reads a table.
   *
   * @param name name of the file below the folder, with or without {@code .csv}
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, or BAD_INPUT with line and
   *     column
   */
  static CallData read(Path folder, String name) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.badInput("'" + name + "' is no name of a table")
          .allowing("letters, digits, dots, hyphens and underscores")
          .exception();
    }
    Path file = folder.resolve(name.endsWith(".csv") ? name : name + ".csv");
    if (!Files.isRegularFile(file)) {
      throw Problem.notFound("there is no table '" + name + "' in " + folder)
          .fix("say the folder of the tables by --data DIR")
          .exception();
    }
    List<String> cases = new ArrayList<>();
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      Set<String> taken = new HashSet<>();
      for (NamedCsvRecord line : csv) {
        List<String> header = line.getHeader();
        cases.add(unique(line.getField(header.getFirst()), taken));
        for (String column : header.subList(1, header.size())) {
          columns.computeIfAbsent(column, c -> new ArrayList<>()).add(number(line, column, file));
        }
      }
    } catch (MalformedInputException e) {
      throw Problem.badInput("the table is not UTF-8").at(file.toString()).exception(e);
    } catch (CsvParseException e) {
      throw Problem.badInput("the table cannot be read: " + e.getMessage())
          .at(file.toString())
          .exception(e);
    } catch (IOException e) {
      throw Problem.badInput("the table cannot be read: " + e.getMessage())
          .at(file.toString())
          .exception(e);
    }
    Map<String, double[]> arrays = new LinkedHashMap<>();
    columns.forEach(
        (column, values) ->
            arrays.put(column, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return new CallData(cases, arrays);
  }

  private static String unique(String name, Set<String> taken) {
    String free = name;
    for (int i = 1; !taken.add(free); i++) {
      free = name + "." + i;
    }
    return free;
  }

  private static double number(NamedCsvRecord line, String column, Path file) {
    String text = line.getField(column).strip();
    if (text.isEmpty() || text.equals("-")) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw Problem.badInput("'" + text + "' is no number")
          .at(file + ", line " + line.getStartingLineNumber() + ", column " + column)
          .exception(e);
    }
  }

  double[] column(String name) {
    double[] values = columns.get(name);
    if (values == null) {
      throw Problem.badInput("there is no column '" + name + "'")
          .allowing(String.join(", ", columns.keySet()))
          .exception();
    }
    return values;
  }

  /**
   * The sets of an outcome and its conditions.
   *
   * @param outcome {@code Y}, {@code ~Y}, {@code Y[1]} or {@code Y{1}}
   * @param conditions names of the conditions; empty for all columns but the outcome
   */
  SetTable sets(String outcome, List<String> conditions) {
    boolean negated = outcome.startsWith("~");
    String plain = negated ? outcome.substring(1) : outcome;
    Matcher level = LEVEL.matcher(plain);
    boolean leveled = level.matches();
    String name = leveled ? level.group(1) : plain;
    List<String> names =
        conditions.isEmpty()
            ? columns.keySet().stream().filter(c -> !c.equals(name)).toList()
            : conditions;
    double[] y = column(name).clone();
    if (leveled) {
      int value = Integer.parseInt(level.group(2));
      y = Arrays.stream(y).map(v -> v == value ? 1 : 0).toArray();
    }
    double[][] x = names.stream().map(this::column).toArray(double[][]::new);
    SetTable table = SetKinds.sets(cases, names, x, name, y, leveled);
    return negated ? table.negated() : table;
  }
}
