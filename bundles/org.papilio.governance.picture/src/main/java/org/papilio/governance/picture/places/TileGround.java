package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.matrix.Tints;
import org.papilio.governance.picture.places.Atlas.Numbered;
import org.papilio.governance.picture.places.TileGrid.Square;
import org.papilio.governance.picture.places.outline.Box;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/**
 * Countries as squares of equal size. Countries without a square, what is larger than a country and
 * what is not known follow below the grid, as far as there are cases.
 */
final class TileGround implements Ground {

  private static final double MOST_SIDE = 104;

  /** A square so small holds no marks, only code and number. */
  private static final double LEAST_FOR_MARKS = 64;

  private static final double GAP = 3;
  private static final double PAD = 5;

  /** Px of code, number and name above the marks. */
  private static final double HEAD = 34;

  /** Px that stay free below the marks. */
  private static final double FOOT = 3;

  /** Px between marks: as targets they are 24 px apart. */
  private static final double BETWEEN = 4;

  /** Px from one line of a name to the next. */
  private static final double LEADING = 13.5;

  /** Px between the grid and the squares below it. */
  private static final double APART = 30;

  private final PlacesRequest request;
  private final Atlas atlas;
  private final PlacesText text;
  private final Typefaces typefaces;
  private final Svg svg;
  private final TileGrid grid = TileGrid.read();
  private final List<Area> beyond;
  private final Marks marks;
  private final List<PlacesGeometry.AreaPlace> areas = new ArrayList<>();
  private boolean more;

  TileGround(PlacesRequest request, PlacesText text, Typefaces typefaces, Svg svg) {
    this.request = request;
    this.atlas = request.atlas();
    this.text = text;
    this.typefaces = typefaces;
    this.svg = svg;
    this.beyond =
        text.areas().stream().filter(area -> !grid.squares().containsKey(area.key())).toList();
    this.marks = new Marks(svg, request, text);
  }

  @Override
  public boolean wide() {
    return false;
  }

  @Override
  public double width(double room) {
    return side(room) * grid.columns();
  }

  private double side(double width) {
    return Math.min(MOST_SIDE, Math.floor(width / grid.columns()));
  }

  @Override
  public double height(double width) {
    double side = side(width);
    int rows = (beyond.size() + grid.columns() - 1) / grid.columns();
    return side * grid.rows() + (rows == 0 ? 0 : APART + rows * side);
  }

  @Override
  public Drawn draw(Box pane) {
    double side = side(pane.width());
    Hatching.defineUnknown(svg, hatch());
    grid.squares()
        .forEach(
            (code, square) ->
                tile(
                    new Area(code),
                    pane.left() + square.column() * side,
                    pane.top() + square.row() * side,
                    side - GAP));
    double top = pane.top() + side * grid.rows();
    if (!beyond.isEmpty()) {
      String heading =
          typefaces.fit(Face.TEXT, 12, text.messages().text("places.beyond"), pane.width() - GAP);
      svg.text(
          Face.TEXT, 12, pane.left(), top + 20, heading, "class", "beyond", "fill", Palette.INK_2);
    }
    for (int i = 0; i < beyond.size(); i++) {
      Square square = new Square(i % grid.columns(), i / grid.columns());
      tile(
          beyond.get(i),
          pane.left() + square.column() * side,
          top + APART + square.row() * side,
          side - GAP);
    }
    return new Drawn(areas, marks.drawn());
  }

  private String hatch() {
    return request.prefix() + "unknown";
  }

  private void tile(Area area, double x, double y, double side) {
    List<Numbered> cases = atlas.in(area);
    areas.add(
        new PlacesGeometry.AreaPlace(area.key(), text.area(area), cases.size(), x, y, side, side));
    svg.group(
        "id",
        request.prefix() + "tile-" + area.word(),
        "class",
        cases.isEmpty() ? "tile tile-empty" : "tile",
        "data-area",
        area.key(),
        "data-count",
        cases.size());
    svg.content("title", cases.isEmpty() ? text.area(area) : text.count(area));
    if (cases.isEmpty()) {
      svg.rect(
          x + .5,
          y + .5,
          side - 1,
          side - 1,
          "rx",
          4,
          "fill",
          Tints.count(0),
          "stroke",
          Palette.RULE);
      label(Face.TEXT, x + PAD, y + 16, area.code(), Palette.INK_2, false);
    } else {
      filled(area, cases, x, y, side);
    }
    svg.end();
  }

  private void filled(Area area, List<Numbered> cases, double x, double y, double side) {
    boolean known = !area.equals(Area.UNKNOWN);
    int step = area.isCountry() ? Tints.step(cases.size(), atlas.most()) : 0;
    String ink = Tints.onCount(step);
    svg.rect(
        x + .5,
        y + .5,
        side - 1,
        side - 1,
        "class",
        "tile-shape",
        "rx",
        4,
        "fill",
        known ? Tints.count(step) : "url(#" + hatch() + ")",
        "stroke",
        Palette.BOX_BORDER,
        "stroke-dasharray",
        known ? "" : "3 3");
    boolean large = side >= LEAST_FOR_MARKS;
    String count = Integer.toString(cases.size());
    double width = typefaces.width(Face.STRONG, 12, count);
    label(Face.STRONG, x + PAD, y + (large ? 16 : 12.5), area.code(), ink, !known);
    label(
        Face.STRONG,
        large ? x + side - PAD - width : x + PAD,
        y + (large ? 16 : 24.5),
        count,
        ink,
        !known);
    if (large) {
      double head = name(area, cases.size(), new Box(x, y, x + side, y + side), ink);
      marks(area, cases, x, y, side, head);
    }
  }

  /**
   * Writes the name of an area, in two lines where its marks leave room; gives where these begin.
   */
  private double name(Area area, int cases, Box tile, String ink) {
    boolean room =
        cases <= columns(tile.width()) && HEAD + LEADING + CaseMark.HEIGHT + FOOT <= tile.height();
    List<String> lines =
        new Lines(typefaces, Face.TEXT, 12)
            .broken(text.area(area), tile.width() - 2 * PAD, room ? 2 : 1);
    for (int i = 0; i < lines.size(); i++) {
      label(
          Face.TEXT,
          tile.left() + PAD,
          tile.top() + 30 + i * LEADING,
          lines.get(i),
          ink,
          area.equals(Area.UNKNOWN));
    }
    return HEAD + (lines.size() - 1) * LEADING;
  }

  private int columns(double side) {
    return (int) ((side - 2 * PAD + BETWEEN) / (marks.width() + BETWEEN));
  }

  private void marks(
      Area area, List<Numbered> cases, double x, double y, double side, double head) {
    int columns = columns(side);
    int rows = (int) ((side - head - FOOT + BETWEEN) / (CaseMark.HEIGHT + BETWEEN));
    int room = columns * rows;
    int shown = cases.size() <= room ? cases.size() : Math.max(0, room - 1);
    for (int i = 0; i < shown; i++) {
      double left = x + PAD + i % columns * (marks.width() + BETWEEN);
      double top = y + head + (double) (i / columns) * (CaseMark.HEIGHT + BETWEEN);
      marks.draw(cases.get(i), area, "", left, top);
    }
    if (shown < cases.size()) {
      more = true;
      String rest = "+" + (cases.size() - shown);
      double left = x + PAD + shown % columns * (marks.width() + BETWEEN);
      double top = y + head + (double) (shown / columns) * (CaseMark.HEIGHT + BETWEEN);
      String ink = Tints.onCount(area.isCountry() ? Tints.step(cases.size(), atlas.most()) : 0);
      label(Face.STRONG, left, top + 14.5, rest, ink, area.equals(Area.UNKNOWN));
    }
  }

  /** Text; on hatching it has a halo. */
  private void label(Face face, double x, double y, String label, String ink, boolean halo) {
    svg.text(
        face,
        12,
        x,
        y,
        label,
        "class",
        "tile-label",
        "fill",
        ink,
        "stroke",
        halo ? Palette.SURFACE : "",
        "stroke-width",
        halo ? "4" : "",
        "stroke-linejoin",
        halo ? "round" : "",
        "paint-order",
        halo ? "stroke" : "");
  }

  @Override
  public List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    if (atlas.most() > 0) {
      key.add(Tints.ramp(atlas.most(), text.messages().text("places.key.count")));
    }
    if (atlas.count(Area.UNKNOWN) > 0) {
      key.add(Hatching.unknown(hatch(), text.messages().text("places.key.unknown")));
    }
    return key;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(text.messages().text("places.tiles"));
    if (more) {
      notes.add(text.messages().text("places.more"));
    }
    return notes;
  }
}
