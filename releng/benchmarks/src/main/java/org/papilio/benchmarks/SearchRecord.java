package org.papilio.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One record to be indexed: what both indexes get of it. */
public record SearchRecord(
    String id, String title, List<String> names, String text, String venue, String year) {

  /**
   * Reads a corpus of one JSON object a line, gzipped: id, title, authors, abstract, venue, year.
   */
  static List<SearchRecord> corpus(Path file) throws IOException {
    List<SearchRecord> records = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        List<String> names = new ArrayList<>();
        node.path("authors").forEach(name -> names.add(name.asString()));
        records.add(
            new SearchRecord(
                node.path("id").asString(),
                node.path("title").asString(),
                names,
                node.path("abstract").asString(),
                node.path("venue").asString(),
                node.path("year").asString()));
      }
    }
    return records;
  }

  /** The same record with another title. */
  SearchRecord titled(String other) {
    return new SearchRecord(id, other, names, text, venue, year);
  }

  public boolean hasYear() {
    return year.matches("\\d{4}");
  }
}
