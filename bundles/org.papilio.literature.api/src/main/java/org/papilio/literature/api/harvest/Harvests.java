package org.papilio.literature.api.harvest;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.platform.progress.Progress;

/**
 * The harvests of a workspace, versioned with its records as {@code library/harvests/NAME.json}.
 * Safe for several threads.
 */
@ProviderType
public interface Harvests {

  /** All harvests, by name. */
  List<Harvest> list();

  /**
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND naming those there are
   */
  Harvest get(String name);

  /**
   * Remembers a harvest. Fetches nothing yet.
   *
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when the name is taken,
   *     NOT_FOUND when there is no such source
   */
  void add(Harvest harvest, Author author);

  /**
   * Forgets a harvest; its records stay.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, CONFLICT while it runs
   */
  void remove(String name, Author author);

  /** Pages that a stopped run left behind and that the next run goes on from; 0 when none. */
  long waiting(String name);

  /**
   * Fetches what is new and takes it in as one import: new and changed records, and removals.
   * Records that somebody changed here since the last run stay as they are. Whatever was fetched
   * stays on the disk until it is taken in, so a run that is stopped, fails or is killed goes on
   * where it was when it is run again. A run that was undone counts as never done.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND; CONFLICT while it runs in
   *     another process; FAILURE when the repository does not answer
   * @throws org.papilio.platform.progress.CancelledException when stopped; then nothing changed
   */
  HarvestReport run(String name, Author author, Progress progress);
}
