package org.papilio.literature.oaipmh.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibraryChanges.Kind;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;

/**
 * The stamps of the newest revisions of a library, found in its history: a record's date is that of
 * the last revision that changed it, and what was taken away is known for good. Kept in memory,
 * about a hundred bytes a record; the first question reads the whole history.
 */
final class StampHistory {

  private static final String RECORDS = "library/records";
  private static final int MOST_REVISIONS = 10_000_000;
  private static final int KEPT = 256;

  private final WorkspaceStore store;
  private final Library library;
  private final Map<Set<String>, Set<String>> sameSets = new HashMap<>();
  private final Map<Revision, Stamps> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Revision, Stamps> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Stamps newest;
  private @Nullable Revision lastSeen;
  private long lastSeconds;
  private @Nullable CompletableFuture<Stamps> reading;

  StampHistory(WorkspaceStore store, Library library) {
    this.store = store;
    this.library = library;
  }

  /**
   * The stamps of the newest revision.
   *
   * @return empty when reading the history takes longer than {@code patience}; it goes on
   */
  Optional<Stamps> newest(Duration patience) throws InterruptedException {
    CompletableFuture<Stamps> read;
    synchronized (this) {
      if (reading == null) {
        CompletableFuture<Stamps> begun = new CompletableFuture<>();
        reading = begun;
        Thread.ofVirtual().name("oai stamps").start(() -> read(begun));
      }
      read = reading;
    }
    try {
      return Optional.of(read.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** The stamps of a revision that was the newest not long ago. */
  synchronized Optional<Stamps> at(String revision) {
    return kept.values().stream().filter(one -> one.revision().hash().equals(revision)).findFirst();
  }

  private void read(CompletableFuture<Stamps> to) {
    try {
      Stamps stamps = update();
      synchronized (this) {
        kept.put(stamps.revision(), stamps);
        reading = null;
      }
      to.complete(stamps);
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        reading = null;
      }
      to.completeExceptionally(e);
    }
  }

  /** By one thread at a time: whoever reads is the one in {@link #reading}. */
  private Stamps update() {
    Revision head = store.head();
    Stamps known = newest;
    if (known != null && known.revision().equals(head)) {
      return known;
    }
    List<LogEntry> log = store.log(RECORDS, known == null ? MOST_REVISIONS : 1_000);
    int to = 0;
    while (to < log.size() && !log.get(to).revision().equals(lastSeen)) {
      to++;
    }
    if (known != null && to == log.size() && lastSeen != null) {
      // More happened than was looked at; read all of it.
      known = null;
      lastSeen = null;
      lastSeconds = 0;
      log = store.log(RECORDS, MOST_REVISIONS);
      to = log.size();
    }
    Stamps stamps = known == null ? Stamps.none(head) : known;
    for (LogEntry entry : log.subList(0, to).reversed()) {
      // Clocks of several machines differ; what came later never looks earlier.
      lastSeconds = Math.max(lastSeconds, entry.at().getEpochSecond());
      stamps = stamps.with(entry.revision(), changes(lastSeen, entry.revision(), lastSeconds));
      lastSeen = entry.revision();
    }
    stamps = stamps.with(head, new TreeMap<>());
    newest = stamps;
    return stamps;
  }

  private NavigableMap<String, Stamp> changes(@Nullable Revision from, Revision to, long seconds) {
    NavigableMap<String, Stamp> changes = new TreeMap<>();
    LibrarySnapshot after = library.snapshot(to);
    if (from == null) {
      after.forEach(
          record -> changes.put(record.key().value(), new Stamp(seconds, false, sets(record))));
      return changes;
    }
    LibrarySnapshot before = library.snapshot(from);
    library.changes(
        from,
        to,
        (kind, key) -> {
          boolean removed = kind == Kind.REMOVED;
          Optional<LiteratureRecord> record = (removed ? before : after).find(key);
          changes.put(
              key.value(), new Stamp(seconds, removed, record.map(this::sets).orElse(Set.of())));
        });
    return changes;
  }

  /** One object for the same sets, since a million records share a few. */
  private Set<String> sets(LiteratureRecord record) {
    Set<String> sets =
        record.bodies().stream()
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    return sameSets.computeIfAbsent(sets, same -> same);
  }

  /** The record as it is in the revision of the stamps. */
  Optional<LiteratureRecord> record(Stamps stamps, String key) {
    return library.snapshot(stamps.revision()).find(new RecordKey(key));
  }
}
