package org.papilio.literature.library;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;

/** The library in one revision, read file by file as needed. */
final class ShardSnapshot implements LibrarySnapshot {

  private final Shards shards;
  private final DoiIndex dois;
  private final Revision revision;
  private final Manifest manifest;

  ShardSnapshot(Shards shards, DoiIndex dois, Revision revision) {
    this.shards = shards;
    this.dois = dois;
    this.revision = revision;
    this.manifest = shards.manifest(revision);
  }

  @Override
  public Revision revision() {
    return revision;
  }

  @Override
  public long size() {
    return manifest.size();
  }

  @Override
  public Optional<LiteratureRecord> find(RecordKey key) {
    int file = manifest.indexOf(key.value());
    if (file < 0) {
      return Optional.empty();
    }
    String path = manifest.files().get(file).path();
    return Optional.ofNullable(shards.lines(revision, path).get(key.value()))
        .map(line -> RecordLine.read(line, path));
  }

  @Override
  public List<LiteratureRecord> findByDoi(String doi) {
    return dois.find(revision, doi);
  }

  @Override
  public List<LiteratureRecord> page(Optional<RecordKey> after, int limit) {
    if (limit < 1 || limit > 10_000) {
      throw new IllegalArgumentException("limit is " + limit + ", allowed is 1 to 10,000");
    }
    String from = after.map(RecordKey::value).orElse("");
    List<LiteratureRecord> page = new ArrayList<>();
    for (int i = Math.max(0, manifest.indexOf(from)); i < manifest.files().size(); i++) {
      String path = manifest.files().get(i).path();
      NavigableMap<String, String> lines = shards.lines(revision, path);
      for (String line : lines.tailMap(from, false).values()) {
        if (page.size() == limit) {
          return page;
        }
        page.add(RecordLine.read(line, path));
      }
    }
    return page;
  }

  @Override
  public void forEach(Consumer<LiteratureRecord> action) {
    for (Manifest.File file : manifest.files()) {
      shards
          .keyedLines(revision, file.path())
          .forEachRemaining(line -> action.accept(RecordLine.read(line.line(), file.path())));
    }
  }
}
