package org.papilio.cases.participedia;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with exports of Participedia: {@code case-locations-*.csv} must be there; {@code
 * case-titles-*.csv}, {@code cases-metadata-*.json}, {@code method-titles-*.csv} and {@code
 * organisations-*.csv} are joined by id when they are. Of several the newest by name is taken.
 */
record Export(
    String name,
    List<Map<String, String>> locations,
    Map<String, Map<String, String>> titles,
    Map<String, JsonNode> coded,
    Map<String, Map<String, String>> methods,
    Map<String, Map<String, String>> organisations) {

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");
  private static final long LARGEST = 256L << 20;
  private static final String LOCATIONS = "case-locations-";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(20).build())
                  .build())
          .build();

  static boolean isIn(Path folder) {
    return find(folder, LOCATIONS, ".csv").isPresent();
  }

  /**
   * Reads a folder; bad rows go to the report and keep nobody out.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT if a file is not what its name
   *     says
   */
  static Export read(Path folder, LossReport.Builder report) throws IOException {
    Path locations =
        find(folder, LOCATIONS, ".csv")
            .orElseThrow(
                () ->
                    Problem.badInput("the folder holds no export of Participedia")
                        .at(folder.toString())
                        .allowing(
                            "a file "
                                + LOCATIONS
                                + "*.csv, with case-titles-*.csv and"
                                + " cases-metadata-*.json beside it")
                        .exception());
    return new Export(
        folder.getFileName() == null ? folder.toString() : folder.getFileName().toString(),
        List.copyOf(rows(locations, report, true).values()),
        optional(folder, "case-titles-", report),
        coded(folder, report),
        optional(folder, "method-titles-", report),
        optional(folder, "organisations-", report));
  }

  private static Map<String, Map<String, String>> optional(
      Path folder, String prefix, LossReport.Builder report) throws IOException {
    Optional<Path> file = find(folder, prefix, ".csv");
    return file.isEmpty() ? Map.of() : rows(file.get(), report, false);
  }

  private static Optional<Path> find(Path folder, String prefix, String ending) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .max(java.util.Comparator.comparing(file -> file.getFileName().toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The rows of a file by the column {@code id}. */
  private static Map<String, Map<String, String>> rows(
      Path file, LossReport.Builder report, boolean records) throws IOException {
    requireSize(file);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<NamedCsvRecord> each = csv.iterator();
      while (each.hasNext()) {
        NamedCsvRecord row = each.next();
        if (records) {
          report.read();
        }
        Map<String, String> fields = row.getFieldsAsMap();
        String id = fields.getOrDefault("id", "");
        String where = file.getFileName() + ", line " + row.getStartingLineNumber();
        if (!ID.matcher(id).matches()) {
          report.unreadable(
              new Unreadable(
                  where, "id '" + id + "' is no number", String.join(",", row.getFields())));
        } else if (rows.putIfAbsent(id, fields) != null) {
          report.unreadable(
              new Unreadable(
                  where, "id " + id + " stands twice", String.join(",", row.getFields())));
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw Problem.badInput("not CSV: " + e.getMessage()).at(file.toString()).exception(e);
    }
    if (rows.isEmpty() && records) {
      throw Problem.badInput("the file has no rows with an id")
          .at(file.toString())
          .allowing("CSV with a header and a column id")
          .exception();
    }
    return rows;
  }

  private static Map<String, JsonNode> coded(Path folder, LossReport.Builder report)
      throws IOException {
    Optional<Path> file = find(folder, "cases-metadata-", ".json");
    if (file.isEmpty()) {
      return Map.of();
    }
    requireSize(file.get());
    Map<String, JsonNode> byId = new HashMap<>();
    try {
      for (JsonNode one : JSON.readTree(Files.readAllBytes(file.get()))) {
        String id = one.path("id").asString("");
        if (ID.matcher(id).matches()) {
          byId.putIfAbsent(id, one);
        } else {
          report.unreadable(
              new Unreadable(
                  file.get().getFileName().toString(),
                  "id '" + id + "' is no number",
                  one.toString()));
        }
      }
      return byId;
    } catch (JacksonException e) {
      throw Problem.badInput("not JSON: " + e.getOriginalMessage())
          .at(file.get().toString())
          .exception(e);
    }
  }

  private static void requireSize(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Problem.badInput("the file has " + Files.size(file) + " bytes")
          .at(file.toString())
          .allowing("at most " + LARGEST)
          .exception();
    }
  }

  /** The values of a coded field: none, one or several. */
  static List<String> values(JsonNode field) {
    if (field == null || field.isMissingNode() || field.isNull()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    if (field.isArray()) {
      field.forEach(one -> values.add(one.asString()));
    } else {
      values.add(field.asString());
    }
    values.removeIf(String::isBlank);
    return values;
  }

  /** The values of a list as PostgreSQL writes it: {@code {a,"b c"}}. */
  static List<String> values(String list) {
    String inner = list.strip().replaceAll("^\\{|\\}$", "");
    return Stream.of(inner.split(","))
        .map(one -> one.strip().replaceAll("^\"|\"$", ""))
        .filter(one -> !one.isBlank())
        .toList();
  }
}
