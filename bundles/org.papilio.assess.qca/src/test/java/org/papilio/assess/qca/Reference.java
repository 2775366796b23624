package org.papilio.assess.qca;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results of R package QCA 3.25.1 in the shared folder, outside of this project. */
final class Reference {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern VALUE = Pattern.compile("(.+)[\\[{](\\d+)[\\]}]");

  private final Path folder;
  private final Map<String, Map<String, double[]>> data = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  private Reference(Path folder) {
    this.folder = folder;
  }

  /** The folder of the tables. */
  Path data() {
    return folder.resolve("data");
  }

  /** The shared folder: from PAPILIO_SHARED (property or environment), or found upwards. */
  static Optional<Reference> find() {
    List<Path> places = new ArrayList<>();
    String named = System.getProperty("PAPILIO_SHARED", System.getenv("PAPILIO_SHARED"));
    if (named != null) {
      places.add(Path.of(named));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      places.add(at.resolve("shared"));
    }
    return places.stream()
        .map(p -> p.resolve("reference/qca"))
        .filter(Files::isDirectory)
        .findFirst()
        .map(Reference::new);
  }

  /** The calls of one file under {@code expected}. */
  List<JsonNode> calls(String file) {
    try (var lines = Files.lines(folder.resolve("expected").resolve(file))) {
      return lines.map(JSON::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double[] column(String dataset, String name) {
    load(dataset);
    return data.get(dataset).get(name);
  }

  private void load(String dataset) {
    if (data.containsKey(dataset)) {
      return;
    }
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    List<String> cases = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("data").resolve(dataset + ".csv"))) {
      for (NamedCsvRecord line : csv) {
        for (String name : line.getHeader()) {
          String text = line.getField(name);
          if (name.equals("CASE")) {
            cases.add(text);
          } else {
            double number = text.equals("-") ? Double.NaN : Double.parseDouble(text);
            columns.computeIfAbsent(name, n -> new ArrayList<>()).add(number);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, double[]> arrays = new LinkedHashMap<>();
    columns.forEach(
        (name, values) ->
            arrays.put(name, values.stream().mapToDouble(Double::doubleValue).toArray()));
    data.put(dataset, arrays);
    names.put(dataset, cases);
  }

  /** The calibrated table of a call with {@code outcome} and maybe {@code conditions}. */
  SetTable table(JsonNode call) {
    String dataset = call.get("data").asString();
    load(dataset);
    JsonNode args = call.get("args");
    String outcome = args.get("outcome").asString();
    boolean negated = outcome.startsWith("~");
    String plain = negated ? outcome.substring(1) : outcome;
    Matcher level = VALUE.matcher(plain);
    boolean leveled = level.matches();
    String column = leveled ? level.group(1) : plain;
    List<String> conditions =
        args.hasNonNull("conditions")
            ? Arrays.asList(args.get("conditions").asString().split(","))
            : data.get(dataset).keySet().stream().filter(c -> !c.equals(column)).toList();
    double[] y = data.get(dataset).get(column).clone();
    if (leveled) {
      int value = Integer.parseInt(level.group(2));
      y = Arrays.stream(y).map(v -> v == value ? 1 : 0).toArray();
    }
    double[][] x = conditions.stream().map(data.get(dataset)::get).toArray(double[][]::new);
    SetTable table = SetKinds.sets(names.get(dataset), conditions, x, column, y, leveled);
    return negated ? table.negated() : table;
  }

  static Cuts cuts(JsonNode args) {
    double inclusion = 1;
    double exclusion = 1;
    JsonNode cut = args.get("incl.cut");
    if (cut != null) {
      inclusion = cut.isArray() ? cut.get(0).asDouble() : cut.asDouble();
      exclusion = cut.isArray() ? cut.get(1).asDouble() : inclusion;
    }
    return new Cuts(
        inclusion,
        exclusion,
        args.has("pri.cut") ? args.get("pri.cut").asDouble() : 0,
        args.has("n.cut") ? args.get("n.cut").asInt() : 1);
  }

  TruthTable truthTable(JsonNode call) {
    return TruthTable.of(table(call), cuts(call.get("args")), Progress.NONE);
  }
}
