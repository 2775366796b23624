package org.papilio.literature.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LiteratureLink;

/**
 * The links that are kept, in 256 lists by the hash of the record's key, so that a change writes a
 * small file however many there are. Safe for several threads.
 */
final class LinkIndex {

  private static final String FOLDER = "library/links";

  private final WorkspaceStore store;
  private volatile Known known;

  /** What was read last: nearly every question is about the newest revision. */
  private record Known(
      Revision revision,
      Map<String, NavigableSet<LiteratureLink>> lists,
      Map<String, List<LiteratureLink>> byTarget,
      Map<String, LiteratureLink> byId) {

    static Known of(Revision revision, Map<String, NavigableSet<LiteratureLink>> lists) {
      Map<String, List<LiteratureLink>> byTarget = new HashMap<>();
      Map<String, LiteratureLink> byId = new HashMap<>();
      lists
          .values()
          .forEach(
              list ->
                  list.forEach(
                      link -> {
                        byId.put(link.id(), link);
                        byTarget.computeIfAbsent(thing(link), any -> new ArrayList<>()).add(link);
                      }));
      return new Known(revision, lists, byTarget, byId);
    }

    private static String thing(LiteratureLink link) {
      return link.target().kind().word() + ":" + link.target().id();
    }
  }

  LinkIndex(WorkspaceStore store) {
    this.store = store;
    Revision head = store.head();
    Map<String, NavigableSet<LiteratureLink>> lists = new TreeMap<>();
    store.list(head, FOLDER).forEach(path -> lists.put(path, list(head, path)));
    this.known = Known.of(head, lists);
  }

  /** Where the list stands that a record's links are in. */
  static String path(RecordKey record) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(record.value().getBytes(StandardCharsets.UTF_8));
      return FOLDER + "/" + HexFormat.of().toHexDigits(hash[0]) + ".jsonl";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  NavigableSet<LiteratureLink> list(Revision revision, String path) {
    NavigableSet<LiteratureLink> list = new TreeSet<>(LinkLine.ORDER);
    Optional<byte[]> bytes = store.read(revision, path);
    if (bytes.isPresent()) {
      int number = 0;
      for (String line : new String(bytes.get(), StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (!line.isBlank()) {
          list.add(LinkLine.read(line, path + ":" + number));
        }
      }
    }
    return list;
  }

  static FileWrite write(String path, Collection<LiteratureLink> list) {
    if (list.isEmpty()) {
      return FileWrite.delete(path);
    }
    StringBuilder text = new StringBuilder();
    list.forEach(link -> text.append(LinkLine.write(link)).append('\n'));
    return FileWrite.of(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Known newest() {
    Known last = known;
    Revision head = store.head();
    if (!last.revision().equals(head)) {
      List<String> changed = changed(last.revision(), head);
      if (changed.isEmpty()) {
        last = new Known(head, last.lists(), last.byTarget(), last.byId());
      } else {
        Map<String, NavigableSet<LiteratureLink>> lists = new TreeMap<>(last.lists());
        changed.forEach(path -> lists.put(path, list(head, path)));
        last = Known.of(head, lists);
      }
      known = last;
    }
    return last;
  }

  List<LiteratureLink> of(RecordKey record) {
    return only(newest().lists().getOrDefault(path(record), new TreeSet<>(LinkLine.ORDER)), record);
  }

  List<LiteratureLink> of(Revision revision, RecordKey record) {
    return only(list(revision, path(record)), record);
  }

  private static List<LiteratureLink> only(Collection<LiteratureLink> list, RecordKey record) {
    return list.stream().filter(link -> link.record().equals(record)).toList();
  }

  /** Links to a thing and its elements. */
  List<LiteratureLink> to(String thing) {
    return newest().byTarget().getOrDefault(thing, List.of());
  }

  Optional<LiteratureLink> find(String id) {
    return Optional.ofNullable(newest().byId().get(id));
  }

  List<LiteratureLink> all() {
    return newest().lists().values().stream()
        .flatMap(Collection::stream)
        .sorted(LinkLine.ORDER)
        .toList();
  }

  /** Paths of the lists that differ between two revisions. */
  List<String> changed(Revision from, Revision to) {
    return from.equals(to)
        ? List.of()
        : store.changes(from, to).stream()
            .map(FileChange::path)
            .filter(path -> path.startsWith(FOLDER + "/"))
            .toList();
  }
}
