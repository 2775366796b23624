package org.papilio.literature.harvest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.harvest.HarvestEnd;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down how a fetching ended, for a process that is killed before all is taken in. */
final class Ends {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Ends() {}

  static String text(HarvestEnd end) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("next", end.next().map(Instant::toString).orElse(""));
    map.put("problem", end.problem());
    map.put("notes", end.notes());
    return JSON.writeValueAsString(map);
  }

  static HarvestEnd read(String text) {
    JsonNode root = JSON.readTree(text);
    List<String> notes = root.path("notes").valueStream().map(note -> note.asString("")).toList();
    String next = root.path("next").asString("");
    return new HarvestEnd(
        Optional.of(next).filter(time -> !time.isEmpty()).map(Instant::parse),
        root.path("problem").asString(""),
        notes);
  }
}
