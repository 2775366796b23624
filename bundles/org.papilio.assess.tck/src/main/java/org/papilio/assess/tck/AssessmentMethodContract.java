package org.papilio.assess.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameters;
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

  @Test
  default void stopsWhenItIsCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(CancelledException.class, () -> find(table(), cancelled));
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

  @Test
  default void saysWhetherItsSearchWasComplete() {
    assertFalse(find(table(), Progress.NONE).completeness().statement().isBlank());
  }
}
