package org.papilio.search.api.saved;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.platform.progress.Progress;

/** The search logs of one workspace. Safe for several threads. */
@ProviderType
public interface SearchLogs {

  /** All of them, by name. */
  List<SearchLog> all();

  /**
   * One of them.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND
   */
  SearchLog get(SavedName name);

  /**
   * Begins a log.
   *
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when there is one of that name
   */
  SearchLog start(SavedName name, String note, Author author);

  /**
   * Runs a query and adds it as the next line. Waits until the index is complete.
   *
   * @param query {@code #1} to {@code #n} stand for earlier lines
   * @param kinds kinds to search; empty for all
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when the query cannot be read
   *     or a line is not there or searched other kinds
   */
  SearchLog add(
      SavedName name,
      String query,
      Set<String> kinds,
      String note,
      Author author,
      Progress progress);

  /**
   * Runs all lines again and compares with the latest run of each.
   *
   * @param record whether the new runs are kept in the log
   * @return in the order of the lines
   */
  List<Rerun> rerun(SavedName name, boolean record, Author author, Progress progress);

  /**
   * Forgets a log with all its files.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND
   */
  void remove(SavedName name, Author author);

  /**
   * A log as the appendix of a paper.
   *
   * @param dialects ids of databases whose search strings stand beside ours; may be empty
   * @param locale of headings and dates
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND; BAD_INPUT for an unknown
   *     dialect
   */
  String export(SavedName name, Form form, List<String> dialects, Locale locale);

  /** How an exported log is written. */
  enum Form {
    MARKDOWN,
    CSV
  }
}
