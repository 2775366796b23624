package org.papilio.literature.harvest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestRun;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A harvest as a file of the workspace, {@code library/harvests/NAME.json}; one run a line. */
final class HarvestFile {

  static final String FOLDER = "library/harvests/";

  private static final String FORMAT = "papilio-harvest";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private HarvestFile() {}

  static String path(String name) {
    return FOLDER + name + ".json";
  }

  static byte[] bytes(Harvest harvest) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("version", VERSION);
    map.put("name", harvest.name());
    map.put("source", harvest.source());
    map.put("address", harvest.address().toString());
    map.put("set", harvest.set());
    map.put("form", harvest.form());
    map.put("from", harvest.from().map(Instant::toString).orElse(""));
    map.put("bodies", harvest.bodies().stream().map(BodyOfLiterature::id).toList());
    map.values().removeIf(""::equals);
    String head = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(map);
    String runs =
        harvest.runs().stream()
            .map(run -> "\n    " + JSON.writeValueAsString(map(run)))
            .collect(Collectors.joining(","));
    String text =
        head.substring(0, head.lastIndexOf('}')).stripTrailing()
            + ",\n  \"runs\" : ["
            + (runs.isEmpty() ? "" : runs + "\n  ")
            + "]\n}\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> map(HarvestRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", run.at().toString());
    map.put("import", run.id().map(ImportId::value).orElse(""));
    map.put("from", run.from().map(Instant::toString).orElse(""));
    map.put("next", run.next().map(Instant::toString).orElse(""));
    map.put("pages", run.pages());
    map.put("problem", run.problem());
    map.values().removeIf(""::equals);
    return map;
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it cannot be understood
   */
  static Harvest read(byte[] bytes, String path) {
    try {
      JsonNode root = JSON.readTree(bytes);
      int version = root.path("version").asInt(0);
      if (!text(root, "format").equals(FORMAT) || version < 1 || version > VERSION) {
        throw Problem.badInput("it is no harvest, or one of format version " + version)
            .at(path)
            .allowing(FORMAT + ", version 1 to " + VERSION)
            .fix("open it with a newer Papilio, or restore it from an earlier revision")
            .exception();
      }
      List<HarvestRun> runs =
          root.path("runs").valueStream().map(HarvestFile::run).collect(Collectors.toList());
      return new Harvest(
          text(root, "name"),
          text(root, "source"),
          URI.create(text(root, "address")),
          text(root, "set"),
          text(root, "form"),
          time(root, "from"),
          root.path("bodies")
              .valueStream()
              .map(id -> new BodyOfLiterature(id.asString("")))
              .collect(Collectors.toCollection(TreeSet::new)),
          runs);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw Problem.badInput("the file of a harvest is damaged: " + e.getMessage())
          .at(path)
          .fix("restore the file from an earlier revision")
          .exception(e);
    }
  }

  private static HarvestRun run(JsonNode node) {
    return new HarvestRun(
        Instant.parse(text(node, "at")),
        Optional.of(text(node, "import")).filter(id -> !id.isEmpty()).map(ImportId::new),
        time(node, "from"),
        time(node, "next"),
        node.path("pages").asLong(0),
        text(node, "problem"));
  }

  private static Optional<Instant> time(JsonNode node, String name) {
    return Optional.of(text(node, name)).filter(text -> !text.isEmpty()).map(Instant::parse);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
