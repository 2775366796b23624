package org.papilio.screening.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.platform.progress.Progress;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.ItemState.Status;
import org.papilio.screening.api.Order;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Task;

/** Makes the queue of a screener. */
final class Tasks {

  private final Subjects subjects;
  private final DuplicateService service;
  private final Duplicates duplicates;
  private List<Item> nearOf = List.of();
  private NearItems near = new NearItems(Map.of());

  Tasks(Subjects subjects, DuplicateService service, Duplicates duplicates) {
    this.subjects = subjects;
    this.service = service;
    this.duplicates = duplicates;
  }

  /** Near items are looked for again only when items were added. */
  private synchronized NearItems near(List<Item> items, Progress progress) {
    if (!items.equals(nearOf)) {
      near = NearItems.of(items, subjects, service, duplicates.rules(), progress);
      nearOf = List.copyOf(items);
    }
    return near;
  }

  List<Task> next(
      Project project,
      List<Item> items,
      Judging judging,
      String screener,
      Optional<Stage> stage,
      int limit,
      Progress progress) {
    NearItems beside = near(items, progress);
    List<Item> open = new ArrayList<>();
    List<Item> conflicts = new ArrayList<>();
    for (Item item : items) {
      ItemState state = judging.state(item);
      boolean wanted = stage.isEmpty() || stage.get() == state.stage();
      if (wanted && state.status() == Status.CONFLICT) {
        conflicts.add(item);
      } else if (wanted
          && state.status() == Status.WAITING
          && judging.ownDecision(state, screener) == null) {
        open.add(item);
      }
    }
    Map<ItemId, Double> likelihoods =
        project.order() == Order.LIKELY_FIRST ? likelihoods(items, open, judging) : Map.of();
    if (!likelihoods.isEmpty()) {
      open.sort(Comparator.comparingDouble(item -> -likelihoods.get(item.id())));
    }
    List<Item> ordered = new ArrayList<>(beside.beside(open));
    ordered.addAll(conflicts);
    return ordered.stream()
        .limit(limit)
        .map(item -> task(item, judging, screener, beside, likelihoods))
        .toList();
  }

  Task task(Project project, Item item, List<Item> items, Judging judging, String viewer) {
    return task(item, judging, viewer, near(items, Progress.NONE), Map.of());
  }

  private Task task(
      Item item,
      Judging judging,
      String viewer,
      NearItems beside,
      Map<ItemId, Double> likelihoods) {
    ItemState state = judging.state(item);
    return new Task(
        state.status() == Status.CONFLICT ? Task.Kind.CONFLICT : Task.Kind.SCREEN,
        item.id(),
        state.stage(),
        subjects.subject(item.id()),
        judging.seen(state, viewer),
        beside.of(item.id()),
        Optional.ofNullable(likelihoods.get(item.id())));
  }

  /** Empty while too little is decided. */
  private Map<ItemId, Double> likelihoods(List<Item> items, List<Item> open, Judging judging) {
    LikelyFirst model = new LikelyFirst();
    for (Item item : items) {
      ItemState state = judging.state(item);
      boolean passed = state.stage() == Stage.FULL_TEXT || state.status() == Status.INCLUDED;
      if (passed || state.status() == Status.EXCLUDED) {
        model.learn(subjects.subject(item.id()), passed);
      }
    }
    Map<ItemId, Double> likelihoods = new HashMap<>();
    if (model.knowsEnough()) {
      for (Item item : open) {
        likelihoods.put(item.id(), model.likelihood(subjects.subject(item.id())));
      }
    }
    return likelihoods;
  }
}
