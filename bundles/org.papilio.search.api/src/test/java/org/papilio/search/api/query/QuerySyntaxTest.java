package org.papilio.search.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(housing              | 1  | this parenthesis is not closed",
        "housing)              | 8  | a closing parenthesis without an opening one",
        "a ()                  | 3  | nothing stands in the parentheses",
        "\"housing first       | 1  | the phrase that starts here is not closed",
        "a \"...\"             | 3  | the phrase holds no word",
        "AND b                 | 1  | AND has nothing on its left",
        "a OR                  | 3  | OR has nothing on its right",
        "a AND AND b           | 3  | AND has nothing on its right",
        "a NOT                 | 3  | NOT has nothing on its right",
        "NEAR b                | 1  | NEAR has nothing on its left",
        "a NEAR/500 b          | 3  | a distance of 500",
        "a NEAR year:2007      | 8  | NEAR cannot measure the distance to this",
        "harison~3             | 1  | a fuzzy word with 3 edits",
        "housing^0.01          | 8  | a weight of 0.01",
        "year:[2004            | 11 | the range that starts at character 6 lacks its TO",
        "year:[2004 TO         | 6  | an end of the range is missing",
        "year:[2004 TO 2010    | 19 | the range that starts at character 6 is not closed",
        "year:[* TO *]         | 6  | the range has no end",
        "[2004 TO 2010]        | 1  | a range without a field",
        "title:(author:x)      | 8  | the field author stands inside another field"
      })
  void aMistakeIsNamedWithItsPlace(String query, int place, String what) {
    var mistake = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(query));
    assertEquals(what, mistake.what());
    assertEquals(place, mistake.start() + 1);
    assertTrue(!mistake.expected().isBlank());
  }

  @Test
  void anUnknownFieldIsReportedWhereItStands() {
    FieldRule rule =
        (name, value) ->
            name.equals("title")
                ? Optional.empty()
                : Optional.of(new FieldRule.Complaint("no field " + name, "title"));
    var mistake =
        assertThrows(
            QuerySyntaxException.class, () -> QueryParser.parse("title:a OR titel:b", rule));
    assertEquals("titel:b", mistake.query().substring(mistake.start(), mistake.end()));
    assertEquals("no field titel", mistake.what());
  }

  @Test
  void thePointerMarksThePlaceBelowTheQuery() {
    var mistake =
        assertThrows(QuerySyntaxException.class, () -> QueryParser.parse("housing AND (first"));
    assertEquals("housing AND (first\n            ^", mistake.pointer());
  }

  @Test
  void hostileLengthsAndDepthsAreRefusedWithTheLimit() {
    assertTrue(refused("(".repeat(50_000)).contains("nested deeper than 100"));
    assertTrue(refused("NOT ".repeat(20_000) + "a").contains("nested deeper than 100"));
    assertTrue(refused("a ".repeat(10_000)).contains("more than 2000 parts"));
    assertTrue(refused("a".repeat(200_000)).contains("200000 characters"));
  }

  @Test
  void controlSignsPartWordsAndNothingElse() {
    assertEquals(
        QueryParser.parse("housing first"), QueryParser.parse("housing\u0000\u0007first\u001b"));
  }

  private static String refused(String query) {
    return assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(query)).getMessage();
  }
}
