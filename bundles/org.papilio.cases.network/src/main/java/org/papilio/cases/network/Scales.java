package org.papilio.cases.network;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.model.place.PlacePackage;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.problem.Problem;

/**
 * Where the scale of an actor is known from: what the person gave for it, then what the file says
 * in the words of the metamodel. A scale is never derived from anything else.
 *
 * @param attribute the attribute of nodes that says it
 * @param given scale by id or label of a node, or by the word that the file has for a scale
 */
record Scales(String attribute, Map<String, ScaleLevel> given) {

  private static final int MOST_LINES = 100_000;

  /**
   * @param options {@code scales}: a file with lines {@code NODE=SCALE}, or these parted by {@code
   *     ;} and {@code scale-attribute}: the attribute of nodes that says the scale
   */
  static Scales of(Map<String, String> options) throws IOException {
    Map<String, ScaleLevel> given = new HashMap<>();
    String text = options.getOrDefault("scales", "");
    boolean inline = text.contains("=");
    List<String> lines = inline ? List.of(text.split(";")) : lines(text);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.lastIndexOf('=');
      String word = equals < 0 ? "" : line.substring(equals + 1).strip();
      int entry = i + 1;
      ScaleLevel scale =
          named(word)
              .filter(any -> equals > 0)
              .orElseThrow(
                  () ->
                      Problem.badInput("'" + line + "' gives no scale")
                          .at(inline ? "option scales, entry " + entry : text + ":" + entry)
                          .allowing("NODE=SCALE, with one of " + allowed())
                          .exception());
      given.put(line.substring(0, equals).strip(), scale);
    }
    return new Scales(options.getOrDefault("scale-attribute", Names.HOME_SCALE), given);
  }

  private static List<String> lines(String file) throws IOException {
    if (file.isEmpty()) {
      return List.of();
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw Problem.notFound("there is no file of scales").at(file).exception();
    }
    try (var read = Files.lines(path, StandardCharsets.UTF_8)) {
      return read.limit(MOST_LINES).toList();
    } catch (java.io.UncheckedIOException e) {
      if (e.getCause() instanceof MalformedInputException) {
        throw Problem.badInput("the file is not UTF-8").at(file).exception(e);
      }
      throw e.getCause();
    }
  }

  static String allowed() {
    return CasesOfNetwork.allowed(PlacePackage.Literals.SCALE_LEVEL);
  }

  private static Optional<ScaleLevel> named(String word) {
    return Optional.ofNullable(
        ScaleLevel.get(word.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_")));
  }

  Optional<ScaleLevel> of(Network.Node node) {
    String said = node.get(attribute);
    return Optional.ofNullable(given.get(node.id()))
        .or(() -> Optional.ofNullable(given.get(node.label())))
        .or(() -> Optional.ofNullable(given.get(said)).filter(any -> !said.isEmpty()))
        .or(() -> named(said));
  }
}
