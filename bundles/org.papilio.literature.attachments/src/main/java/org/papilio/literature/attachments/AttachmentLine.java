package org.papilio.literature.attachments;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An attachment as one line of JSON. */
final class AttachmentLine {

  static final Comparator<Attachment> ORDER =
      Comparator.comparing(Attachment::record)
          .thenComparing(Attachment::name)
          .thenComparing(Attachment::sha256);

  private static final JsonMapper JSON = new JsonMapper();

  private AttachmentLine() {}

  static String write(Attachment attachment) {
    return JSON.writeValueAsString(map(attachment));
  }

  /** The members of the line. */
  static Map<String, Object> map(Attachment attachment) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("record", attachment.record().value());
    line.put("name", attachment.name());
    line.put("mediaType", attachment.mediaType());
    line.put("size", attachment.size());
    line.put("sha256", attachment.sha256());
    return line;
  }

  /**
   * @param where file and line, for people
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for a line that is none
   */
  static Attachment read(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      return new Attachment(
          new RecordKey(node.path("record").asString("")),
          node.path("name").asString(""),
          node.path("mediaType").asString(""),
          node.path("size").asLong(0),
          node.path("sha256").asString(""));
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("the line names no attachment: " + e.getMessage())
          .at(where)
          .fix("restore the file from an earlier revision")
          .exception(e);
    }
  }
}
