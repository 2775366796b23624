package org.papilio.assess.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kendall's W beside the results of R package irr 0.84.1, with its correction for ties. */
class ConcordanceReferenceTest {

  private static Optional<Path> folder() {
    List<Path> places = new ArrayList<>();
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      places.add(at.resolve("shared/reference/irr"));
    }
    return places.stream().filter(Files::isDirectory).findFirst();
  }

  @Test
  void concordance_is_that_of_the_peer() throws IOException {
    Assumptions.assumeTrue(folder().isPresent(), "shared/reference/irr is not on this machine");
    JsonMapper json = JsonMapper.builder().build();
    int held = 0;
    for (String line : Files.readAllLines(folder().orElseThrow().resolve("expected.jsonl"))) {
      JsonNode set = json.readTree(line);
      JsonNode expected = set.get("results").get("kendall_w");
      if (expected == null) {
        continue;
      }
      double ours = Spread.concordance(raters(set.get("data").asString()));
      JsonNode value = expected.get("value");
      String id = set.get("id").asString();
      // The peer prints nothing where all ratings are alike; ours is "not defined" too.
      assertEquals(value.isNull() ? Double.NaN : value.asDouble(), ours, 1e-9, id);
      held++;
    }
    assertTrue(held >= 7, held + " sets held");
  }

  /** The columns of a file are raters, its lines are items. */
  private static double[][] raters(String file) throws IOException {
    List<double[]> items =
        Files.readAllLines(folder().orElseThrow().resolve("data").resolve(file)).stream()
            .skip(1)
            .map(l -> Arrays.stream(l.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toList();
    double[][] raters = new double[items.getFirst().length][items.size()];
    for (int i = 0; i < items.size(); i++) {
      for (int r = 0; r < raters.length; r++) {
        raters[r][i] = items.get(i)[r];
      }
    }
    return raters;
  }
}
