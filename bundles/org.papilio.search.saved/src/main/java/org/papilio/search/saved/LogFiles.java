package org.papilio.search.saved;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SearchLog;

/** The files of the logs of one workspace: one for each log, and the keys of each run beside it. */
final class LogFiles {

  static final String FOLDER = WorkspaceSearches.FOLDER + "/logs";

  /** Runs with more hits keep the hash of their keys alone. */
  static final int MOST_KEYS = 100_000;

  private final WorkspaceStore store;
  private final SearchForms forms = new SearchForms();

  LogFiles(WorkspaceStore store) {
    this.store = store;
  }

  private static String path(SavedName name) {
    return FOLDER + "/" + name + ".json";
  }

  List<SearchLog> all(Revision head) {
    List<SearchLog> all = new ArrayList<>();
    for (String path : store.list(head, FOLDER)) {
      String name = path.substring(FOLDER.length() + 1);
      if (name.endsWith(".json") && name.indexOf('/') < 0) {
        all.add(get(head, new SavedName(name.substring(0, name.length() - 5))));
      }
    }
    return all;
  }

  Optional<SearchLog> find(Revision head, SavedName name) {
    return store.read(head, path(name)).map(bytes -> forms.log(name, bytes, path(name)));
  }

  SearchLog get(Revision head, SavedName name) {
    return find(head, name)
        .orElseThrow(
            () ->
                Problem.notFound("there is no search log '" + name + "'")
                    .fix("list them with: papilio search log")
                    .exception());
  }

  FileWrite write(SearchLog log) {
    return FileWrite.of(path(log.name()), forms.bytes(log));
  }

  List<FileWrite> deletes(Revision head, SavedName name) {
    List<FileWrite> writes = new ArrayList<>();
    writes.add(FileWrite.delete(path(name)));
    store.list(head, FOLDER + "/" + name).forEach(path -> writes.add(FileWrite.delete(path)));
    return writes;
  }

  /** Where the keys of a run stand; empty when there are too many. */
  static Optional<String> keysPath(SavedName log, int line, int run, int count) {
    return count > MOST_KEYS
        ? Optional.empty()
        : Optional.of(FOLDER + "/" + log + "/line-" + line + "-run-" + run + ".txt");
  }

  static byte[] bytes(Collection<DocumentKey> keys) {
    StringBuilder lines = new StringBuilder();
    keys.forEach(key -> lines.append(key).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The keys of a run; empty when they were not kept.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when the file is not the one
   *     that the run wrote
   */
  Optional<Set<DocumentKey>> keys(Revision head, SearchLog.Run run) {
    if (run.ids().isEmpty()) {
      return Optional.empty();
    }
    String path = run.ids().orElseThrow();
    byte[] bytes = store.read(head, path).orElse(new byte[0]);
    if (!sha256(bytes).equals(run.sha256())) {
      throw Problem.badInput("the list of what was found is not the one that was written")
          .at(path)
          .fix("restore the file from an earlier revision")
          .exception();
    }
    Set<DocumentKey> keys = new TreeSet<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> keys.add(DocumentKey.parse(line)));
    return Optional.of(keys);
  }
}
