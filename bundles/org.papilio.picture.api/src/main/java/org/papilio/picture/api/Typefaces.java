package org.papilio.picture.api;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The typefaces of drawings; a service. Answers depend on nothing but the arguments. */
@ProviderType
public interface Typefaces {

  /**
   * Width of a line of text: the sum of the advance widths of its characters, without kerning.
   *
   * @param size font size in px
   * @return px; a character that the typeface lacks counts as 0.6 em, East Asian wide ones as 1 em
   */
  double width(Face face, double size, String text);

  /**
   * The longest beginning of a text that fits, with an ellipsis where something was left out.
   *
   * @param room px
   */
  String fit(Face face, double size, String text, double room);

  /**
   * Rules that embed the characters used, and no others, as font data.
   *
   * @param texts the characters used in each face
   * @return {@code @font-face} rules; empty if nothing is used
   */
  String embedded(Map<Face, Set<Integer>> texts);

  /**
   * The whole font of a face as TrueType data, for drawing with Java.
   *
   * @param extended false for Western European letters, true for the remaining Latin ones
   */
  byte[] trueType(Face face, boolean extended);
}
