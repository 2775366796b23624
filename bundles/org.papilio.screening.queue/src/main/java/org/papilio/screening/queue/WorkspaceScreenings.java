package org.papilio.screening.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.screening.api.Choice;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.ItemState.Status;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.ScreeningStatus;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Selection;
import org.papilio.screening.api.Source;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Task;
import org.papilio.screening.api.Verdict;

/** The screenings of one workspace. */
final class WorkspaceScreenings implements Screenings {

  private static final int ATTEMPTS = 5;

  private final WorkspaceStore store;
  private final ProjectFiles files;
  private final Subjects subjects;
  private final Duplicates duplicates;
  private final Tasks tasks;
  private final Selecting selecting;

  WorkspaceScreenings(
      WorkspaceStore store,
      Subjects subjects,
      Selecting selecting,
      DuplicateService service,
      Duplicates duplicates) {
    this.selecting = selecting;
    this.store = store;
    this.files = new ProjectFiles(store);
    this.subjects = subjects;
    this.duplicates = duplicates;
    this.tasks = new Tasks(subjects, service, duplicates);
  }

  @Override
  public List<Project> projects() {
    return files.projects(store.head());
  }

  @Override
  public Project project(ProjectId id) {
    return files.project(store.head(), id);
  }

  @Override
  public Project create(Project project, Author author) {
    return repeated(
        head -> {
          if (files.find(head, project.id()).isPresent()) {
            throw Problem.conflict("there is a screening project '" + project.id() + "' already")
                .fix("choose another name")
                .exception();
          }
          write(head, author, "begin", project.id(), List.of(files.write(project)));
          return project;
        });
  }

  @Override
  public Project change(Project project, Author author) {
    return repeated(
        head -> {
          files.project(head, project.id());
          write(head, author, "change", project.id(), List.of(files.write(project)));
          return project;
        });
  }

  private void write(
      Revision head, Author author, String what, ProjectId id, List<FileWrite> writes) {
    store.commit(head, author, "screening: " + what + " " + id, writes);
  }

  @Override
  public List<ItemId> select(Selection selection) {
    return selecting.select(selection);
  }

  @Override
  public Added add(ProjectId id, Source source, Collection<ItemId> added, Author author) {
    List<ItemId> missing = subjects.missing(added);
    if (!missing.isEmpty()) {
      throw Problem.notFound(
              missing.size()
                  + " of "
                  + added.size()
                  + " items are in neither the library nor the case base: "
                  + missing.subList(0, Math.min(5, missing.size())))
          .exception();
    }
    return repeated(
        head -> {
          files.project(head, id);
          Map<ItemId, Item> known = new HashMap<>();
          files.items(head, id).forEach(item -> known.put(item.id(), item));
          Map<ItemId, Item> changed = new LinkedHashMap<>();
          int again = 0;
          for (ItemId item : new LinkedHashSet<>(added)) {
            Item there = known.get(item);
            again += there == null ? 0 : 1;
            changed.put(item, found(item, there, source));
          }
          if (!changed.isEmpty()) {
            String what = "add " + changed.size() + " items of " + source.name() + " to";
            write(head, author, what, id, files.write(head, id, changed));
          }
          return new Added(changed.size() - again, again);
        });
  }

  /**
   * A merged record was found as often as it has origins. A source that is added again found it no
   * second time.
   */
  private Item found(ItemId id, @Nullable Item there, Source source) {
    if (there != null && there.found().stream().anyMatch(one -> one.source().equals(source))) {
      return there;
    }
    int records = 1;
    if (there == null && id.kind() == ItemId.Kind.LITERATURE) {
      records +=
          duplicates.merged(new RecordKey(id.key())).stream()
              .mapToInt(merge -> merge.origins().size() - 1)
              .sum();
    }
    List<Item.Found> found = new ArrayList<>(there == null ? List.of() : there.found());
    found.add(new Item.Found(source, records));
    return new Item(id, found);
  }

  @Override
  public List<Item> items(ProjectId id) {
    Revision head = store.head();
    files.project(head, id);
    return files.items(head, id);
  }

  private Judging judging(Revision head, Project project) {
    return new Judging(project, files.entries(head, project.id()));
  }

  @Override
  public List<Task> next(
      ProjectId id, String screener, Optional<Stage> stage, int limit, Progress progress) {
    if (limit < 1 || limit > 10_000) {
      throw new IllegalArgumentException("limit is " + limit + ", allowed is 1 to 10,000");
    }
    Revision head = store.head();
    Project project = files.project(head, id);
    Judging judging = judging(head, project);
    return tasks.next(project, files.items(head, id), judging, screener, stage, limit, progress);
  }

  @Override
  public Task task(ProjectId id, ItemId item, String viewer) {
    Revision head = store.head();
    Project project = files.project(head, id);
    return tasks.task(
        project, find(head, id, item), files.items(head, id), judging(head, project), viewer);
  }

  private Item find(Revision head, ProjectId id, ItemId item) {
    return files.items(head, id).stream()
        .filter(one -> one.id().equals(item))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound("the project '" + id + "' has no item '" + item + "'")
                    .fix("list its items with: papilio screening list " + id)
                    .exception());
  }

  @Override
  public List<ItemState> states(ProjectId id, String viewer) {
    Revision head = store.head();
    Project project = files.project(head, id);
    Judging judging = judging(head, project);
    return files.items(head, id).stream()
        .map(item -> judging.seen(judging.state(item), viewer))
        .toList();
  }

  @Override
  public Entry decide(ProjectId id, Choice choice, Author author) {
    return judge(id, Entry.Kind.DECISION, choice, author);
  }

  @Override
  public Entry resolve(ProjectId id, Choice choice, Author author) {
    return judge(id, Entry.Kind.RESOLUTION, choice, author);
  }

  private Entry judge(ProjectId id, Entry.Kind kind, Choice choice, Author author) {
    return repeated(
        head -> {
          Project project = files.project(head, id);
          Item item = find(head, id, choice.item());
          check(project, choice);
          standsAt(judging(head, project), item, choice.stage());
          return add(
              head,
              id,
              new Entry(
                  files.nextEntry(head, id, author.name()),
                  kind,
                  choice.item(),
                  Optional.of(choice.stage()),
                  Optional.of(choice.verdict()),
                  choice.reason(),
                  choice.note(),
                  author.name(),
                  now()),
              author);
        });
  }

  private static void check(Project project, Choice choice) {
    boolean excludes = choice.verdict() == Verdict.EXCLUDE;
    String allowed = project.reasons().stream().map(reason -> reason.id()).toList().toString();
    if (!project.has(choice.stage())) {
      throw Problem.badInput("the project has no stage " + choice.stage())
          .allowing(project.stages().toString())
          .exception();
    }
    if (!choice.reason().isEmpty() && project.reason(choice.reason()).isEmpty()) {
      throw Problem.badInput("'" + choice.reason() + "' is no reason of this project")
          .allowing(allowed)
          .exception();
    }
    if (excludes && choice.stage() == Stage.FULL_TEXT && choice.reason().isEmpty()) {
      throw Problem.badInput("an exclusion at the full text needs a reason")
          .allowing(allowed)
          .exception();
    }
    if (!excludes && !choice.reason().isEmpty()) {
      throw Problem.badInput("only exclusions have a reason").exception();
    }
  }

  /** A stage can be decided anew as long as the item stands there or has passed it. */
  private static void standsAt(Judging judging, Item item, Stage stage) {
    ItemState state = judging.state(item);
    boolean out =
        state.status() == Status.DUPLICATE
            || state.status() == Status.REMOVED
            || state.status() == Status.REMOVED_BY_PROGRAM;
    if (out || stage.compareTo(state.stage()) > 0) {
      throw Problem.conflict(
              "the item " + item.id() + " is " + state.status() + " at " + state.stage())
          .fix(out ? "withdraw that first" : "settle the earlier stage first")
          .exception();
    }
  }

  @Override
  public Entry withdraw(ProjectId id, String entry, Author author) {
    return repeated(
        head -> {
          files.project(head, id);
          Entry earlier =
              files.entries(head, id).stream()
                  .filter(one -> one.id().equals(entry))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          Problem.notFound("the project '" + id + "' has no entry '" + entry + "'")
                              .exception());
          return noted(head, id, Entry.Kind.WITHDRAWAL, earlier.item(), entry, author);
        });
  }

  @Override
  public Entry note(ProjectId id, Entry.Kind kind, ItemId item, String value, Author author) {
    if (kind == Entry.Kind.DECISION
        || kind == Entry.Kind.RESOLUTION
        || kind == Entry.Kind.WITHDRAWAL) {
      throw Problem.badInput(kind + " is recorded otherwise").exception();
    }
    return repeated(
        head -> {
          Project project = files.project(head, id);
          find(head, id, item);
          String kept = value;
          if (kind == Entry.Kind.DUPLICATE) {
            Item other = find(head, id, ItemId.parse(value));
            boolean duplicate = judging(head, project).state(other).status() == Status.DUPLICATE;
            if (other.id().equals(item) || duplicate) {
              throw Problem.badInput(item + " cannot be a duplicate of " + other.id())
                  .allowing("another item that is no duplicate itself")
                  .exception();
            }
            kept = other.id().toString();
          }
          return noted(head, id, kind, item, kept, author);
        });
  }

  private Entry noted(
      Revision head, ProjectId id, Entry.Kind kind, ItemId item, String value, Author author) {
    String name = files.nextEntry(head, id, author.name());
    return add(
        head,
        id,
        new Entry(
            name, kind, item, Optional.empty(), Optional.empty(), value, "", author.name(), now()),
        author);
  }

  private Entry add(Revision head, ProjectId id, Entry entry, Author author) {
    String what = entry.verdict().map(Verdict::name).orElse(entry.kind().name());
    String message = "screening: " + id + ": " + what.toLowerCase(Locale.ROOT);
    store.commit(head, author, message + " " + entry.item(), List.of(files.with(head, id, entry)));
    return entry;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public List<Entry> history(ProjectId id, ItemId item, String viewer) {
    Revision head = store.head();
    Project project = files.project(head, id);
    Judging judging = judging(head, project);
    boolean open = judging.open(judging.state(find(head, id, item)), viewer);
    return files.entries(head, id).stream()
        .filter(entry -> entry.item().equals(item))
        .filter(entry -> open || entry.by().equals(viewer))
        .toList();
  }

  @Override
  public ScreeningStatus status(ProjectId id) {
    Revision head = store.head();
    Project project = files.project(head, id);
    List<Item> items = files.items(head, id);
    Judging judging = judging(head, project);
    Map<Stage, Integer> waiting = new EnumMap<>(Stage.class);
    Map<Stage, Integer> conflicts = new EnumMap<>(Stage.class);
    Map<String, Integer> decided = new TreeMap<>();
    for (Item item : items) {
      ItemState state = judging.state(item);
      boolean conflict = state.status() == Status.CONFLICT;
      if (conflict || state.status() == Status.WAITING) {
        waiting.merge(state.stage(), 1, Integer::sum);
      }
      if (conflict) {
        conflicts.merge(state.stage(), 1, Integer::sum);
      }
      for (Stage stage : project.stages()) {
        judging
            .decisions(item.id(), stage)
            .forEach(entry -> decided.merge(entry.by(), 1, Integer::sum));
      }
    }
    return new ScreeningStatus(
        items.size(), waiting, conflicts, decided, Agreements.of(project, items, judging));
  }

  @Override
  public PrismaFlow prisma(ProjectId id) {
    Revision head = store.head();
    Project project = files.project(head, id);
    return FlowCounts.of(project, files.items(head, id), judging(head, project));
  }

  /** Another person was faster: read again and try once more, a few times. */
  private <T> T repeated(Function<Revision, T> change) {
    for (int attempt = 1; ; attempt++) {
      Revision head = store.head();
      try {
        return change.apply(head);
      } catch (ProblemException e) {
        boolean moved = e.problem().kind() == Kind.CONFLICT && !store.head().equals(head);
        if (!moved || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
