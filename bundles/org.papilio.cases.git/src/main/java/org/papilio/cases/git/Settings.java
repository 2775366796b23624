package org.papilio.cases.git;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Author;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code papilio.json} says of a workspace.
 *
 * @param version of the layout of the workspace, 1
 * @param title for people
 * @param author who edits when nobody else is named
 * @param languages in the order in which texts are shown
 */
record Settings(int version, String title, Optional<Author> author, List<String> languages) {

  static final String FORMAT = "papilio-workspace";
  static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Settings {
    languages = List.copyOf(languages);
  }

  /**
   * Reads the settings.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT if it is none, or newer
   */
  static Settings read(byte[] json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw wrong("not JSON: " + e.getOriginalMessage()).exception(e);
    }
    if (!FORMAT.equals(root.path("format").asString(""))) {
      throw wrong("it is not the settings of a workspace")
          .allowing("\"format\": \"" + FORMAT + "\"")
          .exception();
    }
    int version = root.path("version").asInt(0);
    if (version != VERSION) {
      throw wrong("the workspace has version " + version)
          .allowing(Integer.toString(VERSION))
          .fix(version > VERSION ? "a newer Papilio made it; update" : "")
          .exception();
    }
    JsonNode author = root.path("author");
    String name = author.path("name").asString("");
    List<String> languages =
        root.path("languages").values().stream().map(JsonNode::asString).toList();
    return new Settings(
        version,
        root.path("title").asString(""),
        name.isBlank()
            ? Optional.empty()
            : Optional.of(new Author(name, author.path("email").asString(""))),
        languages.isEmpty() ? List.of("en") : languages);
  }

  private static Problem wrong(String what) {
    return Problem.badInput(what).at(Paths.SETTINGS);
  }

  byte[] write() {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("version", version);
    root.put("title", title);
    author.ifPresent(
        one -> root.putObject("author").put("name", one.name()).put("email", one.email()));
    languages.forEach(root.withArray("languages")::add);
    return (JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
