package org.papilio.screening.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.ItemState.Status;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.PrismaFlow.ReasonCount;
import org.papilio.screening.api.PrismaFlow.SourceCount;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.Source;
import org.papilio.screening.api.Stage;

/**
 * Counts where items stand. Each item is put into one place; the records that were identified for
 * it beyond one are duplicates. So the numbers add up by construction.
 */
final class FlowCounts {

  private final Project project;
  private final Map<Source, Integer> sources = new LinkedHashMap<>();
  private final Map<String, Integer> reasons = new LinkedHashMap<>();
  private final Set<String> studies = new HashSet<>();
  private int duplicates;
  private int removedByProgram;
  private int removed;
  private int awaitingScreening;
  private int excludedAtTitle;
  private int sought;
  private int notRetrieved;
  private int awaitingAssessment;
  private int reports;
  private int cases;

  private FlowCounts(Project project) {
    this.project = project;
    project.reasons().forEach(reason -> reasons.put(reason.label(), 0));
  }

  static PrismaFlow of(Project project, List<Item> items, Judging judging) {
    FlowCounts counts = new FlowCounts(project);
    items.forEach(item -> counts.count(item, judging.state(item)));
    return counts.flow();
  }

  private void count(Item item, ItemState state) {
    item.found().forEach(found -> sources.merge(found.source(), found.records(), Integer::sum));
    duplicates += item.identified() - 1;
    switch (state.status()) {
      case DUPLICATE -> duplicates++;
      case REMOVED_BY_PROGRAM -> removedByProgram++;
      case REMOVED -> removed++;
      default -> judged(item, state);
    }
  }

  private void judged(Item item, ItemState state) {
    boolean texts = project.has(Stage.FULL_TEXT);
    boolean atTitle = state.stage() == Stage.TITLE_ABSTRACT;
    Status status = state.status();
    boolean open = status == Status.WAITING || status == Status.CONFLICT;
    if (atTitle && open) {
      awaitingScreening++;
      return;
    }
    if (atTitle && status == Status.EXCLUDED) {
      excludedAtTitle++;
      return;
    }
    sought += texts ? 1 : 0;
    if (open) {
      awaitingAssessment++;
    } else if (status == Status.NOT_RETRIEVED) {
      notRetrieved++;
    } else if (status == Status.EXCLUDED) {
      reasons.merge(label(state.reason()), 1, Integer::sum);
    } else {
      included(item, state);
    }
  }

  private String label(String reason) {
    return project.reason(reason).map(known -> known.label()).orElse(reason);
  }

  private void included(Item item, ItemState state) {
    if (item.id().kind() == ItemId.Kind.CASE) {
      cases++;
    } else {
      reports++;
    }
    studies.add(state.study().isEmpty() ? item.id().toString() : "study " + state.study());
  }

  private PrismaFlow flow() {
    List<SourceCount> found = new ArrayList<>();
    sources.forEach((source, records) -> found.add(new SourceCount(source, records)));
    List<ReasonCount> excluded = new ArrayList<>();
    reasons.forEach(
        (reason, count) -> {
          if (count > 0) {
            excluded.add(new ReasonCount(reason, count));
          }
        });
    return new PrismaFlow(
        project.title(),
        found,
        duplicates,
        removedByProgram,
        removed,
        awaitingScreening,
        excludedAtTitle,
        project.has(Stage.FULL_TEXT),
        sought,
        notRetrieved,
        awaitingAssessment,
        excluded,
        reports,
        cases,
        studies.size());
  }
}
