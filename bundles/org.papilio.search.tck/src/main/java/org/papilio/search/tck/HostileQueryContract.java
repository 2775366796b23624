package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.query.QuerySyntaxException;

/** Queries that nobody should type are answered or refused, clearly and without hanging. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostileQueryContract implements SearchContract {

  /** Far more than any of them takes; a hang shows, a slow machine does not. */
  private static final Duration HANGING = Duration.ofSeconds(60);

  private MemoryWorkspace workspace;
  private SearchIndex index;

  @BeforeAll
  void open(@TempDir Path folder) {
    workspace = new MemoryWorkspace(folder);
    MemorySource source = new MemorySource("literature");
    for (int i = 0; i < 600; i++) {
      source.with(hundredWords(i));
    }
    index = index(workspace, source);
  }

  @AfterAll
  void close() {
    workspace.close();
  }

  private static SearchDocument hundredWords(int number) {
    String words =
        IntStream.range(0, 30)
            .mapToObj(i -> "a" + Integer.toString((number * 31 + i * 7) % 9_000, 36))
            .collect(Collectors.joining(" "));
    return document("d" + number, words, text("abstract", words));
  }

  @Test
  void aPatternThatEveryWordFitsIsAnswered() {
    assertEquals(600, search("a*").total());
    assertEquals(600, search("*a*").total());
    assertEquals(600, search("*").total());
    assertEquals(600, search("title:a*").total());
  }

  @Test
  void aHundredPatternsAreAnswered() {
    String query =
        IntStream.range(0, 100).mapToObj(i -> "a" + i + "*").collect(Collectors.joining(" OR "));
    assertTrue(search(query).total() > 0);
  }

  @Test
  void twoThousandWordsAreAnsweredAndTenThousandRefused() {
    String words =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "a" + Integer.toString(i, 36))
            .collect(Collectors.joining(" "));
    search(words);
    assertThrows(QuerySyntaxException.class, () -> search("wort ".repeat(10_000)));
  }

  @Test
  void aNestingOfAHundredIsAnsweredAndADeeperOneRefused() {
    assertTrue(search("(".repeat(99) + "a1" + ")".repeat(99)).total() > 0);
    assertThrows(
        QuerySyntaxException.class, () -> search("(".repeat(10_000) + "a1" + ")".repeat(10_000)));
  }

  @Test
  void aTangledPatternIsRefusedWithTheLimit() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> search("*a*b*c*d*e*f*g*h*i*j*k*"));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    assertTrue(refused.problem().allowed().contains("10 wildcards"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "???",
        "\\",
        "\\\\",
        "\"\\\"",
        "~",
        "~2",
        "^5",
        "a^0.1^100^3",
        ":",
        "title:",
        ":a",
        "a:b:c",
        "\u0000",
        "a\u0000b",
        "\uD800",
        "\uDC00a",
        "\u202E",
        "//",
        "/.*(a+)+$/",
        "((a))",
        "-",
        "--a",
        "+",
        "AND",
        "NOT NOT NOT a",
        "a~9",
        "a~1.5",
        "[",
        "]",
        "{}",
        "year:-9999..9999",
        "year:99999",
        "nights:1e400",
        "added:2024-02-30",
        "nights:NaN",
        "%27 OR 1=1",
        "*?*?*?*?*",
        "a??????????*",
        "\"a1 a2\"~100",
        "kind:_key",
        "_key:a",
        "w.title:a",
        "a AND (b OR (c AND",
        "𝒳*",
        "é́́́́́́́*",
        "ﷺ",
        "''''",
        "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p",
        "a/b/c/d",
        "..",
        "year:..",
        "year:...."
      })
  void anOddQueryIsAnsweredOrRefusedWithAReason(String query) {
    try {
      SearchResult result = search(query);
      assertTrue(result.total() >= 0);
    } catch (QuerySyntaxException refused) {
      assertTrue(!refused.what().isBlank() && !refused.expected().isBlank());
    } catch (ProblemException refused) {
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    }
  }

  @Test
  void aWordOfAHundredThousandSignsIsAnswered() {
    assertEquals(0, search("x".repeat(99_999)).total());
    assertEquals(0, search("x-".repeat(40_000)).total());
  }

  private SearchResult search(String query) {
    return assertTimeoutPreemptively(
        HANGING, () -> index.search(SearchRequest.of(query).page(0, 3).highlighted().explained()));
  }
}
