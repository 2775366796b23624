package org.papilio.picture.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Turns an SVG drawing into another file format; a service. */
@ConsumerType
public interface PictureEncoder {

  /** Extension of its files without the dot, lower case: {@code png}. */
  String extension();

  /** Media type of what it writes. */
  String mediaType();

  /**
   * Encodes a drawing.
   *
   * @param svg a complete SVG document
   * @param zoom px of the result for one user unit of the drawing, more than 0
   * @throws org.papilio.platform.problem.ProblemException bad input, if the SVG cannot be read or
   *     the result would be larger than 16 384 px a side
   */
  byte[] encode(String svg, double zoom);
}
