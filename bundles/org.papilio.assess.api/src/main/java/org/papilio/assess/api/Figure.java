package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a finding, as data. It says what is to be seen; {@code org.papilio.assess.picture}
 * draws it, alike in the workbench, the report and the command line.
 *
 * <pre>{@code
 * Figure.of("xy-complex-1", Figure.Kind.XY, "Sufficiency of the complex solution")
 *     .x(Axis.of("A*B", 0, 1))
 *     .y(Axis.of("OUT", 0, 1))
 *     .point(new Figure.Point("ghent", "Ghent", 0.8, 0.9, "typical"))
 *     .mark(Figure.Mark.diagonal())
 *     .caption("Cases on or above the diagonal are consistent with sufficiency.")
 *     .build();
 * }</pre>
 *
 * @param id stable name within the finding, such as {@code xy-intermediate-1}
 * @param kind which geometry it has
 * @param title what it shows
 * @param x the horizontal axis; the columns of a grid, the spokes of a radar, the names of bars
 * @param y the vertical axis; the rows of a grid, the range of bars and spokes
 * @param points the cases or things shown by a place, in reading order
 * @param lines curves, the rings of a radar, and the intervals of bars: two spots at one bar's
 *     index
 * @param cells the cells of a grid; empty for every other kind
 * @param marks borders and reference values
 * @param caption how to read it
 */
public record Figure(
    String id,
    Kind kind,
    String title,
    Axis x,
    Axis y,
    List<Point> points,
    List<Line> lines,
    List<Cell> cells,
    List<Mark> marks,
    String caption) {

  /** The geometries. */
  public enum Kind {
    /** Cases as points between two axes of numbers, with marks as borders of quadrants. */
    XY,
    /** Lines over two axes of numbers, and cases as points on or beside them. */
    LINES,
    /** Rows by columns, both with names; each cell tinted by its number. */
    GRID,
    /** A bar for each point: its name on the x axis, its number on the y axis, tinted by group. */
    BARS,
    /** A ring for each line over spokes with names; all spokes have the range of the y axis. */
    RADAR
  }

  /**
   * An axis: either of numbers or of names.
   *
   * @param title what it measures; may be empty for names
   * @param lowest least number shown; null to take the least there is
   * @param highest greatest number shown; null to take the greatest there is
   * @param names the names along it, in order; empty for an axis of numbers
   */
  public record Axis(
      String title, @Nullable Double lowest, @Nullable Double highest, List<String> names) {

    public Axis {
      Objects.requireNonNull(title, "title");
      names = List.copyOf(names);
      if (lowest != null && highest != null && !(lowest < highest)) {
        throw new IllegalArgumentException(
            "the axis '" + title + "' goes from " + lowest + " to " + highest);
      }
    }

    public static Axis of(String title, double lowest, double highest) {
      return new Axis(title, lowest, highest, List.of());
    }

    /** An axis that ends where its numbers end. */
    public static Axis of(String title) {
      return new Axis(title, null, null, List.of());
    }

    /** The name at a place along it, the index of the name; another text where there is none. */
    public String nameAt(double place, String other) {
      int index = (int) Math.round(place);
      return index >= 0 && index < names.size() ? names.get(index) : other;
    }

    public static Axis named(String title, List<String> names) {
      return new Axis(title, null, null, names);
    }
  }

  /**
   * A point, or a bar.
   *
   * @param subject id of the case that it opens; empty for what is no case
   * @param label name to show
   * @param x horizontal position in the unit of the axis; on an axis of names the index of a name,
   *     from 0
   * @param y vertical position in the unit of the axis
   * @param group what it belongs to, such as {@code typical}; may be empty; one that begins with
   *     {@code deviant} is drawn as what speaks against the finding
   */
  public record Point(String subject, String label, double x, double y, String group) {
    public Point {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(group, "group");
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException(
            "the point '" + label + "' is at " + x + ", " + y + "; leave out what is not known");
      }
    }
  }

  /**
   * A place on a line.
   *
   * @param x as of a point
   * @param y as of a point
   */
  public record Spot(double x, double y) {}

  /**
   * A line through some places, in their order.
   *
   * @param name what it stands for; shown in the key
   * @param spots its places; of a radar one for each spoke that is known, x being its index
   */
  public record Line(String name, List<Spot> spots) {
    public Line {
      Objects.requireNonNull(name, "name");
      spots = List.copyOf(spots);
    }
  }

  /**
   * A cell of a grid.
   *
   * @param row index of its name on the y axis, from 0
   * @param column index of its name on the x axis, from 0
   * @param number what tints it, in the range of the grid's numbers; null for "not known", which is
   *     hatched
   * @param text what stands in it; may be empty
   * @param cases ids of the cases that it leads to
   */
  public record Cell(
      int row, int column, @Nullable Double number, String text, List<String> cases) {
    public Cell {
      Objects.requireNonNull(text, "text");
      cases = List.copyOf(cases);
      if (number != null && !Double.isFinite(number)) {
        number = null;
      }
    }
  }

  /**
   * One number in the text that a parameter holds for a column.
   *
   * @param parameter name of a parameter of {@link Parameter.Kind#BY_COLUMN}
   * @param column name of the column
   * @param place of the number among those of the text, from 0; digits before a {@code =} are none
   */
  public record Anchor(String parameter, String column, int place) {
    public Anchor {
      Objects.requireNonNull(parameter, "parameter");
      Objects.requireNonNull(column, "column");
      if (place < 0) {
        throw new IllegalArgumentException("place is " + place + ", allowed is 0 or more");
      }
    }
  }

  /**
   * A border or reference value.
   *
   * @param kind its direction
   * @param at where, in the unit of the axis that it crosses; 0 for the diagonal
   * @param label what it means; may be empty
   * @param anchor the number of a parameter that it shows, which a reader may move; null for none
   */
  public record Mark(MarkKind kind, double at, String label, @Nullable Anchor anchor) {
    public Mark {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(label, "label");
    }

    /** x = y. */
    public static Mark diagonal() {
      return new Mark(MarkKind.DIAGONAL, 0, "", null);
    }

    /** A vertical line at a number of the x axis. */
    public static Mark atX(double at, String label) {
      return new Mark(MarkKind.AT_X, at, label, null);
    }

    /** The same, to be moved by whoever changes the parameter. */
    public Mark showing(Anchor shown) {
      return new Mark(kind, at, label, shown);
    }

    /** A horizontal line at a number of the y axis. */
    public static Mark atY(double at, String label) {
      return new Mark(MarkKind.AT_Y, at, label, null);
    }
  }

  /** The directions of marks. */
  public enum MarkKind {
    AT_X,
    AT_Y,
    DIAGONAL
  }

  public Figure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    points = List.copyOf(points);
    lines = List.copyOf(lines);
    cells = List.copyOf(cells);
    marks = List.copyOf(marks);
    Objects.requireNonNull(caption, "caption");
    Set<List<Integer>> places = new HashSet<>();
    for (Cell cell : cells) {
      if (cell.row() < 0
          || cell.row() >= y.names().size()
          || cell.column() < 0
          || cell.column() >= x.names().size()
          || !places.add(List.of(cell.row(), cell.column()))) {
        throw new IllegalArgumentException(
            "figure "
                + id
                + ": the cell in row "
                + cell.row()
                + ", column "
                + cell.column()
                + " is there twice or outside of "
                + y.names().size()
                + " rows and "
                + x.names().size()
                + " columns");
      }
    }
  }

  public static Builder of(String id, Kind kind, String title) {
    return new Builder(id, kind, title);
  }

  /** Collects the parts of a figure. Not safe for several threads. */
  public static final class Builder {
    private final String id;
    private final Kind kind;
    private final String title;
    private Axis x = Axis.of("");
    private Axis y = Axis.of("");
    private final List<Point> points = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private String caption = "";

    private Builder(String id, Kind kind, String title) {
      this.id = id;
      this.kind = kind;
      this.title = title;
    }

    public Builder x(Axis axis) {
      x = axis;
      return this;
    }

    public Builder y(Axis axis) {
      y = axis;
      return this;
    }

    public Builder point(Point point) {
      points.add(point);
      return this;
    }

    public Builder points(List<Point> all) {
      points.addAll(all);
      return this;
    }

    public Builder line(Line line) {
      lines.add(line);
      return this;
    }

    public Builder cell(Cell cell) {
      cells.add(cell);
      return this;
    }

    public Builder mark(Mark mark) {
      marks.add(mark);
      return this;
    }

    public Builder caption(String sentence) {
      caption = sentence;
      return this;
    }

    public Figure build() {
      return new Figure(id, kind, title, x, y, points, lines, cells, marks, caption);
    }
  }
}
