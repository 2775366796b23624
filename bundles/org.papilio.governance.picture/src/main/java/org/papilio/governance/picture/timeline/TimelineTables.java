package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.SourceNote;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** The content of a timeline as tables. */
final class TimelineTables {

  private final Timeline timeline;
  private final TimelineOptions options;
  private final TimelineText text;
  private final Messages messages;

  TimelineTables(Timeline timeline, TimelineOptions options, TimelineText text) {
    this.timeline = timeline;
    this.options = options;
    this.text = text;
    this.messages = text.messages();
  }

  List<PictureTable> tables() {
    return List.of(side(options.up(), true), side(options.down(), false), events(), phases());
  }

  private PictureTable side(Wing wing, boolean up) {
    List<String> columns = new ArrayList<>();
    columns.add(messages.text("timeline.column.year"));
    timeline.lanes().forEach(lane -> columns.add(text.scale(lane.scale())));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < timeline.years().size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(timeline.years().get(i)));
      for (Timeline.Lane lane : timeline.lanes()) {
        row.add(text.amount((up ? lane.up() : lane.down()).get(i)));
      }
      rows.add(row);
    }
    String measure =
        messages.text(options.strengths() ? "timeline.measure.strength" : "timeline.measure");
    return new PictureTable(text.wing(wing) + ": " + measure, columns, rows);
  }

  private PictureTable events() {
    return new PictureTable(
        messages.text("timeline.table.events"),
        Stream.of("date", "event", "dimension", "direction", "from", "to", "resourced", "policies")
            .map(column -> messages.text("timeline.column." + column))
            .collect(Collectors.collectingAndThen(Collectors.toList(), this::withSources)),
        timeline.events().stream().map(this::row).toList());
  }

  private List<String> withSources(List<String> columns) {
    columns.add(messages.text("column.sources"));
    return columns;
  }

  private List<String> row(RescalingEvent event) {
    return List.of(
        event.date(),
        event.label(),
        event.dimension().map(d -> messages.text("timeline.dimension." + d)).orElse(""),
        event.direction().map(d -> messages.text("timeline.direction." + d)).orElse(""),
        event.from().map(text::scale).orElse(""),
        event.to().map(text::scale).orElse(""),
        event.resourced().map(r -> messages.text("timeline.resourced.word." + r)).orElse(""),
        String.join(", ", event.policies()),
        event.sources().stream().map(SourceNote::text).collect(Collectors.joining("; ")));
  }

  private PictureTable phases() {
    List<List<String>> rows = new ArrayList<>();
    for (CasePhase phase : timeline.phases()) {
      rows.add(List.of(text.phase(phase), phase.years().text()));
    }
    return new PictureTable(
        messages.text("timeline.table.phases"),
        List.of(messages.text("timeline.column.phase"), messages.text("column.years")),
        rows);
  }
}
