package org.papilio.search.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of an index. Immutable: start with {@link #of} and go on with the methods that give
 * a changed copy.
 *
 * @param query in the language of {@code docs/formats/query.md}; blank for everything
 * @param kinds kinds to search; empty for all
 * @param selections chosen values by facet: any of the values of a facet, in all facets
 * @param facets facets to be counted
 * @param sort order of hits
 * @param offset hits passed over, 0 or more
 * @param limit hits given at most, 0 (only counts) to 10,000
 * @param explain whether each hit says why it is where it is
 * @param highlight whether each hit shows where the words stand
 * @param strict whether a row of words is never loosened
 * @param language ISO 639-1 code for labels of facets
 * @param patience how long to wait for an index that is behind; zero for not at all
 */
public record SearchRequest(
    String query,
    Set<String> kinds,
    Map<String, Set<String>> selections,
    List<FacetRequest> facets,
    Sort sort,
    int offset,
    int limit,
    boolean explain,
    boolean highlight,
    boolean strict,
    String language,
    Duration patience) {

  private static final int USUAL_LIMIT = 20;
  private static final int MOST = 10_000;
  private static final int MOST_OFFSET = 1_000_000;
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

  public SearchRequest {
    kinds = Set.copyOf(kinds);
    Map<String, Set<String>> copy = new HashMap<>();
    selections.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
    selections = Map.copyOf(copy);
    facets = List.copyOf(facets);
    if (offset < 0 || offset > MOST_OFFSET || limit < 0 || limit > MOST) {
      throw new IllegalArgumentException(
          "offset "
              + offset
              + ", limit "
              + limit
              + "; allowed are offset 0 to "
              + MOST_OFFSET
              + ", limit 0 to "
              + MOST);
    }
  }

  /** The twenty best hits of every kind, without facets, highlights and explanations. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Set.of(),
        Map.of(),
        List.of(),
        Sort.RELEVANCE,
        0,
        USUAL_LIMIT,
        false,
        false,
        false,
        "en",
        USUAL_PATIENCE);
  }

  public SearchRequest in(String... wanted) {
    return new SearchRequest(
        query,
        Set.of(wanted),
        selections,
        facets,
        sort,
        offset,
        limit,
        explain,
        highlight,
        strict,
        language,
        patience);
  }

  /** Adds a chosen value; several of one facet are alternatives. */
  public SearchRequest where(String facet, String value) {
    Map<String, Set<String>> more = new HashMap<>(selections);
    Set<String> values = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
    values.add(value);
    more.put(facet, values);
    return new SearchRequest(
        query, kinds, more, facets, sort, offset, limit, explain, highlight, strict, language,
        patience);
  }

  /** Adds a facet to be counted. */
  public SearchRequest facet(FacetRequest facet) {
    List<FacetRequest> more = new ArrayList<>(facets);
    more.add(facet);
    return new SearchRequest(
        query,
        kinds,
        selections,
        more,
        sort,
        offset,
        limit,
        explain,
        highlight,
        strict,
        language,
        patience);
  }

  /** Adds a facet with its twenty most frequent values. */
  public SearchRequest facet(String name) {
    return facet(FacetRequest.of(name));
  }

  public SearchRequest sortedBy(Sort order) {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        order,
        offset,
        limit,
        explain,
        highlight,
        strict,
        language,
        patience);
  }

  public SearchRequest page(int from, int most) {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        sort,
        from,
        most,
        explain,
        highlight,
        strict,
        language,
        patience);
  }

  public SearchRequest explained() {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        sort,
        offset,
        limit,
        true,
        highlight,
        strict,
        language,
        patience);
  }

  public SearchRequest highlighted() {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        sort,
        offset,
        limit,
        explain,
        true,
        strict,
        language,
        patience);
  }

  public SearchRequest strictly() {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        sort,
        offset,
        limit,
        explain,
        highlight,
        true,
        language,
        patience);
  }

  public SearchRequest inLanguage(String code) {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        sort,
        offset,
        limit,
        explain,
        highlight,
        strict,
        code,
        patience);
  }

  public SearchRequest waitingFor(Duration time) {
    return new SearchRequest(
        query,
        kinds,
        selections,
        facets,
        sort,
        offset,
        limit,
        explain,
        highlight,
        strict,
        language,
        time);
  }
}
