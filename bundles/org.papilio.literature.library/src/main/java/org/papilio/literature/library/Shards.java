package org.papilio.literature.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;

/** The files of records of a workspace, by revision. Safe for several threads. */
final class Shards {

  static final String FOLDER = "library/records";

  /** Most records in one file; a fuller one is cut in two. */
  static final int MOST = 1000;

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
      byte[] bytes =
          store
              .read(revision, path)
              .orElseThrow(
                  () ->
                      Problem.badInput(
                              "a file of the library is missing in revision " + revision.brief())
                          .at(path)
                          .fix("restore it from an earlier revision")
                          .exception());
      known = Collections.unmodifiableNavigableMap(parse(bytes, path));
      cache.put(name, known);
    }
    return known;
  }

  static NavigableMap<String, String> parse(byte[] bytes, String path) {
    NavigableMap<String, String> lines = new TreeMap<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = 0;
    int number = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      number++;
      if (end > from) {
        String line = text.substring(from, end);
        lines.put(key(line, path + ":" + number), line);
      }
      from = end + 1;
    }
    return lines;
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

  static byte[] bytes(Collection<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Lines cut into files of a good size; one file with nothing for no lines. */
  static List<NavigableMap<String, String>> cut(NavigableMap<String, String> lines) {
    if (lines.size() <= MOST) {
      return List.of(lines);
    }
    // Filled to three quarters, so that the next additions do not cut again at once.
    int pieces = (lines.size() + MOST * 3 / 4 - 1) / (MOST * 3 / 4);
    int each = (lines.size() + pieces - 1) / pieces;
    List<NavigableMap<String, String>> cut = new ArrayList<>();
    NavigableMap<String, String> piece = new TreeMap<>();
    for (Map.Entry<String, String> line : lines.entrySet()) {
      piece.put(line.getKey(), line.getValue());
      if (piece.size() == each) {
        cut.add(piece);
        piece = new TreeMap<>();
      }
    }
    if (!piece.isEmpty()) {
      cut.add(piece);
    }
    return cut;
  }
}
