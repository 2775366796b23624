package org.papilio.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 48,079 bibliographic records of the ACL Anthology, where the machine has them. */
final class Corpus {

  private Corpus() {}

  static Optional<Path> file() {
    String named =
        System.getProperty("PAPILIO_SHARED", System.getenv().getOrDefault("PAPILIO_SHARED", ""));
    List<Path> roots = new ArrayList<>();
    if (!named.isEmpty()) {
      roots.add(Path.of(named));
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      roots.add(up.resolve("shared"));
    }
    return roots.stream()
        .map(root -> root.resolve("data/literature/corpus/acl-anthology-2019.jsonl.gz"))
        .filter(Files::exists)
        .findFirst();
  }

  static List<SearchDocument> records(int most) {
    List<SearchDocument> records = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file().orElseThrow())),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && records.size() < most;
          line = lines.readLine()) {
        records.add(record(json.readTree(line)));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return records;
  }

  private static SearchDocument record(JsonNode line) {
    List<FieldValue> values = new ArrayList<>();
    String title = line.path("title").asString();
    values.add(new FieldValue.Text("title", title, "en", ""));
    for (JsonNode author : line.path("authors")) {
      values.add(new FieldValue.Text("name", author.asString(), "en", ""));
    }
    String summary = line.path("abstract").asString();
    if (!summary.isEmpty()) {
      values.add(new FieldValue.Text("abstract", summary, "en", ""));
    }
    values.add(new FieldValue.Text("venue", line.path("venue").asString(), "en", ""));
    String year = line.path("year").asString();
    if (year.matches("\\d{4}")) {
      int number = Integer.parseInt(year);
      values.add(new FieldValue.Years("year", number, number, ""));
    }
    return new SearchDocument(line.path("id").asString(), title, "", "en", values);
  }
}
