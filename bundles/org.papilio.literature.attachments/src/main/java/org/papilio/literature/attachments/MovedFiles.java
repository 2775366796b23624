package org.papilio.literature.attachments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose the files were that went to another record when records became one, {@code
 * library/attachments/moved}, so that they find home again. A list stands where that of the record
 * that stays does, one file a line: {@code into} and what the line of the attachment was.
 */
final class MovedFiles {

  private static final String FOLDER = "library/attachments/moved/";
  private static final JsonMapper JSON = new JsonMapper();

  private final WorkspaceStore store;

  /**
   * One file.
   *
   * @param into the record that it went to
   * @param home the attachment as it was before
   */
  record Move(RecordKey into, Attachment home) {}

  MovedFiles(WorkspaceStore store) {
    this.store = store;
  }

  private static String path(RecordKey into) {
    String list = AttachmentIndex.path(into);
    return FOLDER + list.substring(list.lastIndexOf('/') + 1);
  }

  /** The moves into a record and those that stand in the same list, as they happened. */
  List<Move> list(Revision revision, RecordKey into) {
    String path = path(into);
    List<Move> moves = new ArrayList<>();
    Optional<byte[]> bytes = store.read(revision, path);
    if (bytes.isPresent()) {
      int number = 0;
      for (String line : new String(bytes.get(), StandardCharsets.UTF_8).split("\n")) {
        String where = path + ":" + ++number;
        if (!line.isBlank()) {
          moves.add(new Move(into(line, where), AttachmentLine.read(line, where)));
        }
      }
    }
    return moves;
  }

  private static RecordKey into(String line, String where) {
    try {
      return new RecordKey(JSON.readTree(line).path("into").asString(""));
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("the line names no file that moved: " + e.getMessage())
          .at(where)
          .fix("restore the file from an earlier revision")
          .exception(e);
    }
  }

  /** The list of a record with these moves. */
  static FileWrite write(RecordKey into, List<Move> moves) {
    if (moves.isEmpty()) {
      return FileWrite.delete(path(into));
    }
    StringBuilder lines = new StringBuilder();
    for (Move move : moves) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("into", move.into().value());
      line.putAll(AttachmentLine.map(move.home()));
      lines.append(JSON.writeValueAsString(line)).append('\n');
    }
    return FileWrite.of(path(into), lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
