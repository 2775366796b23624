package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.places.Atlas.Numbered;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** The list beside a map: each country with its cases, their numbers, names and places. */
final class PlaceIndex {

  private static final double HEADING = 26;
  private static final double TWO_LINES = 40;

  /** With more cases than {@link #MOST_WITH_PLACES}: title alone, as high as a target must be. */
  private static final double ONE_LINE = 24;

  private static final int MOST_WITH_PLACES = 30;
  private static final double AFTER = 10;
  private static final double LEAST_COLUMN = 300;
  private static final double GUTTER = 20;

  private final PlacesRequest request;
  private final Atlas atlas;
  private final PlacesText text;
  private final Typefaces typefaces;
  private final Svg svg;
  private final double entry;
  private final List<PlacesGeometry.MarkPlace> entries = new ArrayList<>();

  PlaceIndex(PlacesRequest request, PlacesText text, Typefaces typefaces, Svg svg) {
    this.request = request;
    this.atlas = request.atlas();
    this.text = text;
    this.typefaces = typefaces;
    this.svg = svg;
    this.entry = atlas.cases().size() > MOST_WITH_PLACES ? ONE_LINE : TWO_LINES;
  }

  double height(Area area) {
    return HEADING + atlas.count(area) * entry + AFTER;
  }

  double height(List<Area> column) {
    return column.stream().mapToDouble(this::height).sum();
  }

  /** Countries in columns of about the same height; a country stands in one column. */
  List<List<Area>> columns(List<Area> areas, double width) {
    int most = Math.max(1, (int) ((width + GUTTER) / (LEAST_COLUMN + GUTTER)));
    double each = height(areas) / most;
    List<List<Area>> found = new ArrayList<>(List.of(new ArrayList<>()));
    for (Area area : areas) {
      List<Area> last = found.getLast();
      if (!last.isEmpty() && found.size() < most && height(last) + height(area) / 2 > each) {
        found.add(new ArrayList<>());
      }
      found.getLast().add(area);
    }
    return found;
  }

  /** Px that the longest column takes. */
  double highest(List<List<Area>> columns) {
    return columns.stream().mapToDouble(this::height).max().orElse(0);
  }

  /** Draws columns with the left upper corner there, over a width in px. */
  void draw(List<List<Area>> columns, double x, double y, double width) {
    double each = (width - (columns.size() - 1) * GUTTER) / columns.size();
    svg.group("class", "index");
    for (int i = 0; i < columns.size(); i++) {
      double left = x + i * (each + GUTTER);
      double top = y;
      for (Area area : columns.get(i)) {
        block(area, left, top, each);
        top += height(area);
      }
    }
    svg.end();
  }

  /** The entries drawn so far. */
  List<PlacesGeometry.MarkPlace> entries() {
    return List.copyOf(entries);
  }

  private void block(Area area, double x, double y, double wide) {
    String heading = area.isCountry() ? area.key() + "  " + text.area(area) : text.area(area);
    String count = Integer.toString(atlas.count(area));
    double room = wide - typefaces.width(Face.STRONG, 12, count) - 12;
    svg.text(
        Face.TITLE,
        15,
        x,
        y + 17,
        typefaces.fit(Face.TITLE, 15, heading, room),
        "class",
        "index-country",
        "fill",
        Palette.INK);
    svg.text(
        Face.STRONG,
        12,
        x + wide,
        y + 17,
        count,
        "class",
        "index-count",
        "fill",
        Palette.INK_2,
        "text-anchor",
        "end");
    svg.line(x, y + HEADING - 2.5, x + wide, y + HEADING - 2.5, "stroke", Palette.RULE);
    double top = y + HEADING;
    for (Numbered one : atlas.in(area)) {
      entries.add(entry(area, one, x, top, wide));
      top += entry;
    }
  }

  private PlacesGeometry.MarkPlace entry(Area area, Numbered one, double x, double y, double wide) {
    String element = request.prefix() + "entry-" + area.word() + "-" + one.number();
    boolean large = entry == TWO_LINES;
    int most = atlas.cases().size();
    double indent = CaseMark.width(most) + 10;
    svg.group("id", element, "class", "case-entry", "data-case", one.of().caseId());
    svg.content("title", text.mark(one, area));
    svg.rect(x, y + 1, wide, entry - 2, "class", "card-shape", "rx", 3, "fill", Palette.SURFACE);
    new CaseMark(svg, most)
        .draw(
            one.of().kind(),
            one.number(),
            request.tint(one.of().caseId()),
            x + 2,
            y + (large ? 5 : 2));
    line(Face.MEDIUM, x + indent, y + 16, PlacesText.title(one.of()), wide - indent, Palette.INK);
    if (large) {
      line(Face.TEXT, x + indent, y + 32, text.places(one, area), wide - indent, Palette.INK_2);
    }
    svg.end();
    return new PlacesGeometry.MarkPlace(
        element,
        one.of().caseId(),
        one.number(),
        area.key(),
        PlacesText.title(one.of()),
        x,
        y + 1,
        wide,
        entry - 2);
  }

  private void line(Face face, double x, double y, String words, double room, String ink) {
    svg.text(
        face, 12, x, y, typefaces.fit(face, 12, words, room), "class", "index-line", "fill", ink);
  }
}
