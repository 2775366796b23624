package org.papilio.literature.library;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.KeptImport.Amendment;
import org.papilio.literature.api.KeptImport.Undoing;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;

/**
 * A kept import as a file of the workspace, {@code library/imports/<id>.json}.
 *
 * @param parts the files with the unreadable records, by number
 */
record ImportFile(KeptImport kept, List<Part> parts) {

  static final String FOLDER = "library/imports/";

  private static final String FORMAT = "papilio-import";
  private static final int VERSION = 1;

  ImportFile {
    parts = List.copyOf(parts);
  }

  /**
   * A file of unreadable records.
   *
   * @param path {@code library/imports/<id>-0001.jsonl}
   * @param from number of its first record
   * @param records how many
   */
  record Part(String path, int from, int records) {}

  static String path(ImportId id) {
    return FOLDER + id + ".json";
  }

  ImportFile with(List<Amendment> amendments, Optional<Undoing> undone) {
    return new ImportFile(
        new KeptImport(
            kept.id(),
            kept.at(),
            kept.author(),
            kept.before(),
            kept.clash(),
            kept.bodies(),
            kept.files(),
            kept.added(),
            kept.replaced(),
            kept.removed(),
            kept.unchanged(),
            kept.skipped(),
            kept.renamed(),
            kept.renamedKeys(),
            kept.unreadable(),
            amendments,
            undone),
        parts);
  }

  /** One element a line, so that a mending is one line of a diff. */
  byte[] bytes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("version", VERSION);
    map.put("id", kept.id().value());
    map.put("at", kept.at().toString());
    map.put("author", author(kept.author()));
    map.put("before", kept.before().hash());
    map.put("clash", kept.clash().name().toLowerCase(Locale.ROOT));
    map.put("bodies", kept.bodies().stream().map(BodyOfLiterature::id).toList());
    map.put("added", kept.added());
    map.put("replaced", kept.replaced());
    if (kept.removed() > 0) {
      map.put("removed", kept.removed());
    }
    map.put("unchanged", kept.unchanged());
    map.put("skipped", kept.skipped());
    map.put("renamed", kept.renamed());
    map.put("unreadable", kept.unreadable());
    kept.undone()
        .ifPresent(
            undone ->
                map.put(
                    "undone",
                    Map.of("at", undone.at().toString(), "author", author(undone.author()))));
    String head = JsonValues.write(map);
    StringBuilder text = new StringBuilder(head.substring(0, head.length() - 1));
    list(text, "files", kept.files().stream().map(ImportFile::map).toList());
    list(
        text,
        "renamedKeys",
        kept.renamedKeys().entrySet().stream()
            .map(one -> List.of(one.getKey().value(), one.getValue().value()))
            .toList());
    list(text, "parts", parts.stream().map(ImportFile::map).toList());
    list(text, "amendments", kept.amendments().stream().map(ImportFile::map).toList());
    return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void list(StringBuilder text, String name, List<?> elements) {
    text.append(",\n\"").append(name).append("\":[");
    text.append(
        elements.stream()
            .map(JsonValues::write)
            .collect(Collectors.joining(",\n", elements.isEmpty() ? "" : "\n", "")));
    text.append("]");
  }

  private static Map<String, Object> author(Author author) {
    return Map.of("name", author.name(), "email", author.email());
  }

  private static Map<String, Object> map(ImportedFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", file.name());
    map.put("size", file.size());
    map.put("sha256", file.sha256());
    map.put("format", file.format());
    map.put("encoding", file.encoding());
    map.put("refused", file.refused());
    map.put("read", file.read());
    map.put("accepted", file.accepted());
    map.put("kept", file.kept());
    map.put("changed", file.changed());
    map.put("dropped", file.dropped());
    map.put("notes", file.notes());
    map.values().removeIf(""::equals);
    return map;
  }

  private static Map<String, Object> map(Part part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", part.path());
    map.put("from", part.from());
    map.put("records", part.records());
    return map;
  }

  private static Map<String, Object> map(Amendment one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", one.number());
    map.put("at", one.at().toString());
    map.put("author", author(one.author()));
    if (one.keys().isEmpty()) {
      map.put("discarded", one.discarded());
    } else {
      map.put("keys", one.keys().stream().map(RecordKey::value).toList());
    }
    map.put("before", one.before().hash());
    return map;
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it cannot be understood
   */
  static ImportFile read(byte[] bytes, String path) {
    try {
      Map<String, Object> map = JsonValues.read(new String(bytes, StandardCharsets.UTF_8));
      if (JsonValues.number(map, "version") > VERSION) {
        throw Problem.badInput("the import has format version " + JsonValues.number(map, "version"))
            .at(path)
            .allowing("1 to " + VERSION)
            .fix("open it with a newer Papilio")
            .exception();
      }
      return new ImportFile(kept(map), parts(map));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw Problem.badInput("the report of an import is damaged: " + e.getMessage())
          .at(path)
          .fix("restore the file from an earlier revision")
          .exception(e);
    }
  }

  private static KeptImport kept(Map<String, Object> map) {
    TreeMap<RecordKey, RecordKey> renamed = new TreeMap<>();
    for (Object one : JsonValues.list(map, "renamedKeys")) {
      if (one instanceof List<?> pair && pair.size() == 2) {
        renamed.put(key(pair.get(0)), key(pair.get(1)));
      }
    }
    Map<String, Object> undone = JsonValues.map(map, "undone");
    return new KeptImport(
        new ImportId(JsonValues.text(map, "id")),
        Instant.parse(JsonValues.text(map, "at")),
        author(JsonValues.map(map, "author")),
        new Revision(JsonValues.text(map, "before")),
        Clash.valueOf(JsonValues.text(map, "clash").toUpperCase(Locale.ROOT)),
        JsonValues.list(map, "bodies").stream()
            .map(id -> new BodyOfLiterature(String.valueOf(id)))
            .collect(Collectors.toCollection(TreeSet::new)),
        JsonValues.maps(map, "files").stream().map(ImportFile::file).toList(),
        JsonValues.number(map, "added"),
        JsonValues.number(map, "replaced"),
        JsonValues.number(map, "removed"),
        JsonValues.number(map, "unchanged"),
        JsonValues.number(map, "skipped"),
        JsonValues.number(map, "renamed"),
        renamed,
        JsonValues.number(map, "unreadable"),
        JsonValues.maps(map, "amendments").stream().map(ImportFile::amendment).toList(),
        undone.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Undoing(
                    Instant.parse(JsonValues.text(undone, "at")),
                    author(JsonValues.map(undone, "author")))));
  }

  private static RecordKey key(Object value) {
    return new RecordKey(String.valueOf(value));
  }

  private static Author author(Map<String, Object> map) {
    return new Author(JsonValues.text(map, "name"), JsonValues.text(map, "email"));
  }

  private static ImportedFile file(Map<String, Object> map) {
    return new ImportedFile(
        JsonValues.text(map, "name"),
        JsonValues.number(map, "size"),
        JsonValues.text(map, "sha256"),
        JsonValues.text(map, "format"),
        JsonValues.text(map, "encoding"),
        JsonValues.text(map, "refused"),
        JsonValues.number(map, "read"),
        JsonValues.number(map, "accepted"),
        counts(JsonValues.map(map, "kept")),
        counts(JsonValues.map(map, "changed")),
        counts(JsonValues.map(map, "dropped")),
        JsonValues.list(map, "notes").stream().map(String::valueOf).toList());
  }

  private static Map<String, Long> counts(Map<String, Object> map) {
    Map<String, Long> counts = new TreeMap<>();
    map.keySet().forEach(name -> counts.put(name, JsonValues.number(map, name)));
    return counts;
  }

  private static List<Part> parts(Map<String, Object> map) {
    List<Part> parts = new ArrayList<>();
    for (Map<String, Object> one : JsonValues.maps(map, "parts")) {
      parts.add(
          new Part(
              JsonValues.text(one, "path"),
              (int) JsonValues.number(one, "from"),
              (int) JsonValues.number(one, "records")));
    }
    return parts;
  }

  private static Amendment amendment(Map<String, Object> map) {
    return new Amendment(
        (int) JsonValues.number(map, "number"),
        Instant.parse(JsonValues.text(map, "at")),
        author(JsonValues.map(map, "author")),
        JsonValues.text(map, "discarded"),
        JsonValues.list(map, "keys").stream().map(ImportFile::key).toList(),
        new Revision(JsonValues.text(map, "before")));
  }
}
