package org.papilio.screening.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.ItemState.Status;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Verdict;

/** Where every item stands, by what was said about it. */
final class Judging {

  private final Project project;
  private final Map<ItemId, List<Entry>> counting = new HashMap<>();

  /**
   * Sorts entries by item.
   *
   * @param entries oldest first
   */
  Judging(Project project, List<Entry> entries) {
    this.project = project;
    Set<String> withdrawn = new HashSet<>();
    // From the newest: a withdrawal that was withdrawn itself withdraws nothing.
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.kind() == Entry.Kind.WITHDRAWAL && !withdrawn.contains(entry.id())) {
        withdrawn.add(entry.value());
      }
    }
    for (Entry entry : entries) {
      if (entry.kind() != Entry.Kind.WITHDRAWAL && !withdrawn.contains(entry.id())) {
        counting.computeIfAbsent(entry.item(), any -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Decisions that count at a stage: the last one of each screener, by name. */
  List<Entry> decisions(ItemId item, Stage stage) {
    Map<String, Entry> last = new TreeMap<>();
    for (Entry entry : counting.getOrDefault(item, List.of())) {
      if (entry.kind() == Entry.Kind.DECISION && entry.stage().equals(Optional.of(stage))) {
        last.put(entry.by(), entry);
      }
    }
    return List.copyOf(last.values());
  }

  private Optional<Entry> last(ItemId item, Entry.Kind... kinds) {
    List<Entry.Kind> wanted = List.of(kinds);
    return counting.getOrDefault(item, List.of()).stream()
        .filter(entry -> wanted.contains(entry.kind()))
        .reduce((earlier, later) -> later);
  }

  /** The resolution that counts at a stage. */
  Optional<Entry> resolution(ItemId item, Stage stage) {
    return counting.getOrDefault(item, List.of()).stream()
        .filter(entry -> entry.kind() == Entry.Kind.RESOLUTION)
        .filter(entry -> entry.stage().equals(Optional.of(stage)))
        .reduce((earlier, later) -> later);
  }

  /** The state with all decisions. */
  ItemState state(Item item) {
    ItemId id = item.id();
    Stage first = project.stages().getFirst();
    Optional<Entry> out =
        last(id, Entry.Kind.DUPLICATE, Entry.Kind.REMOVED, Entry.Kind.REMOVED_BY_PROGRAM);
    if (out.isPresent()) {
      return state(id, Status.valueOf(out.get().kind().name()), first, out.get().value());
    }
    for (Stage stage : project.stages()) {
      if (stage == Stage.FULL_TEXT) {
        Optional<Entry> retrieval = last(id, Entry.Kind.RETRIEVED, Entry.Kind.NOT_RETRIEVED);
        if (retrieval.map(Entry::kind).equals(Optional.of(Entry.Kind.NOT_RETRIEVED))) {
          return state(id, Status.NOT_RETRIEVED, stage, retrieval.get().value());
        }
      }
      Settled settled = settled(id, stage);
      if (settled.status() != Status.INCLUDED) {
        return state(id, settled.status(), stage, settled.reason());
      }
    }
    return state(id, Status.INCLUDED, project.stages().getLast(), "");
  }

  private ItemState state(ItemId id, Status status, Stage stage, String reason) {
    String study = last(id, Entry.Kind.STUDY).map(Entry::value).orElse("");
    return new ItemState(
        id, status, stage, reason, study, decisions(id, stage), resolution(id, stage));
  }

  /** What a stage came to; INCLUDED lets the item go on. */
  private record Settled(Status status, String reason) {}

  private Settled settled(ItemId id, Stage stage) {
    Optional<Entry> resolution = resolution(id, stage);
    if (resolution.isPresent()) {
      return goesOn(resolution.get(), stage)
          ? new Settled(Status.INCLUDED, "")
          : new Settled(Status.EXCLUDED, resolution.get().value());
    }
    List<Entry> decisions = decisions(id, stage);
    if (decisions.size() < project.screeners()) {
      return new Settled(Status.WAITING, "");
    }
    boolean allOn = decisions.stream().allMatch(entry -> goesOn(entry, stage));
    if (allOn) {
      return new Settled(Status.INCLUDED, "");
    }
    boolean allOut = decisions.stream().allMatch(entry -> excludes(entry));
    return allOut
        ? new Settled(Status.EXCLUDED, reason(decisions))
        : new Settled(Status.CONFLICT, "");
  }

  /** "Maybe" lets an item go on to the full text, where it must be decided. */
  private static boolean goesOn(Entry entry, Stage stage) {
    Verdict verdict = entry.verdict().orElseThrow();
    return verdict == Verdict.INCLUDE || verdict == Verdict.MAYBE && stage == Stage.TITLE_ABSTRACT;
  }

  private static boolean excludes(Entry entry) {
    return entry.verdict().orElseThrow() == Verdict.EXCLUDE;
  }

  /** Of several reasons the one that stands first in the project. */
  private String reason(List<Entry> decisions) {
    return decisions.stream()
        .map(Entry::value)
        .filter(value -> !value.isEmpty())
        .min(Comparator.comparingInt(this::rank))
        .orElse("");
  }

  private int rank(String reason) {
    for (int i = 0; i < project.reasons().size(); i++) {
      if (project.reasons().get(i).id().equals(reason)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Whether somebody may see the others' decisions on an item at a stage. */
  boolean open(ItemState state, String viewer) {
    return !project.blind()
        || viewer.isEmpty()
        || state.resolution().isPresent()
        || decisions(state.id(), state.stage()).size() >= project.screeners();
  }

  /** The state as a viewer may see it: blind to others until all have decided. */
  ItemState seen(ItemState state, String viewer) {
    if (open(state, viewer)) {
      return state;
    }
    return new ItemState(
        state.id(),
        state.status(),
        state.stage(),
        state.reason(),
        state.study(),
        state.decisions().stream().filter(entry -> entry.by().equals(viewer)).toList(),
        state.resolution());
  }

  @Nullable Entry ownDecision(ItemState state, String screener) {
    return state.decisions().stream()
        .filter(entry -> entry.by().equals(screener))
        .findFirst()
        .orElse(null);
  }
}
