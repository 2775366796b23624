package org.papilio.governance.picture.actors;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.picture.PlainText;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** Says in words and tables what an actor matrix shows, in one language. */
final class ActorsText {

  private final ActorMatrix matrix;
  private final String filter;
  private final Messages messages;
  private final NumberFormat numbers;

  /**
   * @param filter what the filter says; empty when nothing is filtered
   */
  ActorsText(ActorMatrix matrix, String filter, Locale locale) {
    this.matrix = matrix;
    this.filter = filter;
    this.messages = Messages.of(ActorsText.class, locale);
    this.numbers = NumberFormat.getInstance(locale);
    numbers.setMinimumFractionDigits(2);
    numbers.setMaximumFractionDigits(2);
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

  String subtitle() {
    return Stream.of(
            messages.text("actors.title"), matrix.graph().place(), filter, matrix.graph().note())
        .filter(part -> !part.isBlank())
        .map(PlainText::clean)
        .collect(Collectors.joining(" · "));
  }

  static String name(GovernanceNode actor) {
    return PlainText.clean(actor.label());
  }

  /** What a head says when it is pointed at. */
  String head(int actor) {
    GovernanceNode node = matrix.actors().get(actor);
    return messages.text(
        "actors.head",
        name(node),
        scale(node.home()),
        messages.text("sector." + node.sector()),
        given(actor, true),
        given(actor, false));
  }

  private String given(int actor, boolean out) {
    return Stream.of(matrix.first(), matrix.second())
        .map(f -> family(f) + " " + (out ? matrix.out(actor, f) : matrix.in(actor, f)))
        .collect(Collectors.joining(", "));
  }

  /** What a cell says when it is pointed at. */
  String cell(ActorMatrix.Place place) {
    String between =
        name(matrix.actors().get(place.row())) + " → " + name(matrix.actors().get(place.column()));
    return between
        + ": "
        + matrix.cells().get(place).all().stream()
            .map(this::flow)
            .collect(Collectors.joining("; "));
  }

  private String flow(GovernanceFlow flow) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("flow." + flow.kind()));
    parts.add(
        messages.text("score.strength")
            + " "
            + (flow.strength().isPresent()
                ? Integer.toString(flow.strength().getAsInt())
                : messages.text("score.unknown")));
    if (!flow.period().text().isEmpty()) {
      parts.add(flow.period().text());
    }
    return String.join(", ", parts);
  }

  /** Density and reciprocity of a family, each with its formula. */
  String measures(FlowFamily family) {
    int n = matrix.actors().size();
    int arcs = matrix.arcs(family);
    String density =
        n < 2
            ? messages.text("actors.undefined")
            : numbers.format((double) arcs / (n * (n - 1.0))) + " = " + arcs + " / " + n * (n - 1);
    String reciprocity =
        arcs == 0
            ? messages.text("actors.undefined")
            : numbers.format((double) matrix.answered(family) / arcs)
                + " = "
                + matrix.answered(family)
                + " / "
                + arcs;
    return messages.text("actors.measures", family(family), density, reciprocity);
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.text("actors.text.size", matrix.actors().size()));
    sentences.add(measures(matrix.first()));
    sentences.add(measures(matrix.second()));
    for (int i = 0; i < matrix.actors().size(); i++) {
      sentences.add(head(i) + "." + gives(i));
    }
    return String.join(" ", sentences);
  }

  /** To whom an actor gives what, in words; empty when to nobody. */
  private String gives(int actor) {
    List<String> parts = new ArrayList<>();
    for (FlowFamily family : List.of(matrix.first(), matrix.second())) {
      String names =
          matrix.cells().keySet().stream()
              .filter(place -> place.row() == actor && !matrix.flows(place, family).isEmpty())
              .map(place -> name(matrix.actors().get(place.column())))
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        parts.add(messages.text("actors.gives", family(family), names));
      }
    }
    return parts.isEmpty() ? "" : " " + String.join("; ", parts) + ".";
  }

  List<String> sources() {
    Set<String> labels = new LinkedHashSet<>();
    matrix.graph().flows().forEach(f -> f.sources().forEach(s -> labels.add(s.label())));
    return List.copyOf(labels);
  }

  List<PictureTable> tables() {
    return List.of(relations(), actors(), blocks(matrix.first()), blocks(matrix.second()));
  }

  private PictureTable relations() {
    List<List<String>> rows = new ArrayList<>();
    matrix
        .cells()
        .forEach(
            (place, cell) ->
                cell.all()
                    .forEach(
                        flow ->
                            rows.add(
                                List.of(
                                    name(matrix.actors().get(place.row())),
                                    name(matrix.actors().get(place.column())),
                                    messages.text("flow." + flow.kind()),
                                    flow.strength().isPresent()
                                        ? Integer.toString(flow.strength().getAsInt())
                                        : "",
                                    flow.period().text(),
                                    flow.sources().stream()
                                        .map(SourceNote::text)
                                        .collect(Collectors.joining("; "))))));
    return new PictureTable(
        messages.text("table.flows"),
        Stream.of("from", "to", "flow", "strength", "years", "sources")
            .map(column -> messages.text("column." + column))
            .toList(),
        rows);
  }

  private PictureTable actors() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < matrix.actors().size(); i++) {
      GovernanceNode node = matrix.actors().get(i);
      rows.add(
          List.of(
              Integer.toString(i + 1),
              name(node),
              scale(node.home()),
              messages.text("sector." + node.sector()),
              given(i, true),
              given(i, false)));
    }
    return new PictureTable(
        messages.text("actors.table.actors"),
        List.of(
            messages.text("actors.column.number"),
            messages.text("column.name"),
            messages.text("column.scales"),
            messages.text("column.sector"),
            messages.text("actors.column.gives"),
            messages.text("actors.column.receives")),
        rows);
  }

  private PictureTable blocks(FlowFamily family) {
    return new PictureTable(
        messages.text("actors.table.blocks", family(family)),
        List.of(
            messages.text("column.fromScale"),
            messages.text("column.toScale"),
            messages.text("actors.column.arcs"),
            messages.text("actors.column.possible"),
            messages.text("actors.column.density")),
        matrix.blocks(family).stream()
            .map(
                block ->
                    List.of(
                        scale(block.from()),
                        scale(block.to()),
                        Integer.toString(block.arcs()),
                        Integer.toString(block.possible()),
                        numbers.format((double) block.arcs() / block.possible())))
            .toList());
  }
}
