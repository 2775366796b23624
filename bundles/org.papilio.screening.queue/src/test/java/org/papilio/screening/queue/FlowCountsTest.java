package org.papilio.screening.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.papilio.screening.api.Agreement;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.Source;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Verdict;

class FlowCountsTest {

  private static final String[] PEOPLE = {"Anna", "Ben", "Clara"};

  /** Whatever people say in whatever order: each record is counted in one place. */
  @RepeatedTest(200)
  void theNumbersAddUpWhateverIsSaid(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Project project = ScreeningQueueTest.project(1 + random.nextInt(3));
    List<Item> items = items(random);
    Judging judging = new Judging(project, entries(random, items));
    PrismaFlow flow = FlowCounts.of(project, items, judging);
    int identified = items.stream().mapToInt(Item::identified).sum();
    assertEquals(identified, flow.identified());
    assertEquals(
        identified - flow.duplicates() - flow.removed() - flow.removedByProgram(),
        flow.screened() + flow.awaitingScreening());
    assertEquals(flow.screened() - flow.excludedAtTitle(), flow.sought());
    int excluded = flow.excludedAtText().stream().mapToInt(one -> one.reports()).sum();
    assertEquals(flow.assessed() - excluded, flow.reports() + flow.cases());
    long included =
        items.stream()
            .filter(item -> judging.state(item).status() == ItemState.Status.INCLUDED)
            .count();
    assertEquals(included, flow.reports() + flow.cases());
  }

  private static List<Item> items(Random random) {
    List<Item> items = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      List<Item.Found> found = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        Source.Kind kind = Source.Kind.values()[random.nextInt(3)];
        found.add(new Item.Found(new Source("source " + j, kind), 1 + random.nextInt(3)));
      }
      ItemId.Kind kind = random.nextInt(4) == 0 ? ItemId.Kind.CASE : ItemId.Kind.LITERATURE;
      items.add(new Item(new ItemId(kind, "i" + i), found));
    }
    return items;
  }

  private static List<Entry> entries(Random random, List<Item> items) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size() * 6; i++) {
      Entry.Kind kind = Entry.Kind.values()[random.nextInt(random.nextInt(3) == 0 ? 9 : 2)];
      boolean judges = kind == Entry.Kind.DECISION || kind == Entry.Kind.RESOLUTION;
      String value =
          switch (kind) {
            case WITHDRAWAL -> "e" + random.nextInt(i + 1);
            case STUDY -> "study " + random.nextInt(3);
            case DECISION, RESOLUTION -> random.nextBoolean() ? "design" : "population";
            default -> "";
          };
      entries.add(
          new Entry(
              "e" + i,
              kind,
              items.get(random.nextInt(items.size())).id(),
              judges ? Optional.of(Stage.values()[random.nextInt(2)]) : Optional.empty(),
              judges ? Optional.of(Verdict.values()[random.nextInt(3)]) : Optional.empty(),
              value,
              "",
              PEOPLE[random.nextInt(3)],
              Instant.EPOCH.plusSeconds(i)));
    }
    return entries;
  }

  /** The worked example of the encyclopaedia: 20, 5, 10, 15 of 50 proposals give 0.4. */
  @Test
  void kappaIsThatOfTheWorkedExample() {
    Agreement agreement = new Agreement("A", "B", Stage.TITLE_ABSTRACT, 20, 5, 10, 15);
    assertEquals(0.7, agreement.share(), 1e-12);
    assertEquals(0.4, agreement.kappa().orElseThrow(), 1e-12);
  }
}
