package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Draws the timeline of one case. */
final class TimelinePicture {

  private final Timeline timeline;
  private final TimelineOptions options;
  private final Typefaces typefaces;
  private final TimelineText text;
  private final Messages messages;
  private final TimelinePlan plan;
  private final EventList list;
  private final Svg svg = new Svg();
  private final EventMarks events = new EventMarks(svg);
  private final String prefix;
  private final Hatching hatching;
  private double top;

  TimelinePicture(
      Timeline timeline, TimelineOptions options, Typefaces typefaces, TimelineText text) {
    this.timeline = timeline;
    this.options = options;
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    double width = options.sheet().width();
    this.plan = new TimelinePlan(timeline, width, text, typefaces);
    this.list = new EventList(timeline.events(), text, typefaces, width);
    this.prefix = Asked.prefix("timeline", timeline.graph().caseId());
    this.hatching = new Hatching(svg, prefix);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, TimelineGeometry geometry) {}

  Drawn draw() {
    boolean framed = options.sheet().framed();
    svg.begin("defs");
    hatching.define();
    svg.end();
    Frame frame = new Frame(svg, typefaces, plan.width());
    top = framed ? frame.header(text.title(), text.subtitle(), chips()) : 0;
    svg.rect(0, top, plan.width(), plan.listTop(), "class", "ground", "fill", Palette.SURFACE);
    lanes();
    years();
    phases();
    wings();
    names();
    svg.group("class", "events");
    plan.events().forEach(place -> events.arrow(place, top, text.about(place.event())));
    svg.end();
    double listTop = top + plan.listTop();
    list.draw(svg, listTop);
    double bottom = listTop + list.height();
    double height = framed ? frame.footer(bottom, key(), lines(frame)) : bottom;
    String drawn = svg.done();
    String rules = options.sheet().fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(prefix, "rescaling-timeline", plan.width(), height)
            .of(text.title(), text.description(), rules, drawn);
    return new Drawn(
        document, plan.width(), height, TimelineGeometry.of(timeline, plan, text, top, height));
  }

  private List<Frame.Chip> chips() {
    List<Frame.Chip> chips = new ArrayList<>();
    chips.add(chip(options.up(), "timeline.up"));
    chips.add(chip(options.down(), "timeline.down"));
    return chips;
  }

  private Frame.Chip chip(Wing wing, String side) {
    return new Frame.Chip(
        messages.text(side, text.wing(wing)),
        List.of("class", "legend-family", "data-family", wing.family()),
        (x, y) ->
            svg.rect(
                x,
                y - 7,
                28,
                14,
                "rx",
                2,
                "fill",
                hatching.fill(wing.family()),
                "stroke",
                Palette.flow(wing.family())));
  }

  private void lanes() {
    svg.group("class", "bands");
    for (TimelinePlan.LanePlace place : plan.lanes()) {
      svg.rect(
          0,
          top + place.y(),
          plan.width(),
          place.height(),
          "class",
          "band band-" + place.lane().scale().name().toLowerCase(Locale.ROOT),
          "fill",
          Palette.band(place.lane().scale()));
      svg.line(0, top + place.y(), plan.width(), top + place.y(), "stroke", Palette.RULE);
    }
    svg.line(0, top + plan.axisTop(), plan.width(), top + plan.axisTop(), "stroke", Palette.RULE);
    svg.end();
  }

  /** A column for each year, the written years, and the time handle. */
  private void years() {
    if (timeline.years().isEmpty()) {
      return;
    }
    TimelinePlan.Axis axis = plan.axis();
    List<Integer> written = axis.written(TimelinePlan.yearWidth(typefaces));
    svg.group("class", "years");
    for (int i = 0; i < timeline.years().size(); i++) {
      int year = timeline.years().get(i);
      boolean handle = options.sheet().year().orElse(-1) == year;
      svg.group("class", handle ? "year year-now" : "year", "data-year", year);
      svg.content("title", text.year(i));
      svg.rect(
          axis.x(year),
          top + plan.lanesTop(),
          axis.yearWidth(),
          plan.listTop() - plan.lanesTop(),
          "class",
          "card-shape",
          "fill",
          handle ? Palette.GAP_FILL : Palette.SURFACE,
          "fill-opacity",
          handle ? .75 : 0,
          "stroke",
          handle ? Palette.GAP : "",
          "stroke-width",
          handle ? 1.2 : "");
      if (written.contains(year)) {
        svg.line(
            axis.x(year),
            top + plan.lanesTop(),
            axis.x(year),
            top + plan.axisTop() + 5,
            "stroke",
            Palette.RULE);
        svg.text(
            handle ? Face.STRONG : Face.TEXT,
            TimelinePlan.NUMBER,
            axis.x(year + .5),
            top + plan.axisTop() + 19,
            Integer.toString(year),
            "fill",
            handle ? Palette.GAP : Palette.INK_2,
            "text-anchor",
            "middle");
      }
      svg.end();
    }
    svg.end();
  }

  private void phases() {
    svg.group("class", "phases");
    for (PhaseRows.Place place : plan.phases()) {
      double y = top + plan.phasesTop() + place.row() * TimelinePlan.PHASE_ROW;
      svg.group("class", "phase", "data-phase", place.phase().id());
      svg.content("title", text.phase(place.phase()) + " " + place.phase().years().text());
      svg.rect(place.x(), y, Math.max(1, place.end() - place.x()), 19, "fill", Palette.CHIP);
      edge(place.x(), y, place.begins(), 1);
      edge(place.end(), y, place.ends(), -1);
      svg.line(place.x(), y + 19, place.end(), y + 19, "stroke", Palette.INK_2);
      svg.text(
          Face.MEDIUM, PhaseRows.LABEL, place.labelX(), y + 14, place.label(), "fill", Palette.INK);
      svg.end();
    }
    svg.end();
  }

  /** A stated end is a line; one that is not stated is torn. */
  private void edge(double x, double y, boolean stated, int inwards) {
    if (stated) {
      svg.line(x, y, x, y + 19, "stroke", Palette.INK_2, "stroke-width", 1.4);
    } else {
      svg.path(
          "M%s %sl%s 4l%s 5l%s 5l%s 5"
              .formatted(
                  Svg.number(x),
                  Svg.number(y),
                  Svg.number(inwards * 3),
                  Svg.number(inwards * -3),
                  Svg.number(inwards * 3),
                  Svg.number(inwards * -3)),
          "fill",
          "none",
          "stroke",
          Palette.INK_2,
          "stroke-dasharray",
          "2 2");
    }
  }

  private void wings() {
    WingMarks wings = new WingMarks(svg, plan, hatching, typefaces, top);
    svg.group("class", "wings");
    for (TimelinePlan.LanePlace place : plan.lanes()) {
      svg.group("class", "lane", "data-scale", place.lane().scale());
      svg.line(
          plan.axis().left(),
          top + place.middle(),
          plan.axis().right(),
          top + place.middle(),
          "stroke",
          Palette.BOX_BORDER,
          "stroke-width",
          1);
      wings.draw(place.lane().up(), options.up().family(), place.middle(), -1);
      wings.draw(place.lane().down(), options.down().family(), place.middle(), 1);
      svg.end();
    }
    svg.end();
  }

  private void names() {
    double room = plan.axis().left() - TimelinePlan.SIDE - 8;
    Lines lines = new Lines(typefaces, Face.TITLE, 15);
    svg.group("class", "lane-names");
    for (TimelinePlan.LanePlace place : plan.lanes()) {
      boolean tall = place.height() >= 48;
      List<String> name = lines.broken(text.scale(place.lane().scale()), room, tall ? 2 : 1);
      double y = top + place.y() + place.height() / 2 + (tall ? 0 : 5) - (name.size() - 1) * 8.5;
      for (String line : name) {
        svg.text(
            Face.TITLE, 15, TimelinePlan.SIDE, y, line, "class", "band-name", "fill", Palette.INK);
        y += 17;
      }
      if (tall) {
        String actors = typefaces.fit(Face.TEXT, 12, text.actors(place.lane().actors()), room);
        svg.text(Face.TEXT, 12, TimelinePlan.SIDE, y, actors, "fill", Palette.INK_2);
      }
    }
    svg.end();
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    for (String means : List.of("FULL", "PARTIAL", "NONE", "")) {
      boolean occurs =
          timeline.events().stream()
              .anyMatch(event -> event.resourced().map(Enum::name).orElse("").equals(means));
      if (occurs) {
        key.add(
            new KeyEntry(
                (svg, cards, x, y) -> events.means(means, x + 7, y + 9),
                15,
                messages.text("timeline.key." + (means.isEmpty() ? "unknown" : means))));
      }
    }
    if (timeline.events().stream().anyMatch(EventMarks::leavesTheState)) {
      key.add(
          new KeyEntry(
              (svg, cards, x, y) -> events.sample(x, y + 9),
              36,
              messages.text("timeline.key.nonstate")));
    }
    if (plan.phases().stream().anyMatch(place -> !place.begins() || !place.ends())) {
      key.add(
          new KeyEntry(
              (svg, cards, x, y) -> edge(x + 4, y, false, -1),
              8,
              messages.text("timeline.key.open")));
    }
    if (timeline.open()) {
      key.add(
          new KeyEntry(
              (svg, cards, x, y) ->
                  svg.rect(
                      x + .5,
                      y + 2,
                      24,
                      14,
                      "fill",
                      "none",
                      "stroke",
                      Palette.INK_2,
                      "stroke-width",
                      1.2,
                      "stroke-dasharray",
                      "3 3"),
              26,
              messages.text("timeline.key.strength")));
    }
    return key;
  }

  private List<String> lines(Frame frame) {
    Lines plain = new Lines(typefaces, Face.TEXT, 12);
    double room = plan.width() - 2 * TimelinePlan.SIDE;
    List<String> lines = new ArrayList<>();
    lines.addAll(
        plain.broken(
            messages.text(options.strengths() ? "timeline.rule.strength" : "timeline.rule"),
            room,
            3));
    int without = timeline.events().size() - plan.events().size();
    if (without > 0) {
      lines.addAll(plain.broken(text.withoutArrow(without), room, 2));
    }
    text.remarks().forEach(remark -> lines.addAll(plain.broken(remark, room, 2)));
    lines.addAll(
        frame.closing(
            text.sources(),
            "timeline.sources.none",
            timeline.graph().caseId(),
            timeline.graph().revision(),
            messages));
    return lines;
  }
}
