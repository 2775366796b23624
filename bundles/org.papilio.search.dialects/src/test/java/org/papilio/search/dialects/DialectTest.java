package org.papilio.search.dialects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.dialect.Translated.Warning;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.query.QuerySyntaxException;

/** Readings and writings by table; the syntax is that of the databases' own help pages. */
class DialectTest {

  private static final Map<String, QueryDialect> DIALECTS =
      Stream.of(new PubmedDialect(), new WosDialect(), new ScopusDialect(), new OvidDialect())
          .collect(Collectors.toMap(QueryDialect::id, Function.identity()));

  /** One line of a table. */
  record Row(String dialect, String given, String expected, String warned) {}

  private static Stream<Row> rows(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(DialectTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(
                  line -> {
                    String[] sides = line.split(" => ", 2);
                    String[] left = sides[0].split(" \\| ", 2);
                    int bar = sides[1].lastIndexOf(" |");
                    return new Row(
                        left[0],
                        left[1].replace("\\n", "\n"),
                        sides[1].substring(0, bar),
                        sides[1].substring(bar + 2).strip());
                  })
              .toList()
              .stream();
    }
  }

  static Stream<Row> readings() throws IOException {
    return rows("readings.txt");
  }

  static Stream<Row> writings() throws IOException {
    return rows("writings.txt");
  }

  private static String parts(List<Warning> warnings) {
    return warnings.stream().map(Warning::part).collect(Collectors.joining(";"));
  }

  @ParameterizedTest
  @MethodSource
  void readings(Row row) {
    Translated<Query> read = DIALECTS.get(row.dialect()).read(row.given());
    assertEquals(QueryParser.parse(row.expected()), read.value(), () -> read.value().text());
    assertEquals(row.warned(), parts(read.warnings()));
  }

  @ParameterizedTest
  @MethodSource
  void writings(Row row) {
    Translated<String> written = DIALECTS.get(row.dialect()).write(QueryParser.parse(row.given()));
    assertEquals(row.expected(), written.value());
    assertEquals(row.warned(), parts(written.warnings()));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void whatIsReadIsAQueryOfOurs(Row row) {
    Query read = DIALECTS.get(row.dialect()).read(row.given()).value();
    assertEquals(read, QueryParser.parse(read.text()), read::text);
  }

  @ParameterizedTest
  @MethodSource("writings")
  void whatIsWrittenMeansTheSameWhenItIsReadAgain(Row row) {
    QueryDialect dialect = DIALECTS.get(row.dialect());
    Query once = dialect.read(dialect.write(QueryParser.parse(row.given())).value()).value();
    Query twice = dialect.read(dialect.write(once).value()).value();
    assertEquals(once, twice, twice::text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pubmed", "wos", "scopus", "ovid"})
  void aMistakePointsToItsPlace(String id) {
    String open = "poverty AND (welfare";
    QuerySyntaxException wrong =
        assertThrows(QuerySyntaxException.class, () -> DIALECTS.get(id).read(open));
    assertEquals(open.indexOf('('), wrong.start());
    String lacking = "poverty AND ";
    wrong = assertThrows(QuerySyntaxException.class, () -> DIALECTS.get(id).read(lacking));
    assertTrue(wrong.start() >= "poverty AND".length(), wrong::getMessage);
  }

  @Test
  void aMistakeInALaterLineOfOvidPointsIntoThatLine() {
    String lines = "1. poverty.ti.\n2. 1 and 7.ti. and (x";
    QuerySyntaxException wrong =
        assertThrows(QuerySyntaxException.class, () -> DIALECTS.get("ovid").read(lines));
    assertEquals(lines.indexOf("(x"), wrong.start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pubmed", "wos", "scopus", "ovid"})
  void noSignsBreakAReader(String id) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    String[] pieces = {
      "(", ")", "\"", "[ti]", "{", "}", " AND ", " or ", " NOT ", "=", "TI=", "TITLE(", "W/3",
          " NEAR/2 ",
      "adj3", ".ti,ab.", "exp ", "/", "1", "2004:2010[dp]", ":", "limit 1 to ", "*", "?", "$", "#",
          "ä", "\n",
      "word", " ", "PUBYEAR > ", "or/1-3", "PRE/2", "[tiab:~2]", ","
    };
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        Query read = DIALECTS.get(id).read(text.toString()).value();
        DIALECTS.get(id).write(read);
      } catch (QuerySyntaxException told) {
        assertTrue(told.end() <= text.length(), told::getMessage);
      }
    }
  }
}
