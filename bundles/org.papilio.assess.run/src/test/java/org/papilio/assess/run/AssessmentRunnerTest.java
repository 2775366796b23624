package org.papilio.assess.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentOrder;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.AssessmentSummary;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.Subject;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Trajectory;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

class AssessmentRunnerTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final MemoryWorkspace workspace =
      new MemoryWorkspace()
          .with("ghent", Trajectory.MAINSTREAMED)
          .with("malmo", Trajectory.ENDED_FAILED);

  /** Adds up a column. */
  private record Summing(Function<AssessmentRequest, Finding> work) implements AssessmentMethod {
    Summing() {
      this(
          request -> {
            double sum = 0;
            for (double v : request.table().numbers(request.parameters().text("outcome"))) {
              sum += v;
            }
            return Finding.headline("the sum is " + sum)
                .table(
                    new ResultTable(
                        "sum",
                        "Sum",
                        "",
                        List.of(new ResultTable.Head("sum", "Sum", "number")),
                        List.of(new ResultTable.Row(List.of(sum), request.table().caseIds()))))
                .part(Part.of(sum, "Σ"))
                .build();
          });
    }

    @Override
    public MethodInfo info() {
      return new MethodInfo("summing", "1.0.0", "Summing", "Adds up", List.of("arithmetic"));
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          Parameter.of("outcome", Parameter.Kind.COLUMN, "Outcome", "the column").needed(),
          Parameter.of("times", Parameter.Kind.INTEGER, "Times", "how often").standing("1"));
    }

    @Override
    public Finding assess(AssessmentRequest request) {
      return work.apply(request);
    }
  }

  private record Looking(String id, Function<NamedCase, IndicatorValue> look) implements Indicator {
    @Override
    public IndicatorInfo info() {
      return new IndicatorInfo(id, "Title", "Explanation", "degree", 0.0, 1.0, "");
    }

    @Override
    public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
      return look.apply(subject);
    }
  }

  private static final Indicator SUCCESS =
      new Looking(
          "success",
          subject ->
              IndicatorValue.of(
                  subject.content().getTrajectory() == Trajectory.MAINSTREAMED ? 1 : 0,
                  "read from the trajectory",
                  List.of(
                      Ground.element(
                          subject.id().slug(), subject.content().getId(), "trajectory", ""))));

  private static AssessmentRunner runner(AssessmentMethod method, Indicator... indicators) {
    return new AssessmentRunner(
        new AssessmentRunner.Limits(Duration.ofMillis(300), Duration.ofMillis(300)),
        List.of(method),
        List.of(indicators),
        List.of(),
        List.of(),
        Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private Assessment assess(AssessmentRunner runner) {
    return runner.assess(
        workspace,
        AssessmentOrder.of("summing", "all", Map.of("outcome", List.of("SUCCESS=success"))),
        MemoryWorkspace.ADA,
        Progress.NONE);
  }

  @Test
  void aRunIsPinnedToItsRevisionAndStoredWithEverythingItNeeds() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    String revision = workspace.head().hash();
    Assessment made = assess(runner);
    assertEquals(made, runner.read(workspace, made.id()));
    assertEquals(revision, made.revision());
    assertEquals("the sum is 1.0", made.finding().headline());
    assertEquals("1.0.0", made.methodVersion());
    assertEquals(
        Map.of("outcome", List.of("SUCCESS=success"), "times", List.of("1")), made.parameters());
    assertEquals(
        "id-of-ghent", made.table().column("SUCCESS").values().get(0).restsOn().getFirst().id());
  }

  @Test
  void twoRunsInOneSecondAreStoredApart() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    String first = assess(runner).id();
    String second = assess(runner).id();
    assertEquals(
        List.of(first, second),
        runner.list(workspace).stream().map(AssessmentSummary::id).sorted().toList());
  }

  @Test
  void aRunAgainSaysWhatChangedSince() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    Assessment before = assess(runner);
    workspace.with("malmo", Trajectory.MAINSTREAMED);
    Assessment after = runner.again(workspace, before.id(), new Author("Ben", ""), Progress.NONE);
    List<String> differences = runner.compare(before, after).differences();
    assertTrue(differences.contains("malmo, SUCCESS: 0 → 1"), differences::toString);
    assertTrue(
        differences.contains("headline: the sum is 1.0 → the sum is 2.0"), differences::toString);
    assertFalse(runner.compare(before, after).sameFinding());
  }

  @Test
  void aRunAgainOnTheSameCasesFindsTheSame() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    Assessment before = assess(runner);
    Assessment after = runner.again(workspace, before.id(), MemoryWorkspace.ADA, Progress.NONE);
    assertTrue(runner.compare(before, after).sameFinding());
  }

  @Test
  void anIndicatorThatThrowsIsNamedAndTheOthersGoOn() {
    Indicator throwing =
        new Looking(
            "broken",
            s -> {
              throw new IllegalStateException("out of ink");
            });
    CaseTable table =
        runner(new Summing(), SUCCESS, throwing)
            .table(
                workspace,
                workspace.head(),
                workspace.cases().snapshot().ids(),
                List.of("broken", "success"),
                Progress.NONE);
    IndicatorValue broken = table.column("broken").values().getFirst();
    assertEquals(Absence.UNKNOWN, broken.absence());
    assertTrue(
        broken.explanation().contains("indicator broken failed")
            && broken.explanation().contains("out of ink"),
        broken.explanation());
    assertEquals(1.0, table.column("success").values().getFirst().number());
  }

  @Test
  void anIndicatorThatHangsIsStoppedAndTheOthersGoOn() {
    CountDownLatch never = new CountDownLatch(1);
    Indicator hanging =
        new Looking(
            "hanging",
            s -> {
              while (never.getCount() > 0) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  // goes on, as bad code does
                }
              }
              return IndicatorValue.absent(Absence.UNKNOWN, "");
            });
    CaseTable table =
        runner(new Summing(), SUCCESS, hanging)
            .table(
                workspace,
                workspace.head(),
                workspace.cases().snapshot().ids(),
                List.of("hanging", "success"),
                Progress.NONE);
    never.countDown();
    assertTrue(
        table.column("hanging").values().getFirst().explanation().contains("did not end within"));
    assertTrue(table.column("hanging").values().get(1).explanation().contains("earlier case"));
    assertEquals(
        List.of("1", "0"),
        table.column("success").values().stream().map(IndicatorValue::show).toList());
  }

  @Test
  void aValueOutsideOfTheRangeOfItsIndicatorIsNoValue() {
    Indicator wild = new Looking("wild", s -> IndicatorValue.of(7, "", List.of()));
    CaseTable table =
        runner(new Summing(), wild)
            .table(
                workspace,
                workspace.head(),
                List.of(new CaseId("ghent")),
                List.of("wild"),
                Progress.NONE);
    assertTrue(
        table.column("wild").values().getFirst().explanation().contains("outside of its range"));
  }

  @Test
  void aMethodThatHangsIsNamed() {
    CountDownLatch never = new CountDownLatch(1);
    AssessmentRunner runner =
        runner(
            new Summing(
                request -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return Finding.headline("never").build();
                }),
            SUCCESS);
    ProblemException failure = assertThrows(ProblemException.class, () -> assess(runner));
    assertEquals(Kind.FAILURE, failure.problem().kind());
    assertTrue(failure.getMessage().contains("method summing did not end"), failure.getMessage());
    assertEquals(List.of(), runner.list(workspace));
  }

  @Test
  void aMethodThatThrowsIsNamed() {
    AssessmentRunner runner =
        runner(
            new Summing(
                request -> {
                  throw new ArithmeticException("division");
                }),
            SUCCESS);
    ProblemException failure = assertThrows(ProblemException.class, () -> assess(runner));
    assertTrue(failure.getMessage().contains("method summing failed"), failure.getMessage());
  }

  @Test
  void aRunStopsWhenItIsCancelled() {
    AssessmentRunner runner =
        runner(
            new Summing(
                request -> {
                  request.progress().check();
                  return Finding.headline("went on").build();
                }),
            SUCCESS);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    CaseTable table = new CaseTable("test", List.of(Subject.of("a")), List.<Column>of());
    assertThrows(
        CancelledException.class,
        () -> runner.run("summing", table, Map.of("outcome", List.of("Y")), cancelled));
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    ProblemException method =
        assertThrows(
            ProblemException.class,
            () ->
                runner.run(
                    "averaging",
                    new CaseTable("t", List.of(), List.of()),
                    Map.of(),
                    Progress.NONE));
    assertTrue(method.getMessage().contains("summing"), method.getMessage());
    ProblemException cases =
        assertThrows(
            ProblemException.class, () -> runner.cases(workspace, workspace.head(), "country:SE"));
    assertTrue(cases.getMessage().contains("ghent, malmo"), cases.getMessage());
    ProblemException stored =
        assertThrows(ProblemException.class, () -> runner.read(workspace, "nothing"));
    assertEquals(Kind.NOT_FOUND, stored.problem().kind());
  }

  @Test
  void anUnknownParameterIsRefusedWithThoseThatAre() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                runner(new Summing(), SUCCESS)
                    .assess(
                        workspace,
                        AssessmentOrder.of("summing", "all", Map.of("colour", List.of("red"))),
                        MemoryWorkspace.ADA,
                        Progress.NONE));
    assertEquals(Kind.USAGE, refused.problem().kind());
    assertTrue(refused.getMessage().contains("outcome, times"), refused.getMessage());
  }

  @Test
  void aDamagedFileIsNamedWithItsLine() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    workspace.commit(
        workspace.head(),
        MemoryWorkspace.ADA,
        "damage",
        List.of(
            FileWrite.of(
                "assessments/broken.json",
                "{\n\"format\": \"papilio".getBytes(StandardCharsets.UTF_8))));
    ProblemException damaged =
        assertThrows(ProblemException.class, () -> runner.read(workspace, "broken"));
    assertEquals(Kind.BAD_INPUT, damaged.problem().kind());
    assertTrue(
        damaged.getMessage().contains("assessments/broken.json, line 2"), damaged.getMessage());
    assess(runner);
    List<AssessmentSummary> all = runner.list(workspace);
    assertEquals(2, all.size());
    assertTrue(all.getLast().headline().startsWith("cannot be read"), all::toString);
  }

  @Test
  void anIdNeverLeadsOutOfTheFolder() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> runner(new Summing()).read(workspace, "../cases/ghent/case"));
    assertEquals(Kind.NOT_FOUND, refused.problem().kind());
  }

  @Test
  void aPlainTableIsStoredWithoutARevision() {
    AssessmentRunner runner = runner(new Summing(), SUCCESS);
    CaseTable plain =
        new CaseTable(
            "plain.csv",
            List.of(Subject.of("a")),
            List.of(
                new Column(
                    "Y", "Y", "plain.csv", "", List.of(IndicatorValue.of(3, "", List.of())))));
    Assessment made =
        runner.assess(
            workspace,
            new AssessmentOrder(
                "summing",
                "Mine",
                "",
                Optional.empty(),
                Map.of("outcome", List.of("Y")),
                Optional.of(plain)),
            MemoryWorkspace.ADA,
            Progress.NONE);
    assertEquals("", made.revision());
    assertEquals("Mine", runner.list(workspace).getFirst().title());
    assertEquals(made, runner.read(workspace, made.id()));
  }

  @Test
  void methodsAreDescribedInALanguage() {
    assertEquals("Summing", runner(new Summing()).methods(Locale.GERMAN).getFirst().info().title());
  }
}
