package org.papilio.search.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Freezes the language: each line of {@code meanings.txt} is a query and the tree it means. */
class QueryMeaningTest {

  static Stream<List<String>> meanings() throws IOException {
    try (InputStream file = QueryMeaningTest.class.getResourceAsStream("meanings.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" => ", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("meanings")
  void aQueryMeansWhatItAlwaysMeant(List<String> line) {
    assertEquals(line.get(1), QueryParser.parse(line.get(0)).toString());
  }

  @ParameterizedTest
  @MethodSource("meanings")
  void aQueryWrittenOutIsReadAsTheSameQuery(List<String> line) {
    Query query = QueryParser.parse(line.get(0));
    assertEquals(query, QueryParser.parse(query.text()), query.text());
  }
}
