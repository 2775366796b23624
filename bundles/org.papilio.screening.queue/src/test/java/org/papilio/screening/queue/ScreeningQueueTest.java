package org.papilio.screening.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.Author;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.duplicates.DuplicateFinder;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.screening.api.Choice;
import org.papilio.screening.api.Criterion;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.ItemState.Status;
import org.papilio.screening.api.Order;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.Reason;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Source;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Task;
import org.papilio.screening.api.Verdict;

class ScreeningQueueTest {

  private static final Author ANNA = new Author("Anna", "");
  private static final Author BEN = new Author("Ben", "");
  private static final Author CLARA = new Author("Clara", "");
  private static final Source SCOPUS = new Source("Scopus", Source.Kind.DATABASE);
  private static final Source WOS = new Source("Web of Science", Source.Kind.DATABASE);
  private static final ProjectId ID = new ProjectId("housing");
  private static final Stage TITLE = Stage.TITLE_ABSTRACT;
  private static final Stage TEXT = Stage.FULL_TEXT;

  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private final LiteratureLibrary literature = new LiteratureLibrary();
  private final Library library = literature.library(workspace);
  private final DuplicateFinder duplicates = new DuplicateFinder(literature);
  private final Screenings screenings = new ScreeningQueue(literature, duplicates).of(workspace);

  static Project project(int screeners) {
    return new Project(
        ID,
        "Housing first in cities",
        "Does it work?",
        List.of(new Criterion("city", true, "in a city", List.of("city", "urban"))),
        List.of(Stage.values()),
        List.of(new Reason("population", "Other population"), new Reason("design", "Other design")),
        screeners,
        true,
        Order.ADDED);
  }

  private static ItemId item(int number) {
    return ItemId.literature("r" + number);
  }

  @BeforeEach
  void fiveRecords() {
    String[] titles = {
      "Housing first in the city of Ghent",
      "Microcredit for women in rural districts",
      "Allotment gardens and neighbourhood work",
      "Housing First in the City of Ghent.",
      "Street work with young people"
    };
    List<LiteratureRecord> records = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      records.add(
          LiteratureRecord.of(new RecordKey("r" + i), "article-journal")
              .text("title", titles[i])
              .name("author", Name.of("Author" + (i % 3), "A."))
              .date("issued", LiteratureDate.year(2010))
              .build());
    }
    library.put(workspace.head(), ANNA, "import", records);
  }

  private void begin(int screeners) {
    screenings.create(project(screeners), ANNA);
    screenings.add(ID, SCOPUS, List.of(item(0), item(1), item(2), item(3), item(4)), ANNA);
  }

  private ItemState state(int number) {
    return screenings.states(ID, "").stream()
        .filter(state -> state.id().equals(item(number)))
        .findFirst()
        .orElseThrow();
  }

  private List<ItemId> queue(Author screener) {
    return screenings.next(ID, screener.name(), Optional.empty(), 100, Progress.NONE).stream()
        .map(Task::item)
        .toList();
  }

  @Test
  void itemsThatLookLikeOneWorkStandBesideEachOther() {
    begin(1);
    assertEquals(List.of(item(0), item(3), item(1), item(2), item(4)), queue(ANNA));
    Task first = screenings.next(ID, "Anna", Optional.empty(), 1, Progress.NONE).getFirst();
    assertEquals(List.of(item(3)), first.near());
  }

  @Test
  void oneScreenersDecisionSettlesAStageOfAProjectWithOne() {
    begin(1);
    screenings.decide(ID, Choice.include(item(0), TITLE), ANNA);
    assertEquals(Status.WAITING, state(0).status());
    assertEquals(TEXT, state(0).stage());
    screenings.decide(ID, Choice.exclude(item(0), TEXT, "design", "no comparison"), ANNA);
    assertEquals(Status.EXCLUDED, state(0).status());
    assertEquals("design", state(0).reason());
  }

  @Test
  void aBlindScreenerSeesNoOthersDecisionBeforeAllAreThere() {
    begin(2);
    screenings.decide(ID, Choice.include(item(1), TITLE), ANNA);
    assertEquals(List.of(), screenings.task(ID, item(1), "Ben").state().decisions());
    assertEquals(List.of(), screenings.history(ID, item(1), "Ben"));
    assertEquals(1, screenings.history(ID, item(1), "Anna").size());
    screenings.decide(ID, Choice.exclude(item(1), TITLE, "", ""), BEN);
    assertEquals(2, screenings.task(ID, item(1), "Ben").state().decisions().size());
    assertEquals(Status.CONFLICT, state(1).status());
  }

  @Test
  void aThirdPersonResolvesAConflict() {
    begin(2);
    screenings.decide(ID, Choice.include(item(1), TITLE), ANNA);
    screenings.decide(ID, Choice.exclude(item(1), TITLE, "", ""), BEN);
    Task task = screenings.next(ID, "Clara", Optional.of(TITLE), 100, Progress.NONE).getLast();
    assertEquals(Task.Kind.CONFLICT, task.kind());
    screenings.resolve(ID, Choice.exclude(item(1), TITLE, "population", ""), CLARA);
    assertEquals(Status.EXCLUDED, state(1).status());
    assertEquals("Clara", state(1).resolution().orElseThrow().by());
  }

  @Test
  void maybeGoesOnToTheFullTextAndMustBeDecidedThere() {
    begin(2);
    screenings.decide(ID, new Choice(item(2), TITLE, Verdict.MAYBE, "", ""), ANNA);
    screenings.decide(ID, Choice.include(item(2), TITLE), BEN);
    assertEquals(TEXT, state(2).stage());
    screenings.decide(ID, new Choice(item(2), TEXT, Verdict.MAYBE, "", ""), ANNA);
    screenings.decide(ID, Choice.include(item(2), TEXT), BEN);
    assertEquals(Status.CONFLICT, state(2).status());
  }

  @Test
  void aLaterDecisionSupersedesAndAnUndoBringsTheEarlierBack() {
    begin(1);
    screenings.decide(ID, Choice.exclude(item(0), TITLE, "", ""), ANNA);
    Entry later = screenings.decide(ID, Choice.include(item(0), TITLE), ANNA);
    assertEquals(TEXT, state(0).stage());
    Entry undo = screenings.withdraw(ID, later.id(), ANNA);
    assertEquals(Status.EXCLUDED, state(0).status());
    screenings.withdraw(ID, undo.id(), ANNA);
    assertEquals(TEXT, state(0).stage());
    assertEquals(4, screenings.history(ID, item(0), "Anna").size());
  }

  @Test
  void aDuplicateLeavesTheQueueAndComesBackWithAnUndo() {
    begin(1);
    Entry mark = screenings.note(ID, Entry.Kind.DUPLICATE, item(3), item(0).toString(), ANNA);
    assertEquals(Status.DUPLICATE, state(3).status());
    assertEquals(1, screenings.prisma(ID).duplicates());
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> screenings.decide(ID, Choice.include(item(3), TITLE), ANNA));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
    screenings.withdraw(ID, mark.id(), ANNA);
    assertEquals(Status.WAITING, state(3).status());
  }

  @Test
  void anItemOfTwoSourcesIsIdentifiedTwiceAndScreenedOnce() {
    begin(1);
    assertEquals(
        new Screenings.Added(0, 2), screenings.add(ID, WOS, List.of(item(0), item(1)), ANNA));
    PrismaFlow flow = screenings.prisma(ID);
    assertEquals(7, flow.identified());
    assertEquals(2, flow.duplicates());
    assertEquals(5, flow.awaitingScreening());
  }

  @Test
  void aSourceThatIsAddedAgainIdentifiesNothingTwice() {
    begin(1);
    PrismaFlow once = screenings.prisma(ID);
    assertEquals(
        new Screenings.Added(0, 2), screenings.add(ID, SCOPUS, List.of(item(0), item(1)), ANNA));
    assertEquals(once, screenings.prisma(ID));
  }

  @Test
  void aMergedRecordIsIdentifiedAsOftenAsItHasOrigins() {
    duplicates
        .of(workspace)
        .merge(
            List.of(new RecordKey("r0"), new RecordKey("r3")),
            Optional.of(new RecordKey("r0")),
            ANNA);
    screenings.create(project(1), ANNA);
    screenings.add(ID, SCOPUS, List.of(item(0)), ANNA);
    PrismaFlow flow = screenings.prisma(ID);
    assertEquals(2, flow.identified());
    assertEquals(1, flow.duplicates());
  }

  @Test
  void anExclusionAtTheFullTextNeedsAReasonOfTheProject() {
    begin(1);
    screenings.decide(ID, Choice.include(item(0), TITLE), ANNA);
    for (String reason : List.of("", "unknown")) {
      ProblemException refused =
          assertThrows(
              ProblemException.class,
              () -> screenings.decide(ID, Choice.exclude(item(0), TEXT, reason, ""), ANNA));
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    }
  }

  @Test
  void twoScreenersWhoDecideAtOnceLoseNothing() throws Exception {
    begin(2);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Author screener : List.of(ANNA, BEN)) {
        running.add(
            both.submit(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    screenings.decide(ID, Choice.exclude(item(i), TITLE, "", ""), screener);
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertTrue(
        screenings.states(ID, "").stream().allMatch(state -> state.status() == Status.EXCLUDED));
    assertEquals(10, screenings.status(ID).decided().values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void aProjectIsReadAgainAsItWasWritten() {
    begin(2);
    screenings.decide(ID, Choice.include(item(1), TITLE), ANNA);
    Screenings again = new ScreeningQueue(literature, duplicates).of(workspace);
    assertEquals(project(2), again.project(ID));
    assertEquals(screenings.states(ID, ""), again.states(ID, ""));
  }

  @Test
  void whatTheDecisionsMakeLikelyComesFirst() {
    screenings.create(
        new Project(ID, "t", "", List.of(), List.of(TITLE), List.of(), 1, true, Order.LIKELY_FIRST),
        ANNA);
    List<LiteratureRecord> more = new ArrayList<>();
    for (int i = 10; i < 20; i++) {
      String title =
          i % 2 == 0
              ? "tenants and rents of quarter number" + i
              : "enzymes and proteins of sample number" + i;
      more.add(
          LiteratureRecord.of(new RecordKey("r" + i), "article-journal")
              .text("title", title)
              .build());
    }
    library.put(workspace.head(), ANNA, "import", more);
    List<ItemId> items = more.stream().map(r -> ItemId.literature(r.key().value())).toList();
    screenings.add(ID, SCOPUS, items, ANNA);
    for (int i = 10; i < 16; i++) {
      screenings.decide(
          ID,
          i % 2 == 0 ? Choice.include(item(i), TITLE) : Choice.exclude(item(i), TITLE, "", ""),
          ANNA);
    }
    assertEquals(List.of(item(16), item(18)), queue(ANNA).subList(0, 2));
  }
}
