package org.papilio.picture.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.platform.problem.Problem;

/** Writes drawings in the format that a file's name asks for. */
public final class PictureFiles {

  private final List<PictureEncoder> encoders;

  public PictureFiles(Collection<PictureEncoder> encoders) {
    this.encoders = List.copyOf(encoders);
  }

  /** Endings that a file's name may have, with the dot, SVG first. */
  public List<String> endings() {
    List<String> endings = new ArrayList<>();
    endings.add(".svg");
    encoders.stream().map(encoder -> "." + encoder.extension()).sorted().forEach(endings::add);
    return endings;
  }

  /**
   * A drawing as the bytes of a file.
   *
   * @param name name of the file; its ending chooses the format, in capital letters too
   * @param svg a complete SVG document
   * @param zoom px of the result for one user unit of the drawing, more than 0; SVG has none
   * @param where the option or field that gave the name, for the message
   * @throws org.papilio.platform.problem.ProblemException if the ending is not known
   */
  public byte[] encode(String name, String svg, double zoom, String where) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".svg")) {
      return svg.getBytes(StandardCharsets.UTF_8);
    }
    Optional<PictureEncoder> encoder =
        encoders.stream().filter(e -> lower.endsWith("." + e.extension())).findFirst();
    return encoder
        .orElseThrow(
            () ->
                Problem.usage("the format of '" + name + "' is not known")
                    .at(where)
                    .allowing("names that end in " + String.join(", ", endings()))
                    .exception())
        .encode(svg, zoom);
  }
}
