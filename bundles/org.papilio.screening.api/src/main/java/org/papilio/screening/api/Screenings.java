package org.papilio.screening.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.platform.progress.Progress;

/**
 * The screening projects of one workspace. Each change is one revision. Safe for several threads;
 * two screeners never wait for each other, since each writes files of their own.
 *
 * <p>All methods with a project throw {@link org.papilio.platform.problem.ProblemException}
 * NOT_FOUND when there is none of that name, and those with an item when the project has it not.
 */
@ProviderType
public interface Screenings {

  /** All projects, by name. */
  List<Project> projects();

  Project project(ProjectId id);

  /**
   * Makes a project.
   *
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when there is one of that name
   */
  Project create(Project project, Author author);

  /** Changes what a project says; its items and decisions stay. */
  Project change(Project project, Author author);

  /** What adding did: how many items were new, and how many the project had already. */
  record Added(int fresh, int known) {}

  /**
   * The items that a selection names, in the order of its parts, each once.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for an unknown import,
   *     BAD_INPUT for a query when no search is installed
   */
  List<ItemId> select(Selection selection);

  /**
   * Adds items that a source had. An item that the project has already of another source is
   * identified once more, as a duplicate; of this very source, it stays as it is.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND naming records or cases that
   *     are not there
   */
  Added add(ProjectId id, Source source, Collection<ItemId> items, Author author);

  /**
   * What a screener has to do: near duplicates beside each other, in the project's order, conflicts
   * last. Items that have enough decisions, or the screener's own, are left out.
   *
   * @param screener name
   * @param stage only of this one
   * @param limit 1 to 10,000
   */
  List<Task> next(
      ProjectId id, String screener, Optional<Stage> stage, int limit, Progress progress);

  /** An item as a task, whatever its state, as far as a viewer may see. */
  Task task(ProjectId id, ItemId item, String viewer);

  /**
   * The states of all items in the order in which they were added, as far as a viewer may see;
   * empty text for somebody who decides nothing and sees all.
   */
  List<ItemState> states(ProjectId id, String viewer);

  /**
   * Records a verdict of the author; the author's earlier one at the stage is superseded.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for an unknown reason, or an
   *     exclusion at the full text without one; CONFLICT when the item does not stand at the stage
   */
  Entry decide(ProjectId id, Choice choice, Author author);

  /**
   * Settles a stage in the name of a third person or of a consensus.
   *
   * @throws org.papilio.platform.problem.ProblemException as {@link #decide}
   */
  Entry resolve(ProjectId id, Choice choice, Author author);

  /**
   * Undoes an entry: it counts no more, and what it superseded counts again.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for an unknown entry
   */
  Entry withdraw(ProjectId id, String entry, Author author);

  /**
   * Records something else about an item: {@link Entry.Kind#DUPLICATE}, {@link
   * Entry.Kind#RETRIEVED}, {@link Entry.Kind#NOT_RETRIEVED}, {@link Entry.Kind#REMOVED_BY_PROGRAM},
   * {@link Entry.Kind#REMOVED} or {@link Entry.Kind#STUDY}.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for another kind, or a
   *     duplicate of itself or of one that is a duplicate
   */
  Entry note(ProjectId id, Entry.Kind kind, ItemId item, String value, Author author);

  /** All that was said about an item, oldest first, as far as a viewer may see. */
  List<Entry> history(ProjectId id, ItemId item, String viewer);

  ScreeningStatus status(ProjectId id);

  PrismaFlow prisma(ProjectId id);

  /** The items of a project, in the order in which they were added. */
  List<Item> items(ProjectId id);
}
