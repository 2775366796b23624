package org.papilio.assess.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/** What every assessment method must do. */
@ConsumerType
public interface AssessmentMethodContract {

  /** A new instance of the method. */
  AssessmentMethod method();

  /** A complete table that the method accepts, of at least four cases. */
  CaseTable table();

  /** Parameters that fit {@link #table}. */
  Map<String, List<String>> parameters();

  /** Columns of the table without whose values the method cannot judge a case. */
  List<String> neededColumns();

  private Finding find(CaseTable table, Progress progress) {
    AssessmentMethod method = method();
    return method.assess(
        new AssessmentRequest(table, Parameters.of(method.parameters(), parameters()), progress));
  }

  @Test
  default void namesItsSourcesAndItsVersion() {
    assertFalse(method().info().sources().isEmpty());
    assertTrue(
        method().info().version().matches("\\d+\\.\\d+\\.\\d+.*"), method().info().version());
  }

  @Test
  default void explainsEachOfItsParameters() {
    List<Parameter> parameters = method().parameters();
    assertEquals(parameters.size(), parameters.stream().map(Parameter::name).distinct().count());
    for (Parameter parameter : parameters) {
      assertFalse(parameter.title().isBlank(), parameter.name() + " has no title");
      assertFalse(parameter.help().isBlank(), parameter.name() + " has no help");
    }
  }

  @Test
  default void hasWordsForItsTexts() {
    List<String> texts =
        new ArrayList<>(List.of(method().info().title(), method().info().summary()));
    for (Parameter parameter : method().parameters()) {
      texts.add(parameter.title());
      texts.add(parameter.help());
    }
    assertEquals(List.of(), Words.missing(method().getClass(), texts));
  }

  @Test
  default void acceptsItsOwnDefaults() {
    Map<String, List<String>> given = new LinkedHashMap<>(parameters());
    for (Parameter parameter : method().parameters()) {
      if (!parameter.defaultValue().isEmpty()) {
        given.putIfAbsent(parameter.name(), List.of(parameter.defaultValue()));
      }
    }
    assertEquals(
        Parameters.of(method().parameters(), parameters()).asMap(),
        Parameters.of(method().parameters(), given).asMap());
  }

  @Test
  default void sameCasesInAnyOrderGiveTheSameFinding() {
    Finding expected = find(table(), Progress.NONE);
    for (long seed = 1; seed <= 5; seed++) {
      assertEquals(expected, find(CaseTables.shuffled(table(), seed), Progress.NONE));
    }
  }

  @Test
  default void sameCasesGiveTheSameFindingFromRunToRun() {
    assertEquals(find(table(), Progress.NONE), find(table(), Progress.NONE));
  }

  @Test
  default void sameCasesGiveTheSameFindingInAnyLocale() {
    Finding expected = find(table(), Progress.NONE);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "de-AT", "ar-EG")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, find(table(), Progress.NONE), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  default void refusesCasesWithoutValuesAndNamesThem() {
    for (String column : neededColumns()) {
      for (Absence absence : Absence.values()) {
        CaseTable incomplete = CaseTables.without(table(), 1, column, absence);
        String who = incomplete.cases().get(1).id();
        ProblemException refusal =
            assertThrows(ProblemException.class, () -> find(incomplete, Progress.NONE), column);
        assertTrue(refusal.getMessage().contains(who), refusal.getMessage());
      }
    }
  }

  @Test
  default void refusesATableWithoutCases() {
    CaseTable empty = table().without(Set.copyOf(table().caseIds()));
    assertThrows(ProblemException.class, () -> find(empty, Progress.NONE));
  }

  /** What a case does not say must not give the finding that "none" gives. */
  @Test
  default void neverTakesAnAbsenceForZero() {
    Finding given = find(table(), Progress.NONE);
    for (Column column : table().columns()) {
      for (int i = 0; i < table().cases().size(); i++) {
        Double number = column.values().get(i).number();
        if (number == null || number == 0) {
          continue;
        }
        String place = column.id() + " of " + table().cases().get(i).id();
        IndicatorValue nothing = IndicatorValue.of(0, "", List.of(Ground.cell(place, "0")));
        Optional<Finding> zero = foundIn(CaseTables.replacing(table(), i, column.id(), nothing));
        Optional<Finding> unknown =
            foundIn(CaseTables.without(table(), i, column.id(), Absence.UNKNOWN));
        if (unknown.isPresent() && !unknown.equals(Optional.of(given))) {
          assertNotEquals(zero, unknown, "unknown gives the same as zero for " + place);
        }
      }
    }
  }

  /** Empty when the method refuses the table. */
  private Optional<Finding> foundIn(CaseTable table) {
    try {
      return Optional.of(find(table, Progress.NONE));
    } catch (ProblemException refused) {
      return Optional.empty();
    }
  }

  /** With the cases of {@link #table} repeated up to {@value Bounds#CASES}. */
  @Test
  default void staysWithinItsMemory() {
    CaseTable large = CaseTables.repeated(table(), Bounds.CASES);
    Bounds.ofMemory(progress -> find(large, progress));
  }

  @Test
  default void writesNoFileAndSpeaksToNobody() {
    assertEquals(List.of(), Traces.of(() -> find(table(), Progress.NONE)));
  }

  /** With the cases of {@link #table} repeated up to {@value Bounds#CASES}. */
  @Test
  default void stopsInTheMiddleOfItsWork() {
    CaseTable large = CaseTables.repeated(table(), Bounds.CASES);
    assertThrows(
        CancelledException.class,
        () -> find(large, Bounds.cancelledAtQuestion(2)),
        "it asked once whether to stop, and never again");
  }

  @Test
  default void stopsWhenItIsCancelled() {
    assertThrows(CancelledException.class, () -> find(table(), Bounds.cancelledAtQuestion(1)));
  }

  @Test
  default void speaksOnlyOfCasesOfTheTable() {
    List<String> strangers = new ArrayList<>();
    for (ResultTable table : find(table(), Progress.NONE).tables()) {
      table.rows().forEach(row -> strangers.addAll(row.cases()));
    }
    strangers.removeAll(table().caseIds());
    assertEquals(List.of(), strangers);
  }

  @Test
  default void explainsTheNumbersOfItsResult() {
    Finding finding = find(table(), Progress.NONE);
    assertFalse(finding.parts().isEmpty(), "no number comes with its explanation");
    finding.parts().forEach(part -> assertFalse(part.what().isBlank()));
  }

  /**
   * A number belongs to cases that a reader can look at, or comes with its explanation. Whole
   * numbers are exempt: most of them are ranks, and numbers of rows.
   */
  @Test
  default void reportsNoNumberWithoutItsSource() {
    Finding finding = find(table(), Progress.NONE);
    Set<Object> explained = new HashSet<>();
    finding.parts().forEach(part -> collect(part, explained));
    List<String> unexplained = new ArrayList<>();
    for (ResultTable table : finding.tables()) {
      for (ResultTable.Row row : table.rows()) {
        for (int c = 0; c < row.cells().size(); c++) {
          Object cell = row.cells().get(c);
          boolean number = cell instanceof Double && table.columns().get(c).kind().equals("number");
          if (number && row.cases().isEmpty() && !explained.contains(cell)) {
            unexplained.add(table.id() + ", " + table.columns().get(c).id() + ": " + cell);
          }
        }
      }
    }
    assertTrue(
        unexplained.isEmpty(),
        () -> "neither a case of the row nor a part of the finding explains " + unexplained);
  }

  private static void collect(Part part, Set<Object> numbers) {
    if (part.value() != null) {
      numbers.add(part.value());
    }
    part.parts().forEach(each -> collect(each, numbers));
  }

  @Test
  default void saysWhetherItsSearchWasComplete() {
    assertFalse(find(table(), Progress.NONE).completeness().statement().isBlank());
  }
}
