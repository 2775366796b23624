package org.papilio.literature.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;

/** The files of records of a workspace, by revision. Safe for several threads. */
final class Shards {

  static final String FOLDER = "library/records";

  /** Most records in one file; a fuller one is cut in two. */
  static final int MOST = 1000;

  /**
   * Most characters in one file of several records. An edit rewrites one file and the manifest;
   * with one to ten million records the two are then about the same size, and their sum is
   * smallest.
   */
  static final int LARGEST = 512 << 10;

  private static final int CACHED = 32;

  private final WorkspaceStore store;
  private final Map<String, NavigableMap<String, String>> cache =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(
                Map.Entry<String, NavigableMap<String, String>> eldest) {
              return size() > CACHED;
            }
          });
  private final Map<Revision, Manifest> manifests =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Revision, Manifest> eldest) {
              return size() > 8;
            }
          });

  Shards(WorkspaceStore store) {
    this.store = store;
  }

  Manifest manifest(Revision revision) {
    Manifest known = manifests.get(revision);
    if (known == null) {
      known = store.read(revision, Manifest.PATH).map(Manifest::read).orElse(Manifest.empty());
      manifests.put(revision, known);
    }
    return known;
  }

  /** The lines of a file by key. Not to be changed by the caller. */
  NavigableMap<String, String> lines(Revision revision, String path) {
    String name = revision + path;
    NavigableMap<String, String> known = cache.get(name);
    if (known == null) {
      NavigableMap<String, String> parsed = new TreeMap<>();
      parse(bytes(revision, path), path, line -> parsed.put(line.key(), line.line()));
      known = Collections.unmodifiableNavigableMap(parsed);
      cache.put(name, known);
    }
    return known;
  }

  /** The lines of a file in their order, for whoever walks over many files once. */
  Iterator<KeyedLine> keyedLines(Revision revision, String path) {
    List<KeyedLine> lines = new ArrayList<>();
    boolean[] sorted = {true};
    parse(
        bytes(revision, path),
        path,
        line -> {
          sorted[0] &= lines.isEmpty() || lines.getLast().key().compareTo(line.key()) < 0;
          lines.add(line);
        });
    // Somebody may have edited the file by hand.
    return sorted[0]
        ? lines.iterator()
        : lines(revision, path).entrySet().stream()
            .map(line -> new KeyedLine(line.getKey(), line.getValue()))
            .iterator();
  }

  private byte[] bytes(Revision revision, String path) {
    return store
        .read(revision, path)
        .orElseThrow(
            () ->
                Problem.badInput("a file of the library is missing in revision " + revision.brief())
                    .at(path)
                    .fix("restore it from an earlier revision")
                    .exception());
  }

  static void parse(byte[] bytes, String path, Consumer<KeyedLine> to) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = 0;
    int number = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      number++;
      if (end > from) {
        String line = text.substring(from, end);
        to.accept(new KeyedLine(key(line, path + ":" + number), line));
      }
      from = end + 1;
    }
  }

  /** The key without reading the whole line: it always comes first. */
  private static String key(String line, String where) {
    String start = "{\"id\":\"";
    int end = line.indexOf('"', start.length());
    if (line.startsWith(start) && end > 0 && line.lastIndexOf('\\', end) < 0) {
      return line.substring(start.length(), end);
    }
    return RecordLine.read(line, where).key().value();
  }

  static byte[] bytes(List<KeyedLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.line()).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
