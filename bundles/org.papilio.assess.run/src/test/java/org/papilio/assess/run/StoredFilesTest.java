package org.papilio.assess.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.Figure;

class StoredFilesTest {

  private static final String FIRST_VERSION =
      """
      {"format": "papilio-assessment", "formatVersion": 1,
       "id": "a", "title": "A", "method": "qca", "methodVersion": "1", "revision": "", "query": "",
       "parameters": {"outcome": ["Y"]},
       "table": {"origin": "t.csv", "cases": [{"id": "ghent", "title": "Ghent"}], "columns": [
         {"id": "Y", "title": "Y", "source": "t.csv", "unit": "", "values": [
           {"number": 0.8, "text": null, "absence": null, "explanation": "", "parts": [],
            "restsOn": []}]}]},
       "finding": {"headline": "X", "warnings": [],
         "completeness": {"complete": true, "statement": "all"}, "prose": [], "tables": [],
         "figures": [{"id": "xy-complex-m1", "kind": "xy", "title": "T", "x": "A*B", "y": "Y",
           "points": [{"subject": "ghent", "label": "Ghent", "x": 0.7, "y": 0.8,
             "group": "typical"}], "caption": "C"}], "parts": []},
       "author": "a", "at": "2026-01-02T03:04:05Z"}
      """;

  private final StoredFiles files = new StoredFiles();

  @Test
  void the_first_version_is_read_with_its_plots() {
    Assessment read =
        files.assessment(FIRST_VERSION.getBytes(StandardCharsets.UTF_8), "assessments/a.json");

    Figure figure = read.finding().figures().getFirst();
    assertEquals(Figure.Kind.XY, figure.kind());
    assertEquals(Figure.Axis.of("A*B", 0, 1), figure.x());
    assertEquals(
        List.of(Figure.Mark.diagonal(), Figure.Mark.atX(0.5, ""), Figure.Mark.atY(0.5, "")),
        figure.marks());
    assertEquals("typical", figure.points().getFirst().group());
    assertTrue(read.table().columns().getFirst().values().getFirst().judgements().isEmpty());
  }

  @Test
  void what_is_written_is_read_as_it_was() {
    Assessment first =
        files.assessment(FIRST_VERSION.getBytes(StandardCharsets.UTF_8), "assessments/a.json");

    assertEquals(first, files.assessment(files.write(first), "assessments/a.json"));
  }
}
