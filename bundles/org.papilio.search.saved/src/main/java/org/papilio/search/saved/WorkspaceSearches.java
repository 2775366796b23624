package org.papilio.search.saved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.engine.DocumentSieve;
import org.papilio.search.api.engine.DocumentSieve.Sifted;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.search.api.saved.News;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.api.saved.SavedSearches;

/** The saved searches of one workspace, each in a file of its own. */
final class WorkspaceSearches implements SavedSearches {

  static final String FOLDER = "searches";

  private final Workspace workspace;
  private final WorkspaceStore store;
  private final SearchIndex index;
  private final DocumentSieve sieve;
  private final List<DocumentSource> sources;
  private final SearchForms forms = new SearchForms();

  WorkspaceSearches(
      Workspace workspace, SearchIndex index, DocumentSieve sieve, List<DocumentSource> sources) {
    this.workspace = workspace;
    this.store = workspace.store();
    this.index = index;
    this.sieve = sieve;
    this.sources = sources;
  }

  private static String path(SavedName name) {
    return FOLDER + "/" + name + ".json";
  }

  @Override
  public List<SavedSearch> all() {
    Revision head = store.head();
    List<SavedSearch> all = new ArrayList<>();
    for (String path : store.list(head, FOLDER)) {
      String name = path.substring(FOLDER.length() + 1);
      if (name.endsWith(".json") && name.indexOf('/') < 0) {
        all.add(read(head, new SavedName(name.substring(0, name.length() - 5))).orElseThrow());
      }
    }
    return all;
  }

  private Optional<SavedSearch> read(Revision head, SavedName name) {
    return store.read(head, path(name)).map(bytes -> forms.search(name, bytes, path(name)));
  }

  @Override
  public SavedSearch get(SavedName name) {
    return get(store.head(), name);
  }

  private SavedSearch get(Revision head, SavedName name) {
    return read(head, name)
        .orElseThrow(
            () ->
                Problem.notFound("there is no saved search '" + name + "'")
                    .fix("list them with: papilio search saved")
                    .exception());
  }

  @Override
  public SavedSearch save(SavedSearch search, boolean replace, Author author) {
    try {
      index.search(search.request().page(0, 0));
    } catch (QuerySyntaxException wrong) {
      throw wrong.problem().exception(wrong);
    }
    return Attempts.of(
        store,
        head -> {
          boolean there = store.read(head, path(search.name())).isPresent();
          if (there && !replace) {
            throw Problem.conflict("there is a saved search '" + search.name() + "' already")
                .fix("choose another name, or replace it with --replace")
                .exception();
          }
          SavedSearch kept =
              there
                  ? replacing(get(head, search.name()), search)
                  : search.seen().isPresent() ? search : search.seen(head);
          String message = "search: " + (there ? "change " : "save ") + search.name();
          store.commit(
              head, author, message, List.of(FileWrite.of(path(kept.name()), forms.bytes(kept))));
          return kept;
        });
  }

  /** Who mends a note or a typing error loses none of the news since the last look. */
  private static SavedSearch replacing(SavedSearch before, SavedSearch search) {
    return new SavedSearch(
        search.name(),
        search.query(),
        search.kinds(),
        search.selections(),
        before.owner(),
        before.created(),
        search.note(),
        search.seen().or(before::seen));
  }

  @Override
  public void remove(SavedName name, Author author) {
    Attempts.of(
        store,
        head -> {
          get(head, name);
          return store.commit(
              head, author, "search: remove " + name, List.of(FileWrite.delete(path(name))));
        });
  }

  @Override
  public Revision seen(
      Collection<SavedName> names, Revision upTo, Author author, Progress progress) {
    return Attempts.of(
        store,
        head -> {
          List<FileWrite> writes = new ArrayList<>();
          for (SavedName name : names) {
            writes.add(FileWrite.of(path(name), forms.bytes(get(head, name).seen(upTo))));
          }
          String message =
              "search: see "
                  + (names.size() == 1 ? names.iterator().next() : names.size() + " searches");
          return store.commit(head, author, message, writes, progress);
        });
  }

  @Override
  public List<News> news(Collection<SavedSearch> searches, Progress progress) {
    Revision head = store.head();
    ChangedDocuments changed = new ChangedDocuments(workspace, sources);
    Sifting sifting = new Sifting(index, sieve, changed);
    Map<SavedName, Since> since = since(searches, head, changed);
    List<SavedSearch> asked =
        searches.stream().filter(search -> since.get(search.name()).problem().isEmpty()).toList();
    Map<String, Set<String>> looked = union(since.values());
    List<Sifted> found =
        sifting.now(asked.stream().map(SavedSearch::request).toList(), head, looked, progress);
    Map<SavedName, Sifted> now = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      now.put(asked.get(i).name(), within(found.get(i), since.get(asked.get(i).name())));
    }
    forgetFoundBefore(asked, now, sifting, progress);
    return searches.stream()
        .map(
            search -> {
              Optional<Problem> problem = since.get(search.name()).problem();
              Sifted sifted = now.getOrDefault(search.name(), new Sifted(Set.of(), problem));
              return new News(search, head, List.copyOf(sifted.found()), sifted.problem());
            })
        .toList();
  }

  /** The ids that changed since a search was seen; a problem when that revision is not there. */
  private record Since(Map<String, Set<String>> ids, Optional<Problem> problem) {
    boolean has(DocumentKey key) {
      return ids.getOrDefault(key.kind(), Set.of()).contains(key.id());
    }
  }

  private static Map<SavedName, Since> since(
      Collection<SavedSearch> searches, Revision head, ChangedDocuments changed) {
    Map<Optional<Revision>, Since> byRevision = new HashMap<>();
    Map<SavedName, Since> since = new LinkedHashMap<>();
    for (SavedSearch search : searches) {
      since.put(
          search.name(),
          byRevision.computeIfAbsent(search.seen(), seen -> since(seen, head, changed)));
    }
    return since;
  }

  private static Since since(Optional<Revision> seen, Revision head, ChangedDocuments changed) {
    try {
      return new Since(
          seen.map(from -> changed.changedIds(from, head)).orElseGet(() -> changed.allIds(head)),
          Optional.empty());
    } catch (ProblemException missing) {
      return new Since(Map.of(), Optional.of(missing.problem()));
    }
  }

  private static Map<String, Set<String>> union(Collection<Since> all) {
    Map<String, Set<String>> union = new LinkedHashMap<>();
    all.stream()
        .map(Since::ids)
        .distinct()
        .forEach(
            ids ->
                ids.forEach(
                    (kind, some) ->
                        union.computeIfAbsent(kind, any -> new HashSet<>()).addAll(some)));
    return union;
  }

  private static Sifted within(Sifted sifted, Since since) {
    Set<DocumentKey> own = new TreeSet<>(sifted.found());
    own.removeIf(key -> !since.has(key));
    return new Sifted(own, sifted.problem());
  }

  /** A document that was edited is new only to a search that did not find it as it was. */
  private static void forgetFoundBefore(
      List<SavedSearch> searches, Map<SavedName, Sifted> now, Sifting sifting, Progress progress) {
    Map<Revision, List<SavedSearch>> byRevision = new LinkedHashMap<>();
    for (SavedSearch search : searches) {
      if (search.seen().isPresent() && !now.get(search.name()).found().isEmpty()) {
        byRevision
            .computeIfAbsent(search.seen().orElseThrow(), any -> new ArrayList<>())
            .add(search);
      }
    }
    byRevision.forEach(
        (seen, own) -> {
          Map<String, Set<String>> candidates = new LinkedHashMap<>();
          own.forEach(
              search ->
                  now.get(search.name())
                      .found()
                      .forEach(
                          key ->
                              candidates
                                  .computeIfAbsent(key.kind(), any -> new HashSet<>())
                                  .add(key.id())));
          List<Sifted> before =
              sifting.at(
                  own.stream().map(SavedSearch::request).toList(), seen, candidates, progress);
          for (int i = 0; i < own.size(); i++) {
            Sifted after = now.get(own.get(i).name());
            Set<DocumentKey> fresh = new TreeSet<>(after.found());
            fresh.removeAll(before.get(i).found());
            now.put(own.get(i).name(), new Sifted(fresh, after.problem()));
          }
        });
  }
}
