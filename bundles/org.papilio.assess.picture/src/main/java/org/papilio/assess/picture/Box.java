package org.papilio.assess.picture;

/**
 * A rectangle on the sheet, in px.
 *
 * @param x left edge
 * @param y upper edge
 */
record Box(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  boolean meets(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean holds(Box other) {
    return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
  }
}
