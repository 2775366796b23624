package org.papilio.search.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** The index of one workspace. Safe for several threads. */
@ProviderType
public interface SearchIndex {

  /**
   * Finds. The answer is that of the newest revision when the index could be caught up within the
   * request's patience; else {@link SearchResult#index} says how far it is.
   *
   * @throws org.papilio.search.api.query.QuerySyntaxException when the query cannot be read, or
   *     names a field that is not there
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for an unknown kind, facet or
   *     too costly query
   */
  SearchResult search(SearchRequest request);

  /**
   * The ids of everything that a query finds in one kind, sorted; for verbs that work on "all cases
   * that …". Waits until the index is complete.
   *
   * @param query as in {@link SearchRequest#query}
   * @param kind such as {@code cases}
   * @throws org.papilio.search.api.query.QuerySyntaxException as {@link #search}
   */
  List<String> ids(String query, String kind);

  /**
   * What the index itself keeps of some objects, to fill the columns of a list without reading the
   * objects: texts and labels, neither years nor dates nor numbers.
   *
   * @param ids of objects of one kind
   * @param fields names of fields
   * @param language ISO 639-1 code for labels
   * @return by id, the texts of each field in the order of the object; an object that the index
   *     keeps nothing of is left out, and so is every object where an engine keeps no texts
   */
  default Map<String, Map<String, List<String>>> texts(
      String kind, Collection<String> ids, Set<String> fields, String language) {
    return Map.of();
  }

  /**
   * Objects that are about the same as one, best first, itself left out: those that share its most
   * telling words, names and keywords. Each hit is explained.
   *
   * @param kind such as {@code literature}
   * @param id of the object
   * @param limit most hits, 1 to 1,000
   * @return hits of every kind; {@link SearchResult#notes} says by which words they were sought
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when the index has no such
   *     object; FAILURE when the engine cannot tell
   */
  default SearchResult similar(String kind, String id, int limit) {
    throw Problem.failure("this search engine does not find similar items")
        .fix("choose the embedded engine in the settings of search")
        .exception();
  }

  /**
   * ISO 639-1 codes of the languages of the texts in the index; empty where an engine cannot tell.
   */
  default Set<String> languages() {
    return Set.of();
  }

  /** The kinds that can be searched, sorted. */
  Set<String> kinds();

  /** All fields of all sources, by name. */
  List<FieldInfo> fields();

  /** How the index stands. */
  IndexStatus status();

  /** What answers, and how it is; asks the machines of a distributed engine. */
  EngineStatus engine();

  /**
   * Waits until the index is complete and of the newest revision.
   *
   * @param progress told how far it is; its cancelling ends the waiting, not the indexing
   */
  IndexStatus await(Progress progress);

  /**
   * Starts to make the index anew in the background; the present one answers meanwhile.
   *
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when another process writes it
   */
  void rebuild();
}
