package org.papilio.literature.duplicates;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibraryChanges;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.Distinction;
import org.papilio.literature.api.duplicates.DuplicatePair;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.literature.api.duplicates.MergedRecord;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** The duplicates of one workspace. */
final class WorkspaceDuplicates implements Duplicates {

  private static final int ATTEMPTS = 5;

  private final WorkspaceStore store;
  private final Library library;
  private final Followers followers;
  private final MergeFiles merges;
  private @Nullable DuplicateIndex index;
  private @Nullable Revision indexed;

  /** The duplicates of a library beside which nothing is kept. */
  WorkspaceDuplicates(WorkspaceStore store, Library library) {
    this(store, library, new Followers());
  }

  WorkspaceDuplicates(WorkspaceStore store, Library library, Followers followers) {
    this.store = store;
    this.library = library;
    this.followers = followers;
    this.merges = new MergeFiles(store, library);
  }

  @Override
  public DuplicateRules rules() {
    return rules(store.head());
  }

  private DuplicateRules rules(Revision revision) {
    return store.read(revision, RulesFile.PATH).map(RulesFile::read).orElse(Rules.DEFAULTS);
  }

  @Override
  public Revision change(DuplicateRules rules, Author author) {
    // Read back first: what cannot be read must not be kept.
    byte[] bytes = RulesFile.bytes(rules);
    RulesFile.read(bytes);
    return write(author, "duplicates: change the rules", FileWrite.of(RulesFile.PATH, bytes));
  }

  @Override
  public Revision reset(Author author) {
    Revision head = store.head();
    return store.read(head, RulesFile.PATH).isEmpty()
        ? head
        : write(
            author, "duplicates: go back to the default rules", FileWrite.delete(RulesFile.PATH));
  }

  private Revision write(Author author, String message, FileWrite file) {
    return store.commit(store.head(), author, message, List.of(file));
  }

  @Override
  public synchronized FoundDuplicates groups(Progress progress) {
    Revision head = store.head();
    DuplicateIndex current = current(head, progress);
    current.compare(progress);
    NavigableMap<String, Distinction> apart = distinctions(head);
    return current.groups((a, b) -> apart.containsKey(DistinctFile.name(a, b)));
  }

  private DuplicateIndex current(Revision head, Progress progress) {
    DuplicateIndex known = index;
    Revision then = indexed;
    DuplicateRules rules = rules(head);
    if (known != null && then != null && known.rules().equals(rules) && !known.isWasteful()) {
      if (!then.equals(head)) {
        follow(known, library.changes(then, head), library.snapshot(head));
        indexed = head;
      }
      return known;
    }
    DuplicateIndex fresh = new DuplicateIndex(rules);
    progress.report(0, -1, "records read");
    library.snapshot(head).forEach(fresh::put);
    index = fresh;
    indexed = head;
    return fresh;
  }

  private static void follow(
      DuplicateIndex index, LibraryChanges changes, LibrarySnapshot snapshot) {
    changes.removed().forEach(index::remove);
    List<RecordKey> fresh = new ArrayList<>(changes.changed());
    fresh.addAll(changes.added());
    fresh.forEach(key -> snapshot.find(key).ifPresent(index::put));
  }

  @Override
  public synchronized DuplicatePair compare(LiteratureRecord one, LiteratureRecord other) {
    return current(store.head(), Progress.NONE).explain(one, other);
  }

  @Override
  public LiteratureRecord preview(List<RecordKey> keys, Optional<RecordKey> into) {
    return FieldMerge.of(records(store.head(), keys, into), into).record();
  }

  private List<LiteratureRecord> records(
      Revision head, List<RecordKey> keys, Optional<RecordKey> into) {
    List<RecordKey> distinct = keys.stream().distinct().sorted().toList();
    if (distinct.size() < 2) {
      throw Problem.usage("a merge needs at least two records, given is " + distinct).exception();
    }
    if (into.isPresent() && !distinct.contains(into.get())) {
      throw Problem.usage("the merged record cannot have the key '" + into.get() + "'")
          .allowing("one of the merged records' keys: " + distinct)
          .exception();
    }
    LibrarySnapshot snapshot = library.snapshot(head);
    return distinct.stream().map(key -> find(snapshot, key)).toList();
  }

  private static LiteratureRecord find(LibrarySnapshot snapshot, RecordKey key) {
    return snapshot
        .find(key)
        .orElseThrow(
            () ->
                Problem.notFound("the library has no record '" + key + "'")
                    .fix("list the keys with: papilio literature list")
                    .exception());
  }

  @Override
  public MergedRecord merge(List<RecordKey> keys, Optional<RecordKey> into, Author author) {
    return repeated(
        head -> {
          List<LiteratureRecord> origins = records(head, keys, into);
          FieldMerge merged = FieldMerge.of(origins, into);
          MergedRecord merge =
              new MergedRecord(
                  merged.record().key(), origins, merged.fields(), author.name(), now());
          List<RecordKey> gone =
              origins.stream()
                  .map(LiteratureRecord::key)
                  .filter(key -> !key.equals(merge.key()))
                  .toList();
          String message = "duplicates: merge " + names(gone) + " into " + merge.key();
          List<FileWrite> files = new ArrayList<>(List.of(merges.with(head, merge)));
          files.addAll(followers.merged(head, Set.copyOf(gone), merge.key()));
          library.change(head, author, message, List.of(merged.record()), gone, files);
          return merge;
        });
  }

  private static String names(List<RecordKey> keys) {
    List<String> first = keys.stream().limit(5).map(RecordKey::value).toList();
    return String.join(", ", first) + (keys.size() > 5 ? " …" : "");
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public Revision unmerge(RecordKey key, Author author) {
    return repeated(
        head -> {
          MergedRecord merge =
              merges.find(head, key).stream()
                  .findFirst()
                  .orElseThrow(
                      () ->
                          Problem.notFound("nothing was merged into the record '" + key + "'")
                              .fix("name the key that the merged record kept")
                              .exception());
          LibrarySnapshot snapshot = library.snapshot(head);
          List<RecordKey> taken =
              merge.origins().stream()
                  .map(LiteratureRecord::key)
                  .filter(origin -> !origin.equals(key) && snapshot.find(origin).isPresent())
                  .toList();
          if (!taken.isEmpty()) {
            throw Problem.conflict("by now the library has other records of the keys " + taken)
                .fix("remove these records or give them other keys, then unmerge again")
                .exception();
          }
          String message = "duplicates: unmerge " + key;
          List<FileWrite> files = new ArrayList<>(List.of(merges.without(head, merge)));
          Set<RecordKey> back = new HashSet<>();
          merge.origins().forEach(origin -> back.add(origin.key()));
          files.addAll(followers.unmerged(head, key, back));
          return library.change(head, author, message, merge.origins(), List.of(), files);
        });
  }

  @Override
  public List<MergedRecord> merged(RecordKey key) {
    return merges.find(store.head(), key);
  }

  @Override
  public List<RecordKey> merged() {
    return merges.keys(store.head());
  }

  @Override
  public Revision distinct(Collection<RecordKey> keys, Author author) {
    return changeDistinctions(keys, author, true);
  }

  @Override
  public Revision undistinct(Collection<RecordKey> keys, Author author) {
    return changeDistinctions(keys, author, false);
  }

  private Revision changeDistinctions(Collection<RecordKey> keys, Author author, boolean apart) {
    List<RecordKey> sorted = new LinkedHashSet<>(keys).stream().sorted().toList();
    if (sorted.size() < 2) {
      throw Problem.usage("at least two records are needed, given is " + sorted).exception();
    }
    return repeated(
        head -> {
          LibrarySnapshot snapshot = library.snapshot(head);
          NavigableMap<String, Distinction> known = distinctions(head);
          for (int i = 0; i < sorted.size(); i++) {
            if (apart) {
              find(snapshot, sorted.get(i));
            }
            for (int j = i + 1; j < sorted.size(); j++) {
              RecordKey first = sorted.get(i);
              RecordKey second = sorted.get(j);
              String pair = DistinctFile.name(first, second);
              if (apart) {
                known.putIfAbsent(pair, new Distinction(first, second, author.name(), now()));
              } else {
                known.remove(pair);
              }
            }
          }
          String message =
              "duplicates: call " + names(sorted) + (apart ? " different" : " comparable again");
          FileWrite file =
              known.isEmpty()
                  ? FileWrite.delete(DistinctFile.PATH)
                  : FileWrite.of(DistinctFile.PATH, DistinctFile.bytes(known.values()));
          if (known.isEmpty() && store.read(head, DistinctFile.PATH).isEmpty()) {
            return head;
          }
          return store.commit(head, author, message, List.of(file));
        });
  }

  private NavigableMap<String, Distinction> distinctions(Revision revision) {
    return DistinctFile.read(store.read(revision, DistinctFile.PATH).orElse(new byte[0]));
  }

  @Override
  public List<Distinction> distinctions() {
    return List.copyOf(distinctions(store.head()).values());
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
