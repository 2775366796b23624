package org.papilio.assess.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Draws figures; a service. Equal input gives equal bytes, on every machine. */
@ProviderType
public interface FigureArtist {

  /**
   * Draws a figure as a complete SVG document with title and description. What stands for one case
   * carries its id as {@code data-case}; what stands for several, their ids as {@code data-cases},
   * parted by spaces.
   *
   * @param embedded whether the letters used are embedded; false where the page around it brings
   *     the typefaces
   * @param locale language of the words that the figure does not bring itself, such as "not known"
   */
  String draw(Figure figure, boolean embedded, Locale locale);

  /**
   * What the figure shows, as tables for those who would rather read, in the order in which the
   * figure gives it.
   *
   * @return one table or more; its points and its lines stand in tables of their own
   */
  List<ResultTable> tables(Figure figure, Locale locale);
}
