package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.places.Atlas.Numbered;
import org.papilio.picture.api.Svg;

/** Draws the marks of cases on a map, and remembers where they stand. */
final class Marks {

  private final Svg svg;
  private final PlacesRequest request;
  private final String prefix;
  private final PlacesText text;
  private final CaseMark mark;
  private final double width;
  private final List<PlacesGeometry.MarkPlace> drawn = new ArrayList<>();

  Marks(Svg svg, PlacesRequest request, PlacesText text) {
    this.svg = svg;
    this.request = request;
    this.prefix = request.prefix();
    this.text = text;
    int most = request.atlas().cases().size();
    this.mark = new CaseMark(svg, most);
    this.width = CaseMark.width(most);
  }

  /** Px that each mark takes in width. */
  double width() {
    return width;
  }

  /**
   * Draws the mark of a case.
   *
   * @param code of the outline that it stands in; empty for none
   */
  void draw(Numbered one, Area area, String code, double x, double y) {
    String place = code.isEmpty() ? area.word() : code.replaceAll("[^A-Za-z0-9-]", "-");
    String element = prefix + "mark-" + place + "-" + one.number() + "-" + drawn.size();
    svg.group("id", element, "class", "case-mark", "data-case", one.of().caseId());
    svg.content("title", text.mark(one, area));
    mark.draw(one.of().kind(), one.number(), request.tint(one.of().caseId()), x, y);
    svg.end();
    drawn.add(
        new PlacesGeometry.MarkPlace(
            element,
            one.of().caseId(),
            one.number(),
            code.isEmpty() ? area.key() : code,
            PlacesText.title(one.of()),
            x,
            y,
            width,
            CaseMark.HEIGHT));
  }

  /** The marks drawn so far. */
  List<PlacesGeometry.MarkPlace> drawn() {
    return List.copyOf(drawn);
  }
}
