package org.papilio.workbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contribution may say of itself. */
class ContributionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Case", "case  list", "a b c d", "-case", "case import "})
  void aVerbIsOneToThreeLowerCaseWords(String name) {
    assertThrows(IllegalArgumentException.class, () -> Verb.of(name, "x"));
  }

  @Test
  void anOptionCannotBeThereTwiceNorTakeANameOfAllVerbs() {
    Verb verb = Verb.of("draw", "Draws").with(Option.flag("dark", "dark"));

    assertThrows(
        IllegalArgumentException.class, () -> verb.with(Option.value("dark", "X", "again")));
    assertThrows(
        IllegalArgumentException.class, () -> verb.with(Option.value("workspace", "X", "taken")));
  }

  @Test
  void onlyTheLastOperandMayBeRepeated() {
    Verb verb = Verb.of("draw", "Draws").with(Operand.many("CASE", "cases"));

    assertThrows(IllegalArgumentException.class, () -> verb.with(Operand.one("FILE", "file")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cases", "/api", "/api/", "/api/a b", "/api/{case", "api/cases"})
  void aRouteLiesBelowApi(String path) {
    assertThrows(
        IllegalArgumentException.class, () -> Route.get(path, "x", request -> Reply.nothing()));
  }

  @Test
  void aViewsModuleLiesInItsFolderWeb() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ViewInfo.of("a.b", "t", "c", "lib/view.js", ViewInfo.Area.MAIN, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ViewInfo.of("a.b", "t", "c", "web/../x.js", ViewInfo.Area.MAIN, 1));
  }

  @Test
  void aTableOfAPictureHasRowsOfItsWidth() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PictureTable("actors", List.of("name", "scale"), List.of(List.of("only one"))));
  }

  @Test
  void aFileNameCannotBreakOutOfItsHeader() {
    assertEquals(
        "attachment; filename=\"a__b.svg\"",
        Reply.text("image/svg+xml", "").saveAs("a\"\nb.svg").headers().get("Content-Disposition"));
  }
}
