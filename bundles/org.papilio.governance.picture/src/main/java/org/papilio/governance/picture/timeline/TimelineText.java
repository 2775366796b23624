package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.picture.PlainText;
import org.papilio.platform.text.Messages;

/** Says in words what a timeline shows, in one language. */
final class TimelineText {

  private final Timeline timeline;
  private final TimelineOptions options;
  private final Messages messages;

  TimelineText(Timeline timeline, TimelineOptions options, Locale locale) {
    this.timeline = timeline;
    this.options = options;
    this.messages = Messages.of(TimelineText.class, locale);
  }

  Messages messages() {
    return messages;
  }

  String scale(Scale scale) {
    return messages.text("scale." + scale);
  }

  String wing(Wing wing) {
    return messages.text("timeline.wing." + wing);
  }

  String phase(CasePhase phase) {
    return messages.text("phase." + phase.kind());
  }

  private String count(String key, int count) {
    return messages.text(key + (count == 1 ? ".one" : ".many"), count);
  }

  String actors(int count) {
    return count(count == 0 ? "timeline.actors.none" : "timeline.actors", count);
  }

  String title() {
    return PlainText.clean(timeline.graph().title());
  }

  String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("timeline.title"));
    parts.add(timeline.graph().place());
    parts.add(timeline.graph().period().text());
    options
        .sheet()
        .year()
        .ifPresent(year -> parts.add(messages.text("timeline.handle", Integer.toString(year))));
    parts.add(timeline.graph().note());
    return parts.stream()
        .filter(part -> !part.isBlank())
        .map(PlainText::clean)
        .collect(Collectors.joining(" · "));
  }

  /** An amount as people read it: "3", or "3 to 7" where strengths are unknown. */
  String amount(Timeline.Amount amount) {
    return amount.known() == amount.most()
        ? Integer.toString(amount.known())
        : messages.text("timeline.range", amount.known(), amount.most());
  }

  /** What a year says when it is pointed at. */
  String year(int index) {
    List<String> parts = new ArrayList<>();
    for (Timeline.Lane lane : timeline.lanes()) {
      Timeline.Amount up = lane.up().get(index);
      Timeline.Amount down = lane.down().get(index);
      if (up.most() + down.most() > 0) {
        parts.add(
            messages.text(
                "timeline.year.scale",
                scale(lane.scale()),
                wing(options.up()),
                amount(up),
                wing(options.down()),
                amount(down)));
      }
    }
    String year = Integer.toString(timeline.years().get(index));
    return parts.isEmpty()
        ? messages.text("timeline.year.none", year)
        : year + ": " + String.join("; ", parts);
  }

  /** Date and name of an event. */
  String event(RescalingEvent event) {
    return (event.date().isBlank() ? messages.text("timeline.nodate") : event.date())
        + "  "
        + PlainText.clean(event.label());
  }

  /** What moved, from where to where, and whether the means came along. */
  String moved(RescalingEvent event) {
    String unknown = messages.text("timeline.unknown");
    String what =
        event.dimension().map(d -> messages.text("timeline.dimension." + d)).orElse(unknown);
    String where =
        event.direction().map(d -> messages.text("timeline.direction." + d)).orElse(unknown);
    String from = event.from().map(this::scale).orElse(unknown);
    String to = event.to().map(this::scale).orElse(unknown);
    String scales =
        from.equals(to)
            ? messages.text("timeline.moved.level", what, where, from)
            : messages.text("timeline.moved", what, where, from, to);
    return scales + " " + resourced(event);
  }

  private String resourced(RescalingEvent event) {
    return event
        .resourced()
        .map(r -> messages.text("timeline.resourced." + r))
        .orElseGet(() -> messages.text("timeline.resourced.unknown"));
  }

  /** The policies that an event concerns; empty for none. */
  Optional<String> policies(RescalingEvent event) {
    return event.policies().isEmpty()
        ? Optional.empty()
        : Optional.of(
            messages.text(
                "timeline.policies",
                event.policies().stream().map(PlainText::clean).collect(Collectors.joining(", "))));
  }

  /** An event in full, with its sources. */
  String about(RescalingEvent event) {
    List<String> parts = new ArrayList<>();
    parts.add(event(event) + ".");
    parts.add(moved(event));
    policies(event).ifPresent(parts::add);
    if (!event.sources().isEmpty()) {
      parts.add(
          messages.text("score.sources")
              + " "
              + event.sources().stream().map(SourceNote::text).collect(Collectors.joining("; ")));
    }
    return String.join(" ", parts);
  }

  /** The whole picture in sentences. */
  String description() {
    List<String> sentences = new ArrayList<>();
    if (timeline.years().isEmpty()) {
      sentences.add(messages.text("timeline.text.noyears"));
    } else {
      int last = timeline.years().size() - 1;
      sentences.add(
          messages.text(
              "timeline.text.span",
              Integer.toString(timeline.years().getFirst()),
              Integer.toString(timeline.years().getLast())));
      sentences.add(messages.text("timeline.text.first", year(0)));
      if (last > 0) {
        sentences.add(messages.text("timeline.text.last", year(last)));
      }
      timeline.lanes().forEach(lane -> peak(lane).ifPresent(sentences::add));
    }
    sentences.add(
        timeline.events().isEmpty()
            ? messages.text("timeline.noevents")
            : count("timeline.text.events", timeline.events().size()));
    timeline.events().forEach(event -> sentences.add(event(event) + ": " + moved(event)));
    sentences.addAll(remarks());
    return String.join(" ", sentences);
  }

  /** When most is decided on a scale. */
  private Optional<String> peak(Timeline.Lane lane) {
    int most = lane.up().stream().mapToInt(Timeline.Amount::known).max().orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    List<Integer> when = new ArrayList<>();
    for (int i = 0; i < timeline.years().size(); i++) {
      if (lane.up().get(i).known() == most) {
        when.add(timeline.years().get(i));
      }
    }
    return Optional.of(
        messages.text(
            "timeline.text.peak",
            scale(lane.scale()),
            wing(options.up()),
            most,
            when.size() == 1
                ? Integer.toString(when.getFirst())
                : when.getFirst() + "–" + when.getLast()));
  }

  /** How many events have no arrow: without a date, a scale, or room for it. */
  String withoutArrow(int count) {
    return count("timeline.withoutarrow", count);
  }

  /** What the picture cannot show. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!timeline.untimed().isEmpty()) {
      remarks.add(count("timeline.untimed", timeline.untimed().size()));
    }
    List<String> without =
        timeline.phases().stream()
            .filter(p -> p.years().from().isEmpty() && p.years().to().isEmpty())
            .map(this::phase)
            .toList();
    if (!without.isEmpty()) {
      remarks.add(messages.text("timeline.phases.without", String.join(", ", without)));
    }
    options
        .sheet()
        .year()
        .ifPresent(
            year -> {
              if (!timeline.years().contains(year)) {
                remarks.add(messages.text("timeline.outside", Integer.toString(year)));
              }
            });
    return remarks;
  }

  /** Citations of what is shown, each once. */
  List<String> sources() {
    Set<String> labels = new LinkedHashSet<>();
    timeline.events().forEach(e -> e.sources().forEach(source -> labels.add(source.label())));
    for (GovernanceFlow flow : timeline.graph().flows()) {
      if (options.up().counts(flow.kind()) || options.down().counts(flow.kind())) {
        flow.sources().forEach(source -> labels.add(source.label()));
      }
    }
    return List.copyOf(labels);
  }
}
