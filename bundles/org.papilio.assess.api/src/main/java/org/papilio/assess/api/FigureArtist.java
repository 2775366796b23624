package org.papilio.assess.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Draws figures; a service. Equal input gives equal bytes, on every machine. */
@ProviderType
public interface FigureArtist {

  /**
   * Draws a figure as a complete SVG document with embedded letters, title and description. What
   * stands for a case carries its id as {@code data-case}.
   *
   * @param locale language of the words that the figure does not bring itself, such as "not known"
   */
  String draw(Figure figure, Locale locale);
}
