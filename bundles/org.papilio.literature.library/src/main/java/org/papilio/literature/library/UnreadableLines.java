package org.papilio.literature.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.cases.api.FileWrite;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.UnreadableRecord;

/** What an import could not read, one record a line, in files of about a megabyte. */
final class UnreadableLines {

  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LARGEST = 1 << 20;

  private final ImportId id;
  private final Pieces pieces;
  private final List<ImportFile.Part> parts = new ArrayList<>();
  private final List<FileWrite> writes = new ArrayList<>();
  private final StringBuilder held = new StringBuilder();
  private int number;
  private int first = 1;

  UnreadableLines(ImportId id, Pieces pieces) {
    this.id = id;
    this.pieces = pieces;
  }

  void add(String file, String format, String where, String reason, String raw) {
    number++;
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", number);
    line.put("file", file);
    line.put("format", format);
    line.put("where", where);
    line.put("reason", reason);
    boolean cut = raw.length() > LONGEST_TEXT;
    line.put("raw", cut ? raw.substring(0, LONGEST_TEXT) : raw);
    if (cut) {
      line.put("cut", true);
    }
    held.append(JsonValues.write(line)).append('\n');
    if (held.length() > LARGEST) {
      end();
    }
  }

  /** Closes the file that is being filled. */
  void end() {
    if (held.isEmpty()) {
      return;
    }
    String path =
        String.format(Locale.ROOT, "%s%s-%04d.jsonl", ImportFile.FOLDER, id, parts.size() + 1);
    parts.add(new ImportFile.Part(path, first, number - first + 1));
    byte[] bytes = held.toString().getBytes(StandardCharsets.UTF_8);
    writes.add(FileWrite.made(path, pieces.keep(bytes)));
    held.setLength(0);
    first = number + 1;
  }

  int count() {
    return number;
  }

  List<ImportFile.Part> parts() {
    return List.copyOf(parts);
  }

  List<FileWrite> writes() {
    return List.copyOf(writes);
  }

  /** Reads a line back. */
  static UnreadableRecord read(String line, KeptImport kept) {
    Map<String, Object> map = JsonValues.read(line);
    int number = (int) JsonValues.number(map, "number");
    return new UnreadableRecord(
        number,
        JsonValues.text(map, "file"),
        JsonValues.text(map, "format"),
        JsonValues.text(map, "where"),
        JsonValues.text(map, "reason"),
        JsonValues.text(map, "raw"),
        Boolean.TRUE.equals(map.get("cut")),
        kept.amendment(number));
  }
}
