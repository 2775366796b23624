package org.papilio.governance.picture.places;

import java.util.List;

/**
 * Where everything is in the drawing, for the page. All numbers are user units of the SVG.
 *
 * @param ground what the cases stand on: {@code tiles}, {@code countries} or the name of a file
 * @param grounds all that the workspace offers
 * @param areas what is drawn on the map, with or without cases
 * @param marks of cases on the map; a case in several countries has several
 * @param entries of the list; a case in several countries has several
 */
record PlacesGeometry(
    double width,
    double height,
    String ground,
    List<String> grounds,
    List<AreaPlace> areas,
    List<MarkPlace> marks,
    List<MarkPlace> entries) {

  /**
   * @param code two letters of a country, the code of an area of a file, {@code +} for what is
   *     larger than a country, {@code ?} for "not known"
   * @param count cases there
   */
  record AreaPlace(
      String code, String label, int count, double x, double y, double width, double height) {}

  /**
   * @param element XML id of its group in the SVG
   * @param subject slug of the case
   * @param number in the mark
   * @param area code of the area
   * @param title of the case
   */
  record MarkPlace(
      String element,
      String subject,
      int number,
      String area,
      String title,
      double x,
      double y,
      double width,
      double height) {}
}
