package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.governance.picture.overlay.OverlayRow;
import org.papilio.governance.picture.places.outline.Box;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.workbench.api.Overlay;

/** Draws one map of places: title, map, list, key and sources. */
final class PlacesPicture {

  /** From this width on the list stands beside the map. */
  private static final double BESIDE = 900;

  private static final double MAP_SHARE = .62;

  /** A list so much longer than the map still stands beside it as a whole. */
  private static final double LONGER = 1.2;

  private static final double GUTTER = 32;
  private static final double AIR = 16;

  /** An attribution is never cut: the longest has room in these. */
  private static final int MOST_LINES = 40;

  private final PlacesRequest request;
  private final PlacesText text;
  private final Typefaces typefaces;
  private final Svg svg;
  private final Ground ground;
  private final double width;
  private final Optional<OverlayMarks> overlay;

  PlacesPicture(
      PlacesRequest request, PlacesText text, Typefaces typefaces, Svg svg, Ground ground) {
    this.request = request;
    this.text = text;
    this.typefaces = typefaces;
    this.svg = svg;
    this.ground = ground;
    this.width = request.options().width();
    this.overlay =
        request
            .overlay()
            .map(o -> new OverlayMarks(o, svg, typefaces, request.locale(), request.prefix()));
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, PlacesGeometry geometry) {}

  Drawn draw() {
    Frame frame = new Frame(svg, typefaces, width);
    boolean framed = request.options().framed();
    double above = framed ? frame.header(text.title(), text.subtitle(), List.of()) : 0;
    double top = judgements(above) + AIR;
    double room = width - 2 * Frame.SIDE;
    boolean beside = width >= BESIDE && !ground.wide();
    double mapWidth = ground.width(beside ? room * MAP_SHARE : room);
    double mapHeight = ground.height(mapWidth);
    PlaceIndex index = new PlaceIndex(request, text, typefaces, svg);
    List<Area> first = beside ? beside(index, mapHeight) : List.of();
    List<Area> rest = text.areas().subList(first.size(), text.areas().size());
    List<List<Area>> columns = index.columns(rest, room);
    double upper = top + Math.max(mapHeight, index.height(first)) + AIR;
    double bottom = rest.isEmpty() ? upper : upper + index.highest(columns) + AIR;
    svg.rect(0, top - AIR, width, bottom - top + AIR, "class", "ground", "fill", Palette.SURFACE);
    Ground.Drawn map =
        ground.draw(new Box(Frame.SIDE, top, Frame.SIDE + mapWidth, top + mapHeight));
    if (!first.isEmpty()) {
      double left = Frame.SIDE + mapWidth + GUTTER;
      index.draw(List.of(first), left, top, width - Frame.SIDE - left);
    }
    if (!rest.isEmpty()) {
      index.draw(columns, Frame.SIDE, upper, room);
    }
    double height = framed ? frame.footer(bottom, key(), lines(frame)) : bottom;
    String drawn = svg.done();
    String rules = request.options().fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(request.prefix(), "governance-places", width, height)
            .of(text.title(), text.description(), rules, drawn);
    return new Drawn(
        document,
        width,
        height,
        new PlacesGeometry(
            width,
            height,
            request.ground(),
            request.grounds(),
            map.areas(),
            map.marks(),
            index.entries()));
  }

  /** What is judged about the cases, above the map. Returns where the map begins. */
  private double judgements(double top) {
    if (overlay.isEmpty()) {
      return top;
    }
    svg.begin("defs");
    overlay.get().define();
    svg.end();
    List<OverlayRow.Judged> judged = new ArrayList<>();
    for (Atlas.Numbered one : request.atlas().cases()) {
      String title = one.number() + "  " + PlacesText.title(one.of());
      request
          .judged(one.of().caseId())
          .ifPresent(mark -> judged.add(new OverlayRow.Judged(title, mark)));
    }
    return judged.isEmpty()
        ? top
        : new OverlayRow(svg, typefaces, overlay.get(), width).draw(top, judged);
  }

  /** The countries whose cases stand beside the map; the others have room below it. */
  private List<Area> beside(PlaceIndex index, double mapHeight) {
    List<Area> areas = text.areas();
    if (index.height(areas) <= mapHeight * LONGER) {
      return areas;
    }
    int count = 1;
    while (count < areas.size() && index.height(areas.subList(0, count + 1)) <= mapHeight) {
      count++;
    }
    return areas.subList(0, count);
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>(ground.key());
    Stream.concat(CaseMark.KINDS.stream(), Stream.of("UNKNOWN"))
        .filter(this::occurs)
        .forEach(kind -> key.add(CaseMark.key(kind, text.messages().text("places.kind." + kind))));
    overlay.ifPresent(judged -> key.addAll(judged.key()));
    return key;
  }

  private boolean occurs(String kind) {
    return request.atlas().cases().stream()
        .map(one -> CaseMark.KINDS.contains(one.of().kind()) ? one.of().kind() : "UNKNOWN")
        .anyMatch(kind::equals);
  }

  /** Remarks, attribution, sources and revision, below the key. */
  private List<String> lines(Frame frame) {
    Lines sentences = new Lines(typefaces, Face.TEXT, 12);
    List<String> lines = new ArrayList<>();
    Stream.of(
            ground.notes().stream(),
            request.overlay().map(Overlay::note).stream(),
            text.remarks().stream())
        .flatMap(notes -> notes)
        .forEach(note -> lines.addAll(sentences.broken(note, width - 2 * Frame.SIDE, MOST_LINES)));
    List<String> cited = text.sources();
    lines.addAll(
        frame.cited(
            text.messages().text(cited.isEmpty() ? "places.sources.none" : "score.sources"),
            cited,
            text.messages()));
    lines.add(text.revision());
    return lines;
  }
}
