package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/**
 * Gives rows and columns their places. Columns that hold something are wide, the others narrow;
 * likewise rows. With one case the names of instruments stand in the cells if there is room.
 */
final class Plan {

  static final double NAMES = 144;
  static final double LABEL = 12;
  static final double LEADING = 14;

  /** From the edge of a column to its cells, and from a cell's edge to its text. */
  static final double INSET = 3;

  static final double PAD = 6;

  /** Px between two names in a cell. */
  static final double BETWEEN = 4;

  private static final double TOTAL = 50;
  private static final double GAP = 10;
  private static final double NARROW = 20;
  private static final double LEAST = 34;
  private static final double LEAST_FOR_TWO = 48;
  private static final double LEAST_WITH_NAMES = 80;
  private static final double MOST = 92;
  private static final double MOST_WITH_NAMES = 210;
  private static final double MOST_NARROW = 46;
  private static final double SILENT = 26;
  private static final double ROW = 48;

  /** Px that a stroke of one case needs to be told from the next, and most cases with one. */
  private static final double STROKE = 3.6;

  private static final int MOST_STROKES = 16;

  /** Lines of one name, and names of one cell. */
  private static final int NAME_LINES = 4;

  private static final int MOST_NAMES = 5;

  /** A column with its left edge. */
  record ColumnPlace(Column column, double x, double width, boolean used, List<String> lines) {}

  /** A row with its upper edge. */
  record RowPlace(Row row, double y, double height, boolean silent) {}

  /** A group of columns. */
  record GroupPlace(Column.Group group, double x, double width, List<String> lines) {}

  private final Matrix matrix;
  private final MatrixText text;
  private final Lines labels;
  private final Lines headings;
  private final boolean names;
  private final boolean upright;
  private final boolean strokes;
  private final List<ColumnPlace> columns = new ArrayList<>();
  private final List<GroupPlace> groups = new ArrayList<>();
  private final List<RowPlace> rows = new ArrayList<>();
  private final double width;
  private final double totalX;
  private final double headingHeight;
  private final double labelHeight;
  private final double height;

  Plan(MatrixRequest request, MatrixText text, Typefaces typefaces) {
    this.matrix = request.matrix();
    this.text = text;
    this.labels = new Lines(typefaces, Face.MEDIUM, LABEL);
    this.headings = new Lines(typefaces, Face.STRONG, LABEL);
    Map<Column, Boolean> used = new LinkedHashMap<>();
    matrix.columns().forEach(column -> used.put(column, !matrix.column(column).empty()));
    int wide = (int) used.values().stream().filter(u -> u).count();
    int narrow = used.size() - wide;
    double room = request.width() - NAMES - TOTAL - 2 * GAP - 8;
    double eachWide = wide == 0 ? 0 : (room - narrow * NARROW) / wide;
    this.names = request.mode() == Mode.ONE && eachWide >= LEAST_WITH_NAMES;
    double least = request.mode() == Mode.DIFFERENCE ? LEAST_FOR_TWO : LEAST;
    double wideWidth = Math.floor(Math.clamp(eachWide, least, names ? MOST_WITH_NAMES : MOST));
    int cases = matrix.cases().size();
    this.strokes =
        request.mode() == Mode.SEVERAL
            && cases <= MOST_STROKES
            && (wideWidth - 2 * (INSET + PAD)) / cases >= STROKE;
    double left = narrow == 0 ? 0 : (room - wide * wideWidth) / narrow;
    double narrowWidth = Math.floor(Math.clamp(left, NARROW, wide == 0 ? MOST : MOST_NARROW));
    this.upright =
        used.keySet().stream()
            .filter(used::get)
            .anyMatch(c -> !labels.fits(text.column(c), wideWidth - 2 * INSET, 3));
    double x = NAMES;
    Column.Group before = Column.Group.INNOVATIVE;
    for (Map.Entry<Column, Boolean> one : used.entrySet()) {
      Column column = one.getKey();
      x += column.group() == before ? 0 : GAP;
      before = column.group();
      double own = one.getValue() ? wideWidth : narrowWidth;
      columns.add(new ColumnPlace(column, x, own, one.getValue(), label(column, own, one)));
      x += own;
    }
    this.totalX = x;
    this.width = Math.max(request.width(), x + TOTAL + 8);
    groups();
    this.headingHeight =
        groups.stream().mapToInt(group -> group.lines().size()).max().orElse(1) * LEADING + 10;
    this.labelHeight = columns.stream().mapToDouble(this::labelHeight).max().orElse(0) + 12;
    this.height = rows(headingHeight + labelHeight + 4);
  }

  private List<String> label(Column column, double own, Map.Entry<Column, Boolean> one) {
    boolean turned = upright || !one.getValue();
    return labels.broken(text.column(column), turned ? 150 : own - 2 * INSET, turned ? 1 : 3);
  }

  private double labelHeight(ColumnPlace place) {
    return turned(place)
        ? place.lines().stream().mapToDouble(labels::width).max().orElse(0)
        : place.lines().size() * LEADING;
  }

  private void groups() {
    for (Column.Group group : Column.Group.values()) {
      List<ColumnPlace> own =
          columns.stream().filter(place -> place.column().group() == group).toList();
      double left = own.getFirst().x() + INSET;
      double right = own.getLast().x() + own.getLast().width() - INSET;
      groups.add(
          new GroupPlace(
              group, left, right - left, headings.broken(text.group(group), right - left, 2)));
    }
  }

  private double rows(double top) {
    double y = top;
    for (Row row : matrix.rows()) {
      boolean silent = matrix.row(row).empty();
      double own = silent ? SILENT : names ? withNames(row) : ROW;
      rows.add(new RowPlace(row, y, own, silent));
      y += own;
    }
    return y + totalHeight();
  }

  private double withNames(Row row) {
    double tallest = 0;
    for (ColumnPlace place : columns) {
      List<List<String>> blocks = names(matrix.cell(row, place.column()), place.width());
      int lines = blocks.stream().mapToInt(List::size).sum();
      tallest = Math.max(tallest, lines * LEADING + blocks.size() * BETWEEN);
    }
    return Math.max(ROW, tallest + 32);
  }

  /** The names in a cell, each broken into lines; the last entry counts those without room. */
  List<List<String>> names(Cell cell, double width) {
    List<List<String>> blocks = new ArrayList<>();
    double room = width - 2 * (INSET + PAD);
    Lines lines = new Lines(labels.typefaces(), Face.TEXT, LABEL);
    int shown = cell.count() > MOST_NAMES ? MOST_NAMES - 1 : cell.count();
    for (Cell.Entry entry : cell.entries().subList(0, shown)) {
      blocks.add(lines.broken(entry.instrument().label(), room, NAME_LINES));
    }
    if (shown < cell.count()) {
      String more = text.messages().text("matrix.more", cell.count() - shown);
      blocks.add(lines.broken(more, room, 1));
    }
    return blocks;
  }

  /** True if there is room for a stroke for each of several cases. */
  boolean strokes() {
    return strokes;
  }

  /** True if names stand in the cells. */
  boolean named() {
    return names;
  }

  /** True if the label of a column runs upwards. */
  boolean turned(ColumnPlace place) {
    return upright || !place.used();
  }

  List<ColumnPlace> columns() {
    return columns;
  }

  List<GroupPlace> groupPlaces() {
    return groups;
  }

  List<RowPlace> rowPlaces() {
    return rows;
  }

  /** Px, at least the width asked for. */
  double width() {
    return width;
  }

  /** Left edge of the column of totals. */
  double totalX() {
    return totalX;
  }

  double totalWidth() {
    return TOTAL;
  }

  /** Upper edge of the row of totals. */
  double totalY() {
    return height - totalHeight();
  }

  double totalHeight() {
    return 40;
  }

  /** Base line of the last line of headings of groups. */
  double headingBase() {
    return headingHeight - 4;
  }

  /** Where the labels of columns end, above the first row. */
  double labelBase() {
    return headingHeight + labelHeight - 4;
  }

  /** Height of the body with its headings, in px. */
  double height() {
    return height;
  }
}
