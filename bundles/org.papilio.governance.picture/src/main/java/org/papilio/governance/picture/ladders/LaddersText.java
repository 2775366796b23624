package org.papilio.governance.picture.ladders;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.overlay.OverlayTable;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.PictureTable;

/** What the ladders say in words and tables, in one language. */
final class LaddersText {

  private final Messages messages;
  private final NumberFormat numbers;

  LaddersText(Locale locale) {
    this.numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(3);
    this.messages = Messages.of(LaddersText.class, locale);
  }

  Messages messages() {
    return messages;
  }

  String scale(Scale scale) {
    return messages.text("scale." + scale);
  }

  String family(FlowFamily family) {
    return messages.text("family." + family);
  }

  /** The value of an indicator as people read it; an absence in words. */
  String value(IndicatorValue value) {
    if (value.number() != null) {
      return numbers.format(value.number());
    }
    return value.hasValue() ? value.show() : messages.text("ladders.absent");
  }

  /** The word of a case; a cut says where. */
  String pattern(Ladder ladder) {
    if (ladder.pattern() != Pattern.CUT) {
      return messages.text("ladders.pattern." + ladder.pattern());
    }
    List<Scale> places = new ArrayList<>(ladder.notReached());
    ladder.gaps().forEach(gap -> places.add(gap.upper()));
    return places.size() == 1
        ? messages.text("ladders.pattern.CUT", scale(places.getFirst()))
        : messages.text("ladders.pattern.CUTS", places.size());
  }

  /** The patterns that occur, each with its rule. */
  List<String> rules(List<Ladder> ladders) {
    Set<Pattern> found = EnumSet.noneOf(Pattern.class);
    ladders.forEach(ladder -> found.add(ladder.pattern()));
    return found.stream()
        .map(
            p ->
                messages.text("ladders.pattern.name." + p)
                    + ": "
                    + messages.text("ladders.rule." + p))
        .toList();
  }

  /** What a ladder says when it is pointed at, and what stands for it in the text. */
  String ladder(LaddersRequest request, CaseOrder.Placed placed) {
    Ladder ladder = placed.ladder();
    List<String> parts = new ArrayList<>();
    String place = ladder.graph().place();
    parts.add(
        PlainText.clean(ladder.graph().title())
            + (place.isBlank() ? "" : " (" + PlainText.clean(place) + ")")
            + ": "
            + pattern(ladder));
    if (ladder.pattern() != Pattern.UNKNOWN) {
      parts.add(messages.text("ladders.counts", ladder.down(), ladder.up(), ladder.horizontal()));
      ladder
          .gaps()
          .forEach(
              g ->
                  parts.add(
                      messages.text("ladders.gap.between", scale(g.upper()), scale(g.lower()))));
    }
    ladder
        .notReached()
        .forEach(scale -> parts.add(messages.text("ladders.notreached.scale", scale(scale))));
    if (!placed.shown().isEmpty()) {
      parts.add(request.sortedBy() + " " + placed.shown());
    }
    request
        .mark(ladder)
        .ifPresent(
            mark ->
                parts.add(PlainText.clean(judged(request)) + " " + PlainText.clean(mark.shown())));
    return String.join("; ", parts);
  }

  /** All ladders in a few sentences. */
  String description(LaddersRequest request) {
    return messages.text("ladders.text.size", request.placed().size())
        + " "
        + request.placed().stream()
            .map(placed -> ladder(request, placed) + ".")
            .collect(Collectors.joining(" "));
  }

  /** What is laid over the ladders; empty for nothing. */
  private static String judged(LaddersRequest request) {
    return request.overlay().map(Overlay::title).orElse("");
  }

  /** Citations of the relations that are counted, each once. */
  static List<String> sources(List<Ladder> ladders) {
    Set<String> labels = new LinkedHashSet<>();
    for (Ladder ladder : ladders) {
      ladder.relations().forEach(r -> r.sources().forEach(s -> labels.add(s.label())));
    }
    return List.copyOf(labels);
  }

  /** One row a case, and one row for each family that crosses a boundary of a case. */
  List<PictureTable> tables(LaddersRequest request) {
    String sorted = request.sortedBy();
    List<List<String>> cases = new ArrayList<>();
    List<List<String>> crossings = new ArrayList<>();
    for (CaseOrder.Placed each : request.placed()) {
      Ladder ladder = each.ladder();
      boolean known = ladder.pattern() != Pattern.UNKNOWN;
      cases.add(
          List.of(
              ladder.graph().title(),
              ladder.graph().place(),
              pattern(ladder),
              known ? Integer.toString(ladder.down()) : "",
              known ? Integer.toString(ladder.up()) : "",
              known ? Integer.toString(ladder.horizontal()) : "",
              known ? Integer.toString(ladder.gaps().size()) : "",
              actors(ladder),
              each.shown()));
      if (known) {
        ladder.boundaries().forEach(b -> crossings.addAll(rows(ladder, b)));
      }
    }
    List<PictureTable> tables = new ArrayList<>();
    tables.add(
        new PictureTable(
            messages.text("ladders.table.cases"),
            List.of(
                messages.text("ladders.column.case"),
                messages.text("ladders.column.place"),
                messages.text("ladders.column.pattern"),
                messages.text("column.down"),
                messages.text("column.up"),
                messages.text("ladders.column.horizontal"),
                messages.text("ladders.column.gaps"),
                messages.text("ladders.column.actors"),
                sorted.isEmpty() ? messages.text("ladders.column.sorted") : sorted),
            cases));
    tables.add(
        new PictureTable(
            messages.text("ladders.table.crossings"),
            List.of(
                messages.text("ladders.column.case"),
                messages.text("column.boundary"),
                messages.text("column.family"),
                messages.text("column.down"),
                messages.text("column.up")),
            crossings));
    Map<String, String> titles =
        request.ladders().stream()
            .map(Ladder::graph)
            .collect(
                Collectors.toMap(GovernanceGraph::caseId, GovernanceGraph::title, (a, b) -> a));
    request.overlay().ifPresent(o -> tables.add(OverlayTable.of(o, titles, request.locale())));
    return List.copyOf(tables);
  }

  private String actors(Ladder ladder) {
    return new ArrayList<>(ladder.actors().entrySet())
        .reversed().stream()
            .map((Map.Entry<Scale, Integer> e) -> scale(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  private List<List<String>> rows(Ladder ladder, Crossings boundary) {
    String title = ladder.graph().title();
    String between = scale(boundary.upper()) + " / " + scale(boundary.lower());
    if (Pattern.count(boundary) == 0) {
      return List.of(List.of(title, between, messages.text("score.gap"), "0", "0"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (FlowFamily family : FlowFamily.values()) {
      int down = boundary.down().getOrDefault(family, 0);
      int up = boundary.up().getOrDefault(family, 0);
      if (down + up > 0) {
        rows.add(
            List.of(title, between, family(family), Integer.toString(down), Integer.toString(up)));
      }
    }
    return rows;
  }
}
