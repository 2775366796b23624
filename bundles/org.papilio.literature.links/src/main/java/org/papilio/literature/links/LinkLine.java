package org.papilio.literature.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A link as one line of JSON. */
final class LinkLine {

  static final Comparator<LiteratureLink> ORDER =
      Comparator.comparing(LiteratureLink::record)
          .thenComparing(LiteratureLink::target)
          .thenComparing(LiteratureLink::kind)
          .thenComparing(LiteratureLink::locator)
          .thenComparing(LiteratureLink::id);

  private static final JsonMapper JSON = new JsonMapper();

  private LinkLine() {}

  static String write(LiteratureLink link) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", link.id());
    line.put("record", link.record().value());
    line.put("to", link.target().toString());
    line.put("kind", link.kind());
    if (!link.locator().isEmpty()) {
      line.put("locator", link.locator());
    }
    if (!link.note().isEmpty()) {
      line.put("note", link.note());
    }
    if (!link.origins().isEmpty()) {
      line.put("origins", link.origins().stream().map(RecordKey::value).toList());
    }
    return JSON.writeValueAsString(line);
  }

  /**
   * @param where file and line, for people
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for a line that is none
   */
  static LiteratureLink read(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      List<RecordKey> origins = new ArrayList<>();
      node.path("origins").forEach(key -> origins.add(new RecordKey(key.asString(""))));
      return new LiteratureLink(
          node.path("id").asString(""),
          new RecordKey(node.path("record").asString("")),
          LinkTarget.parse(node.path("to").asString("")),
          node.path("kind").asString(""),
          node.path("locator").asString(""),
          node.path("note").asString(""),
          origins);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("the line is no link: " + e.getMessage())
          .at(where)
          .fix("mend the line, or restore the file from an earlier revision")
          .exception(e);
    }
  }
}
