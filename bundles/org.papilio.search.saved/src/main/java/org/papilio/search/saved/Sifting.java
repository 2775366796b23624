package org.papilio.search.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.engine.DocumentSieve;
import org.papilio.search.api.engine.DocumentSieve.Sifted;
import org.papilio.search.api.query.QuerySyntaxException;

/** Says which of some documents each of many queries finds. */
final class Sifting {

  /** Documents that are held in memory together. */
  private static final int TOGETHER = 2_000;

  /** Queries that are asked between two looks at whether somebody stopped the work. */
  private static final int QUERIES = 500;

  /** From so many changed documents for each query on, asking the index costs less. */
  private static final int DOCUMENTS_A_QUERY = 200;

  private static final int PAGE = 10_000;
  private static final int MOST = 1_000_000;

  private final SearchIndex index;
  private final DocumentSieve sieve;
  private final ChangedDocuments documents;

  Sifting(SearchIndex index, DocumentSieve sieve, ChangedDocuments documents) {
    this.index = index;
    this.sieve = sieve;
    this.documents = documents;
  }

  /** What queries find among documents as they are in the newest revision. */
  List<Sifted> now(
      List<SearchRequest> requests,
      Revision head,
      Map<String, Set<String>> ids,
      Progress progress) {
    long count = ids.values().stream().mapToLong(Set::size).sum();
    if (count <= (long) DOCUMENTS_A_QUERY * requests.size() + TOGETHER) {
      return at(requests, head, ids, progress);
    }
    index.await(progress);
    List<Sifted> all = new ArrayList<>();
    for (SearchRequest request : requests) {
      progress.check();
      progress.report(all.size(), requests.size(), "saved searches");
      all.add(asked(request, ids));
    }
    return all;
  }

  /** What queries find among documents as they were in a revision. */
  List<Sifted> at(
      List<SearchRequest> requests, Revision of, Map<String, Set<String>> ids, Progress progress) {
    List<Set<DocumentKey>> found = new ArrayList<>();
    List<Optional<Problem>> problems = new ArrayList<>();
    requests.forEach(
        any -> {
          found.add(new TreeSet<>());
          problems.add(Optional.empty());
        });
    Set<String> languages = index.languages();
    documents.read(
        of,
        ids,
        TOGETHER,
        (kind, some) -> {
          for (int from = 0; from < requests.size(); from += QUERIES) {
            progress.check();
            progress.report(from, requests.size(), "saved searches");
            List<SearchRequest> part =
                requests.subList(from, Math.min(requests.size(), from + QUERIES));
            List<Sifted> sifted = sieve.sift(part, Map.of(kind, some), languages);
            for (int i = 0; i < sifted.size(); i++) {
              found.get(from + i).addAll(sifted.get(i).found());
              if (sifted.get(i).problem().isPresent()) {
                problems.set(from + i, sifted.get(i).problem());
              }
            }
          }
        });
    List<Sifted> all = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      all.add(new Sifted(found.get(i), problems.get(i)));
    }
    return all;
  }

  private Sifted asked(SearchRequest request, Map<String, Set<String>> ids) {
    Set<DocumentKey> found = new TreeSet<>();
    try {
      for (DocumentKey key : all(request)) {
        if (ids.getOrDefault(key.kind(), Set.of()).contains(key.id())) {
          found.add(key);
        }
      }
      return new Sifted(found, Optional.empty());
    } catch (QuerySyntaxException wrong) {
      return new Sifted(Set.of(), Optional.of(wrong.problem()));
    } catch (ProblemException told) {
      return new Sifted(Set.of(), Optional.of(told.problem()));
    }
  }

  private List<DocumentKey> all(SearchRequest request) {
    List<DocumentKey> keys = new ArrayList<>();
    if (request.selections().isEmpty()) {
      Set<String> kinds = request.kinds().isEmpty() ? index.kinds() : request.kinds();
      for (String kind : kinds) {
        index.ids(request.query(), kind).forEach(id -> keys.add(new DocumentKey(kind, id)));
      }
      return keys;
    }
    for (int from = 0; from <= MOST; from += PAGE) {
      var hits = index.search(request.page(from, PAGE)).hits();
      hits.forEach(hit -> keys.add(new DocumentKey(hit.kind(), hit.id())));
      if (hits.size() < PAGE) {
        break;
      }
    }
    return keys;
  }
}
