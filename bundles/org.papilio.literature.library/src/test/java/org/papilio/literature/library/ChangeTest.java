package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.LibraryChanges;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.progress.Progress;

class ChangeTest {

  private static final long SEED = 20_260_301;

  @TempDir Path home;

  @Test
  void runsOnDiskGiveTheOrderOfASortInMemory() {
    Random random = new Random(SEED);
    try (Scratch scratch = new Scratch(home)) {
      LineRuns runs = new LineRuns(scratch, 2_000);
      List<KeyedLine> expected = new ArrayList<>();
      for (int i = 0; i < 12_000; i++) {
        KeyedLine line =
            new KeyedLine("é" + random.nextInt(3_000), i % 7 == 0 ? null : "line " + i + " ü\n");
        runs.add(line);
        expected.add(line);
      }
      expected.sort(java.util.Comparator.comparing(KeyedLine::key));
      for (int again = 0; again < 2; again++) {
        List<KeyedLine> actual = new ArrayList<>();
        try (LineRuns.Merged merged = runs.open()) {
          merged.forEachRemaining(actual::add);
        }
        assertEquals(expected, actual);
      }
    }
  }

  /** Any changes give what a map would hold, in files that are sorted, small and listed. */
  @Test
  void filesHoldWhatAMapWouldHold() {
    Random random = new Random(SEED);
    MemoryWorkspace workspace = new MemoryWorkspace();
    Shards shards = new Shards(workspace);
    Map<String, String> model = new TreeMap<>();
    for (int round = 0; round < 25; round++) {
      Revision before = workspace.head();
      Map<String, String> old = new HashMap<>(model);
      TreeMap<String, String> change = new TreeMap<>();
      int size = round % 5 == 0 ? 3_000 : random.nextInt(400);
      for (int i = 0; i < size; i++) {
        String key = "k" + random.nextInt(4_000);
        boolean removes = random.nextInt(round % 6 == 5 ? 2 : 5) == 0;
        change.put(key, removes ? null : line(key, random));
      }
      try (Scratch scratch = new Scratch(home);
          Pieces pieces = new Pieces(scratch)) {
        List<FileWrite> writes =
            Change.of(
                shards,
                before,
                change.entrySet().stream()
                    .map(one -> new KeyedLine(one.getKey(), one.getValue()))
                    .iterator(),
                pieces,
                Progress.NONE);
        workspace.commit(before, workspace.author(), "round " + round, writes);
      }
      change.forEach(
          (key, line) -> {
            if (line == null) {
              model.remove(key);
            } else {
              model.put(key, line);
            }
          });
      check(workspace, shards, model);
      checkDifferences(workspace, shards, before, old, model);
    }
  }

  private static String line(String key, Random random) {
    return RecordLine.write(
        LiteratureRecord.of(new RecordKey(key), "book")
            .text("title", "x".repeat(1 + random.nextInt(random.nextInt(50) == 0 ? 90_000 : 800)))
            .build());
  }

  private static void check(MemoryWorkspace workspace, Shards shards, Map<String, String> model) {
    Revision head = workspace.head();
    Manifest manifest = shards.manifest(head);
    assertEquals(model.size(), manifest.size());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < manifest.files().size(); i++) {
      Manifest.File file = manifest.files().get(i);
      List<KeyedLine> here = new ArrayList<>();
      shards.keyedLines(head, file.path()).forEachRemaining(here::add);
      assertEquals(file.records(), here.size());
      assertTrue(here.size() <= Shards.MOST);
      long size = here.stream().mapToLong(KeyedLine::size).sum();
      assertTrue(size <= Shards.LARGEST + 100_000, "file of " + size);
      for (KeyedLine line : here) {
        assertEquals(i, manifest.indexOf(line.key()));
        lines.add(line.line());
      }
    }
    assertEquals(List.copyOf(model.values()), lines);
    List<String> listed = manifest.files().stream().map(Manifest.File::path).sorted().toList();
    assertEquals(listed, workspace.list(head, Shards.FOLDER).stream().sorted().toList());
  }

  private static void checkDifferences(
      MemoryWorkspace workspace,
      Shards shards,
      Revision before,
      Map<String, String> old,
      Map<String, String> model) {
    Map<String, LibraryChanges.Kind> expected = new TreeMap<>();
    model.forEach(
        (key, line) -> {
          if (!line.equals(old.get(key))) {
            expected.put(
                key,
                old.containsKey(key) ? LibraryChanges.Kind.CHANGED : LibraryChanges.Kind.ADDED);
          }
        });
    old.keySet().stream()
        .filter(key -> !model.containsKey(key))
        .forEach(key -> expected.put(key, LibraryChanges.Kind.REMOVED));
    Map<String, LibraryChanges.Kind> actual = new TreeMap<>();
    LineDiff.visit(
        workspace,
        shards,
        before,
        workspace.head(),
        (key, was, is) ->
            actual.put(
                key,
                was == null
                    ? LibraryChanges.Kind.ADDED
                    : is == null ? LibraryChanges.Kind.REMOVED : LibraryChanges.Kind.CHANGED));
    assertEquals(expected, actual);
  }
}
