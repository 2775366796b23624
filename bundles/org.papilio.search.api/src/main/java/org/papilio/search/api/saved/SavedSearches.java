package org.papilio.search.api.saved;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.platform.progress.Progress;

/** The saved searches of one workspace. Safe for several threads. */
@ProviderType
public interface SavedSearches {

  /** All of them, by name. */
  List<SavedSearch> all();

  /**
   * One of them.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND
   */
  SavedSearch get(SavedName name);

  /**
   * Keeps a search; what it finds now counts as seen unless it says otherwise.
   *
   * @param replace whether one of the same name is replaced; its owner and date stay, and unless
   *     the search says otherwise, what was seen
   * @return as kept
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when the query cannot be read;
   *     CONFLICT when there is one of that name
   */
  SavedSearch save(SavedSearch search, boolean replace, Author author);

  /**
   * Forgets a search.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND
   */
  void remove(SavedName name, Author author);

  /**
   * What searches find that they did not find at the revision up to which each was seen. Looks only
   * at what changed since, all searches at once: the cost grows with the searches and with the
   * changes, not with the library.
   *
   * @param progress in searches
   * @return in the order given
   */
  List<News> news(Collection<SavedSearch> searches, Progress progress);

  /**
   * Marks everything that searches find in a revision as seen.
   *
   * @param upTo as {@link News#upTo}
   * @return the new revision
   */
  Revision seen(Collection<SavedName> names, Revision upTo, Author author, Progress progress);
}
