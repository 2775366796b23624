package org.papilio.literature.duplicates;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.MergedRecord;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What records were merged of, in {@code library/merges/}: one merge a line, in up to 256 files by
 * key, so that a merge changes one small file. Of several merges into one record the last one
 * stands last.
 */
final class MergeFiles {

  static final String FOLDER = "library/merges";
  private static final JsonFactory JSON = new JsonFactory();

  private final WorkspaceStore store;
  private final Library library;

  MergeFiles(WorkspaceStore store, Library library) {
    this.store = store;
    this.library = library;
  }

  /** Merges into a record, the last one first. */
  List<MergedRecord> find(Revision revision, RecordKey key) {
    List<MergedRecord> found = new ArrayList<>();
    for (MergedRecord merge : read(revision, path(key))) {
      if (merge.key().equals(key)) {
        found.addFirst(merge);
      }
    }
    return found;
  }

  /** Keys of all merged records, sorted. */
  List<RecordKey> keys(Revision revision) {
    return store.list(revision, FOLDER).stream()
        .flatMap(path -> read(revision, path).stream())
        .map(MergedRecord::key)
        .distinct()
        .sorted()
        .toList();
  }

  FileWrite with(Revision revision, MergedRecord merge) {
    List<MergedRecord> merges = new ArrayList<>(read(revision, path(merge.key())));
    merges.add(merge);
    return write(path(merge.key()), merges);
  }

  /** The file without the last merge into a record. */
  FileWrite without(Revision revision, MergedRecord merge) {
    List<MergedRecord> merges = new ArrayList<>(read(revision, path(merge.key())));
    merges.remove(merges.lastIndexOf(merge));
    return merges.isEmpty()
        ? FileWrite.delete(path(merge.key()))
        : write(path(merge.key()), merges);
  }

  private static String path(RecordKey key) {
    return String.format("%s/%02x.jsonl", FOLDER, Fingerprint.mixed(key.value().hashCode()) & 0xFF);
  }

  private FileWrite write(String path, List<MergedRecord> merges) {
    StringBuilder text = new StringBuilder();
    // A stable order: merges into one record stay in theirs.
    merges.stream()
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .forEach(merge -> text.append(line(merge)).append('\n'));
    return FileWrite.of(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String line(MergedRecord merge) {
    StringWriter line = new StringWriter(2048);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      out.writeStartObject();
      out.writeStringProperty("key", merge.key().value());
      out.writeStringProperty("author", merge.author());
      out.writeStringProperty("when", merge.when().toString());
      out.writeName("fields");
      out.writeStartObject();
      new TreeMap<>(merge.fields())
          .forEach((field, key) -> out.writeStringProperty(field, key.value()));
      out.writeEndObject();
      out.writeName("origins");
      out.writeStartArray();
      merge.origins().forEach(origin -> out.writeRawValue(library.line(origin)));
      out.writeEndArray();
      out.writeEndObject();
    }
    return line.toString();
  }

  private List<MergedRecord> read(Revision revision, String path) {
    List<MergedRecord> merges = new ArrayList<>();
    String text =
        store.read(revision, path).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        merges.add(merge(line, path + ":" + number));
      }
    }
    return merges;
  }

  private MergedRecord merge(String line, String where) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      return merge(in, line, where);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("this line is no merge: " + e.getMessage())
          .at(where)
          .fix("restore the file from an earlier revision")
          .exception(e);
    }
  }

  private MergedRecord merge(JsonParser in, String line, String where) {
    String key = "";
    String author = "";
    String when = "";
    Map<String, RecordKey> fields = new TreeMap<>();
    List<LiteratureRecord> origins = new ArrayList<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "key" -> key = in.getString();
        case "author" -> author = in.getString();
        case "when" -> when = in.getString();
        case "fields" -> {
          while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            in.nextToken();
            fields.put(field, new RecordKey(in.getString()));
          }
        }
        case "origins" -> {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) in.currentTokenLocation().getCharOffset();
            in.skipChildren();
            int to = (int) in.currentLocation().getCharOffset();
            origins.add(library.record(line.substring(from, to), where));
          }
        }
        default -> throw new IllegalArgumentException("property '" + name + "' is not known");
      }
    }
    return new MergedRecord(new RecordKey(key), origins, fields, author, Instant.parse(when));
  }
}
