package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** What moved, in words below the lanes: each event with its number. */
final class EventList {

  private static final double SIZE = 12;
  private static final double LEADING = 16;
  private static final double TITLE = 30;
  private static final double BETWEEN = 10;
  private static final double INDENT = 28;
  private static final double TWO_COLUMNS = 900;
  private static final int MOST_LINES = 3;

  private final double width;
  private final List<Entry> entries = new ArrayList<>();
  private final String title;
  private final double height;

  private record Entry(int number, List<String> name, List<String> about, double x, double y) {
    double height() {
      return (name.size() + about.size()) * LEADING;
    }
  }

  /**
   * @param width of the picture, px
   */
  EventList(List<RescalingEvent> events, TimelineText text, Typefaces typefaces, double width) {
    this.width = width;
    String heading =
        text.messages().text(events.isEmpty() ? "timeline.noevents" : "timeline.table.events");
    this.title = typefaces.fit(Face.TITLE, 15, heading, width - 2 * TimelinePlan.SIDE);
    int columns = width >= TWO_COLUMNS && events.size() > 1 ? 2 : 1;
    double column = (width - 2 * TimelinePlan.SIDE) / columns;
    double room = column - INDENT - 16;
    Lines strong = new Lines(typefaces, Face.STRONG, SIZE);
    Lines plain = new Lines(typefaces, Face.TEXT, SIZE);
    int each = (events.size() + columns - 1) / columns;
    double lowest = TITLE;
    double y = TITLE;
    for (int i = 0; i < events.size(); i++) {
      RescalingEvent event = events.get(i);
      if (i % Math.max(1, each) == 0) {
        y = TITLE;
      }
      List<String> about = new ArrayList<>(plain.broken(text.moved(event), room, MOST_LINES));
      text.policies(event).ifPresent(p -> about.addAll(plain.broken(p, room, 2)));
      Entry entry =
          new Entry(
              i + 1,
              strong.broken(text.event(event), room, 2),
              about,
              TimelinePlan.SIDE + (double) (i / Math.max(1, each)) * column,
              y);
      entries.add(entry);
      y += entry.height() + BETWEEN;
      lowest = Math.max(lowest, y);
    }
    this.height = events.isEmpty() ? TITLE + 14 : lowest + 4;
  }

  double height() {
    return height;
  }

  void draw(Svg svg, double top) {
    svg.group("class", "event-list");
    svg.rect(0, top, width, height, "fill", Palette.SURFACE);
    svg.line(0, top + .5, width, top + .5, "stroke", Palette.RULE);
    svg.text(Face.TITLE, 15, TimelinePlan.SIDE, top + 21, title, "fill", Palette.INK);
    EventMarks marks = new EventMarks(svg);
    for (Entry entry : entries) {
      double y = top + entry.y() + 13;
      marks.badge(entry.number(), entry.x() + TimelinePlan.BADGE + .5, y - 4);
      for (String line : entry.name()) {
        svg.text(Face.STRONG, SIZE, entry.x() + INDENT, y, line, "fill", Palette.INK);
        y += LEADING;
      }
      for (String line : entry.about()) {
        svg.text(Face.TEXT, SIZE, entry.x() + INDENT, y, line, "fill", Palette.INK_2);
        y += LEADING;
      }
    }
    svg.end();
  }
}
