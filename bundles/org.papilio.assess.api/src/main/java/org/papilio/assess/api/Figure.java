package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;

/**
 * A figure of a finding, as data; who draws it decides how.
 *
 * @param id stable name within the finding, such as {@code xy-intermediate-1}
 * @param kind {@code xy}: points with case names in the unit square or in the ranges of the axes
 * @param title what it shows
 * @param x name of the horizontal axis
 * @param y name of the vertical axis
 * @param points one per case
 * @param caption how to read it
 */
public record Figure(
    String id, String kind, String title, String x, String y, List<Point> points, String caption) {

  /**
   * A point.
   *
   * @param subject id of the case
   * @param label name to show
   * @param x horizontal position in the unit of the axis
   * @param y vertical position in the unit of the axis
   * @param group what it belongs to, such as {@code typical}; may be empty
   */
  public record Point(String subject, String label, double x, double y, String group) {}

  public Figure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    points = List.copyOf(points);
    Objects.requireNonNull(caption, "caption");
  }
}
