package org.papilio.governance.picture.matrix;

import java.util.List;

/**
 * Where everything is in the drawing, for the page. All numbers are user units of the SVG.
 *
 * @param rows from the largest scale to the smallest, then "not known" if it holds anything
 * @param columns from left to right
 * @param cells those that hold something, row by row
 */
record MatrixGeometry(
    double width,
    double height,
    double top,
    List<RowPlace> rows,
    List<ColumnPlace> columns,
    List<CellPlace> cells) {

  /**
   * @param scale name in the model, or {@code UNKNOWN}
   * @param count instruments and policies on this scale
   */
  record RowPlace(String scale, String label, double y, double height, int count) {}

  /**
   * @param group {@code INNOVATIVE}, {@code OTHER} or {@code POLICY}
   * @param family name in the model; empty for "not known"
   */
  record ColumnPlace(
      String group, String family, String label, double x, double width, int count) {}

  /**
   * @param element XML id of its group in the SVG
   * @param about what it says when it is pointed at
   */
  record CellPlace(
      String element,
      String scale,
      String group,
      String family,
      String about,
      int count,
      double x,
      double y,
      double width,
      double height,
      List<Item> items) {}

  /**
   * An instrument or policy.
   *
   * @param subject slug of the case
   * @param id of the element in the case
   * @param label its whole name
   * @param title of the case
   * @param years as they are told; says so when they are not known
   */
  record Item(String subject, String id, String label, String title, String years) {}
}
