package org.papilio.assess.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.platform.problem.Problem;

/** The kit refuses what would hurt users: each method here hurts in one way, and fails there. */
class HarmfulMethodsTest {

  @Test
  void aMethodThatDoesNoHarmPasses() {
    assertEquals(Set.of(), failures(Harmless.class));
  }

  @Test
  void refusesAFindingThatChangesWithTheOrderOfCases() {
    assertEquals(Set.of("sameCasesInAnyOrderGiveTheSameFinding()"), failures(DependsOnOrder.class));
  }

  @Test
  void refusesAFindingThatChangesWithTheLocale() {
    assertEquals(Set.of("sameCasesGiveTheSameFindingInAnyLocale()"), failures(Local.class));
  }

  @Test
  void refusesAFindingThatChangesFromRunToRun() {
    assertEquals(
        Set.of(
            "sameCasesGiveTheSameFindingFromRunToRun()",
            "sameCasesGiveTheSameFindingInAnyLocale()",
            "sameCasesInAnyOrderGiveTheSameFinding()"),
        failures(Counting.class));
  }

  @Test
  void refusesToIgnoreCancel() {
    assertEquals(
        Set.of("stopsInTheMiddleOfItsWork()", "stopsWhenItIsCancelled()"),
        failures(Unstoppable.class));
    assertEquals(Set.of("stopsInTheMiddleOfItsWork()"), failures(AskingOnce.class));
  }

  @Test
  void refusesToEatMemory() {
    assertEquals(Set.of("staysWithinItsMemory()"), failures(Hungry.class));
  }

  @Test
  void refusesToWriteElsewhere() {
    assertEquals(Set.of("writesNoFileAndSpeaksToNobody()"), failures(Writing.class));
  }

  @Test
  void refusesUnknownAsZero() {
    assertEquals(
        Set.of("neverTakesAnAbsenceForZero()", "refusesCasesWithoutValuesAndNamesThem()"),
        failures(UnknownIsZero.class));
  }

  @Test
  void refusesANumberWithoutItsSource() {
    assertEquals(Set.of("reportsNoNumberWithoutItsSource()"), failures(Sourceless.class));
  }

  private static Set<String> failures(Class<?> kit) {
    Set<String> failures = new TreeSet<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(kit))
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                  failures.add(test.getDisplayName());
                }
              }
            });
    return failures;
  }

  /** The sum of a column; the kits below change one thing about it. */
  static class Harmless implements AssessmentMethodContract {

    @Override
    public AssessmentMethod method() {
      return new Sum(this);
    }

    @Override
    public CaseTable table() {
      return CaseTables.of("A", "w 1", "x 2", "y 4", "z 0");
    }

    @Override
    public Map<String, List<String>> parameters() {
      return Map.of("column", List.of("A"));
    }

    @Override
    public List<String> neededColumns() {
      return List.of("A");
    }

    double[] numbers(CaseTable table) {
      return table.numbers("A");
    }

    void look(AssessmentRequest request, int at) {
      request.progress().check();
    }

    String headline(AssessmentRequest request, double sum) {
      return "The sum is " + sum;
    }

    double shown(double sum) {
      return sum;
    }
  }

  private record Sum(Harmless way) implements AssessmentMethod {

    @Override
    public MethodInfo info() {
      return new MethodInfo("sum", "1.0.0", "Sum", "Adds.", List.of("no publication: a sum"));
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          Parameter.of("column", Parameter.Kind.COLUMN, "Column", "What is added.").needed());
    }

    @Override
    public Finding assess(AssessmentRequest request) {
      CaseTable table = request.table().byId();
      if (table.cases().isEmpty()) {
        throw Problem.badInput("no cases").exception();
      }
      double[] numbers = way.numbers(table);
      for (int i = 0; i < numbers.length; i++) {
        way.look(request, i);
      }
      double sum = DoubleStream.of(numbers).sum();
      return Finding.headline(way.headline(request, sum))
          .table(
              new ResultTable(
                  "sums",
                  "Sums",
                  "",
                  List.of(ResultTable.Head.number("sum", "Sum")),
                  List.of(ResultTable.Row.of(List.of(), way.shown(sum)))))
          .part(Part.of(sum, "sum = Σ x"))
          .build();
    }
  }

  static final class DependsOnOrder extends Harmless {
    @Override
    String headline(AssessmentRequest request, double sum) {
      return "The first case is " + request.table().caseIds().getFirst();
    }
  }

  static final class Local extends Harmless {
    @Override
    String headline(AssessmentRequest request, double sum) {
      return String.format(Locale.getDefault(), "The sum is %.1f", sum);
    }
  }

  static final class Counting extends Harmless {
    private static int runs;

    @Override
    String headline(AssessmentRequest request, double sum) {
      return "This is run " + ++runs;
    }
  }

  static final class Unstoppable extends Harmless {
    @Override
    void look(AssessmentRequest request, int at) {}
  }

  static final class AskingOnce extends Harmless {
    @Override
    void look(AssessmentRequest request, int at) {
      if (at == 0) {
        request.progress().check();
      }
    }
  }

  static final class Hungry extends Harmless {
    private final List<byte[]> hoard = new ArrayList<>();

    @Override
    void look(AssessmentRequest request, int at) {
      super.look(request, at);
      if (request.table().cases().size() > table().cases().size()) {
        hoard.add(new byte[1_200_000]);
      }
    }
  }

  static final class Writing extends Harmless {
    @Override
    String headline(AssessmentRequest request, double sum) {
      try {
        Path file = Files.createTempFile("harm", ".txt");
        Files.writeString(file, "sum " + sum);
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return super.headline(request, sum);
    }
  }

  static final class UnknownIsZero extends Harmless {
    @Override
    double[] numbers(CaseTable table) {
      Column column = table.column("A");
      return column.values().stream()
          .mapToDouble((IndicatorValue value) -> value.asNumber().orElse(0))
          .toArray();
    }
  }

  static final class Sourceless extends Harmless {
    @Override
    double shown(double sum) {
      return sum / 3;
    }
  }
}
