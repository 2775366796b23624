package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.matrix.Tints;
import org.papilio.governance.picture.places.Layer.Spot;
import org.papilio.governance.picture.places.outline.Box;
import org.papilio.governance.picture.places.outline.Outline;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** Areas by their outlines, tinted by the number of cases, with a mark for each case. */
final class OutlineGround implements Ground {

  private static final String SEA = "#eef1f6";
  private static final String LAND = "#f6f4ee";
  private static final double LABEL = 16;

  /** Height by width of a map that is better seen over the whole width. */
  private static final double WIDE = .6;

  /** With more marks on a map than these, areas carry numbers alone. */
  private static final int MOST_MARKS = 80;

  /** Part of the pane's width that a mark may stand away from its place. */
  private static final double REACH = .2;

  private final PlacesText text;
  private final Typefaces typefaces;
  private final Svg svg;
  private final Layer layer;
  private final MapWindow window;
  private final List<PlacesGeometry.AreaPlace> areas = new ArrayList<>();
  private final Marks marks;
  private final Set<Integer> missing = new LinkedHashSet<>();
  private final List<String> without = new ArrayList<>();

  OutlineGround(PlacesRequest request, PlacesText text, Typefaces typefaces, Svg svg, Layer layer) {
    this.text = text;
    this.typefaces = typefaces;
    this.svg = svg;
    this.layer = layer;
    this.window = MapWindow.of(layer);
    this.marks = new Marks(svg, request, text);
  }

  @Override
  public boolean wide() {
    return window.aspect() < WIDE;
  }

  @Override
  public double width(double room) {
    return room;
  }

  @Override
  public double height(double width) {
    return Math.round(width * window.aspect());
  }

  @Override
  public Drawn draw(Box pane) {
    svg.rect(pane.left(), pane.top(), pane.width(), pane.height(), "class", "sea", "fill", SEA);
    Shapes shapes = new Shapes(window, pane);
    Map<String, Shapes.Shape> filled = areas(shapes);
    Placer placer = new Placer(pane.grown(-2), pane.width() * REACH);
    List<Placed> placed = crowded() ? List.of() : placed(shapes, filled, placer);
    placed.forEach(one -> leader(one.box(), one.x(), one.y()));
    List<Label> labels = new ArrayList<>();
    filled.forEach((code, shape) -> label(code, shape, placer).ifPresent(labels::add));
    labels.stream()
        .filter(label -> !label.shape().box().meets(label.box()))
        .forEach(label -> leader(label.box(), label.shape().x(), label.shape().y()));
    labels.forEach(this::draw);
    layer.cases().keySet().stream()
        .filter(code -> !filled.containsKey(code))
        .forEach(code -> without.add(name(code)));
    placed.forEach(
        one ->
            marks.draw(
                one.spot().one(),
                one.spot().area(),
                one.spot().code(),
                one.box().left(),
                one.box().top()));
    svg.rect(
        pane.left() + .5,
        pane.top() + .5,
        pane.width() - 1,
        pane.height() - 1,
        "fill",
        "none",
        "stroke",
        Palette.RULE);
    return new Drawn(areas, marks.drawn());
  }

  private boolean crowded() {
    return layer.spots().size() > MOST_MARKS;
  }

  /** A mark with its place, and where it belongs. */
  private record Placed(Spot spot, Box box, double x, double y) {}

  /** Draws all areas, those with cases last; gives the largest shape of each of these. */
  private Map<String, Shapes.Shape> areas(Shapes shapes) {
    Map<String, Shapes.Shape> filled = new LinkedHashMap<>();
    svg.group("class", "areas");
    for (Outline outline : layer.outlines()) {
      if (layer.count(outline.code()) == 0) {
        shapes.shape(outline).ifPresent(shape -> area(outline.code(), shape));
      }
    }
    for (Outline outline : layer.outlines()) {
      if (layer.count(outline.code()) > 0) {
        shapes
            .shape(outline)
            .ifPresent(
                shape -> {
                  area(outline.code(), shape);
                  filled.merge(outline.code(), shape, OutlineGround::larger);
                });
      }
    }
    svg.end();
    return filled;
  }

  private static Shapes.Shape larger(Shapes.Shape one, Shapes.Shape other) {
    double first = one.box().width() * one.box().height();
    return first >= other.box().width() * other.box().height() ? one : other;
  }

  private void area(String code, Shapes.Shape shape) {
    int count = layer.count(code);
    Box box = shape.box();
    areas.add(
        new PlacesGeometry.AreaPlace(
            code, name(code), count, box.left(), box.top(), box.width(), box.height()));
    svg.group("class", count > 0 ? "area" : "area area-empty", "data-area", code);
    if (!code.isEmpty()) {
      svg.content(
          "title",
          count > 0 ? text.messages().text("places.count", name(code), count) : name(code));
    }
    svg.path(
        shape.path(),
        "fill",
        count > 0 ? Tints.count(Tints.step(count, layer.most())) : LAND,
        "fill-rule",
        "evenodd",
        "stroke",
        count > 0 ? Palette.BOX_BORDER : Palette.RULE,
        "stroke-width",
        count > 0 ? 1 : .8,
        "stroke-linejoin",
        "round");
    svg.end();
  }

  private String name(String code) {
    return layer.countries() && !code.isEmpty() ? text.area(new Area(code)) : PlainText.clean(code);
  }

  private List<Placed> placed(Shapes shapes, Map<String, Shapes.Shape> filled, Placer placer) {
    List<Placed> placed = new ArrayList<>();
    for (Spot spot : layer.spots()) {
      Optional<double[]> at = at(spot, shapes, filled);
      Optional<Box> box =
          at.flatMap(found -> placer.place(found[0], found[1], marks.width(), CaseMark.HEIGHT));
      if (box.isPresent()) {
        placed.add(new Placed(spot, box.get(), at.get()[0], at.get()[1]));
      } else {
        missing.add(spot.one().number());
      }
    }
    return placed;
  }

  /** The point that the place names, else the middle of its outline. */
  private static Optional<double[]> at(Spot spot, Shapes shapes, Map<String, Shapes.Shape> filled) {
    return spot.point()
        .flatMap(point -> shapes.at(point.longitude(), point.latitude()))
        .or(
            () ->
                Optional.ofNullable(filled.get(spot.code()))
                    .map(shape -> new double[] {shape.x(), shape.y()}));
  }

  /** A line from the edge of a mark or label to where it belongs, when it had to stand beside. */
  private void leader(Box box, double atX, double atY) {
    if (!box.holds(atX, atY)) {
      double x = Math.clamp(atX, box.left(), box.right());
      double y = Math.clamp(atY, box.top(), box.bottom());
      svg.line(atX, atY, x, y, "stroke", Palette.INK, "stroke-width", 1);
      svg.element("circle", "cx", atX, "cy", atY, "r", 2, "fill", Palette.INK);
    }
  }

  /** A label of an area with its place. */
  private record Label(String words, Box box, Shapes.Shape shape) {}

  /** Code and number of cases, where there is room. */
  private Optional<Label> label(String code, Shapes.Shape shape, Placer placer) {
    String words =
        typefaces.fit(Face.STRONG, 12, PlainText.clean(code), 120) + ": " + layer.count(code);
    double width = typefaces.width(Face.STRONG, 12, words) + 4;
    return placer
        .place(shape.x(), shape.y(), width, LABEL)
        .map(box -> new Label(words, box, shape));
  }

  private void draw(Label label) {
    svg.text(
        Face.STRONG,
        12,
        label.box().left() + 2,
        label.box().top() + 12.3,
        label.words(),
        "class",
        "area-label",
        "fill",
        Palette.INK,
        "stroke",
        Palette.SURFACE,
        "stroke-width",
        3,
        "stroke-linejoin",
        "round",
        "paint-order",
        "stroke");
  }

  @Override
  public List<KeyEntry> key() {
    return layer.most() == 0
        ? List.of()
        : List.of(Tints.ramp(layer.most(), text.messages().text("places.key.count")));
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(text.messages().text("places.outlines", PlainText.clean(layer.attribution())));
    if (crowded()) {
      notes.add(text.messages().text("places.crowded", MOST_MARKS));
    }
    if (!without.isEmpty()) {
      notes.add(text.messages().text("places.without", String.join(", ", without)));
    }
    if (!missing.isEmpty()) {
      notes.add(
          text.messages()
              .text(
                  "places.missing",
                  String.join(", ", missing.stream().map(number -> "" + number).toList())));
    }
    return notes;
  }
}
