package org.papilio.assess.agreement;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of R packages irr 0.84.1 and irrCAC under shared/reference/irr, one data set a line.
 */
final class ReferenceData {

  private ReferenceData() {}

  static Optional<Path> folder() {
    List<Path> places = new ArrayList<>();
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      places.add(at.resolve("shared/reference/irr"));
    }
    return places.stream().filter(Files::isDirectory).findFirst();
  }

  static List<JsonNode> sets() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    return Files.readAllLines(folder().orElseThrow().resolve("expected.jsonl")).stream()
        .map(json::readTree)
        .toList();
  }

  private static List<CsvRecord> records(JsonNode set) throws IOException {
    Path file = folder().orElseThrow().resolve("data").resolve(set.get("data").asString());
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  static RatingTable ratings(JsonNode set) throws IOException {
    List<CsvRecord> records = records(set);
    List<String> raters = records.get(0).getFields();
    List<String> units = new ArrayList<>();
    String[][] cells = new String[records.size() - 1][raters.size()];
    for (int i = 0; i < cells.length; i++) {
      units.add("u" + i);
      for (int r = 0; r < raters.size(); r++) {
        String cell = records.get(i + 1).getField(r).strip();
        cells[i][r] = cell.isEmpty() || cell.equals("NA") ? null : cell;
      }
    }
    return RatingTable.of(units, raters, cells);
  }

  static CategoryCounts counts(JsonNode set) throws IOException {
    List<CsvRecord> records = records(set);
    List<String> labels = records.get(0).getFields();
    double[][] counts = new double[records.size() - 1][labels.size()];
    List<String> units = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      units.add("u" + i);
      for (int k = 0; k < labels.size(); k++) {
        counts[i][k] = Double.parseDouble(records.get(i + 1).getField(k));
      }
    }
    return new CategoryCounts(units, labels, places(labels.size()), counts);
  }

  static Contingency contingency(JsonNode set) throws IOException {
    List<CsvRecord> records = records(set);
    int q = records.get(0).getFieldCount() - 1;
    double[][] counts = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        counts[k][l] = Double.parseDouble(records.get(k + 1).getField(l + 1));
      }
    }
    return new Contingency(records.get(0).getFields().subList(1, q + 1), places(q), counts);
  }

  static double[] places(int count) {
    double[] places = new double[count];
    for (int k = 0; k < count; k++) {
      places[k] = k + 1;
    }
    return places;
  }
}
