package org.papilio.literature.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files hold a DOI: four bytes a record, by file, for the revision that was asked for last.
 * From one revision to the next only files that differ are read; between two runs of the program it
 * lies in {@code .papilio/library/dois}.
 */
final class DoiIndex {

  private static final Logger LOG = LoggerFactory.getLogger(DoiIndex.class);
  private static final Pattern PREFIX =
      Pattern.compile("^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)");
  private static final int VERSION = 0x50444F31;
  private static final String PROPERTY = "\"DOI\":\"";

  /** Reading fewer files than this is quicker than writing the index. */
  private static final int WORTH_SAVING = 50;

  private final WorkspaceStore store;
  private final Shards shards;
  private final Path file;
  private @Nullable Revision revision;
  private Map<String, int[]> hashes = new HashMap<>();
  private boolean loaded;

  /**
   * @param home folder for what can be made again, {@code .papilio/library}
   */
  DoiIndex(WorkspaceStore store, Shards shards, Path home) {
    this.store = store;
    this.shards = shards;
    this.file = home.resolve("dois");
  }

  /** The records of a revision with a DOI, by key. */
  List<LiteratureRecord> find(Revision wanted, String doi) {
    String normal = normal(doi);
    if (normal.isEmpty()) {
      return List.of();
    }
    List<LiteratureRecord> found = new ArrayList<>();
    for (String path : paths(wanted, Long.hashCode(KeyHashes.hash(normal)))) {
      for (Iterator<KeyedLine> lines = shards.keyedLines(wanted, path); lines.hasNext(); ) {
        String line = String.valueOf(lines.next().line());
        if (normal.equals(doiOf(line, path))) {
          found.add(RecordLine.read(line, path));
        }
      }
    }
    return found;
  }

  private synchronized List<String> paths(Revision wanted, int hash) {
    if (!loaded) {
      loaded = true;
      load();
    }
    bringTo(wanted);
    List<String> paths = new ArrayList<>();
    for (Manifest.File one : shards.manifest(wanted).files()) {
      int[] there = hashes.get(one.path());
      if (there != null && Arrays.binarySearch(there, hash) >= 0) {
        paths.add(one.path());
      }
    }
    return paths;
  }

  private void bringTo(Revision wanted) {
    if (wanted.equals(revision)) {
      return;
    }
    List<String> differing = new ArrayList<>();
    if (revision == null) {
      shards.manifest(wanted).files().forEach(one -> differing.add(one.path()));
    } else {
      for (FileChange change : store.changes(revision, wanted)) {
        if (change.kind() == FileChange.Kind.DELETED) {
          hashes.remove(change.path());
        } else if (change.path().startsWith(Shards.FOLDER + "/")) {
          differing.add(change.path());
        }
      }
    }
    differing.forEach(path -> hashes.put(path, hashesOf(wanted, path)));
    revision = wanted;
    if (differing.size() >= WORTH_SAVING) {
      save();
    }
  }

  private int[] hashesOf(Revision wanted, String path) {
    int[] found = new int[64];
    int count = 0;
    for (Iterator<KeyedLine> lines = shards.keyedLines(wanted, path); lines.hasNext(); ) {
      String doi = doiOf(String.valueOf(lines.next().line()), path);
      if (!doi.isEmpty()) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = Long.hashCode(KeyHashes.hash(doi));
      }
    }
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Within texts a quotation mark has a backslash before it, so the property is found safely. */
  private static String doiOf(String line, String where) {
    int at = line.indexOf(PROPERTY);
    if (at < 0) {
      return "";
    }
    int from = at + PROPERTY.length();
    int to = line.indexOf('"', from);
    String value = line.substring(from, to);
    return normal(value.indexOf('\\') < 0 ? value : RecordLine.read(line, where).text("DOI"));
  }

  private void load() {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != VERSION) {
        return;
      }
      Revision known = store.resolve(in.readUTF());
      Map<String, int[]> read = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String path = in.readUTF();
        int[] there = new int[in.readInt()];
        for (int i = 0; i < there.length; i++) {
          there[i] = in.readInt();
        }
        read.put(path, there);
      }
      hashes = read;
      revision = known;
    } catch (IOException | ProblemException | NegativeArraySizeException e) {
      LOG.info("The index of DOIs is made anew: {}", e.getMessage());
    }
  }

  private void save() {
    Path fresh = file.resolveSibling("dois-" + ProcessHandle.current().pid());
    try {
      Files.createDirectories(file.getParent());
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
        out.writeInt(VERSION);
        out.writeUTF(java.util.Objects.requireNonNull(revision).hash());
        out.writeInt(hashes.size());
        for (Map.Entry<String, int[]> one : hashes.entrySet()) {
          out.writeUTF(one.getKey());
          out.writeInt(one.getValue().length);
          for (int hash : one.getValue()) {
            out.writeInt(hash);
          }
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The index of DOIs cannot be kept and will be made anew: {}", e.getMessage());
    }
  }

  /** Lower case without address; DOIs are the same whatever their capitals. */
  static String normal(String doi) {
    String lower = doi.strip().toLowerCase(Locale.ROOT);
    return PREFIX.matcher(lower).replaceFirst("");
  }
}
