package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.layout.BandLayout.Band;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.overlay.OverlayTable;
import org.papilio.platform.text.Messages;

/** Says in words and tables what the score shows, in one language. */
final class ScoreText {

  private final ScoreRequest request;
  private final GovernanceGraph graph;
  private final Messages messages;
  private final Map<String, GovernanceNode> nodes;
  private final Locale locale;

  ScoreText(ScoreRequest request, Locale locale) {
    this.request = request;
    this.graph = request.graph();
    this.messages = Messages.of(ScoreText.class, locale);
    this.nodes = graph.nodesById();
    this.locale = locale;
  }

  Messages messages() {
    return messages;
  }

  Locale locale() {
    return locale;
  }

  String scale(Scale scale) {
    return messages.text("scale." + scale);
  }

  String family(FlowFamily family) {
    return messages.text("family." + family);
  }

  String kind(FlowKind kind) {
    return messages.text("flow." + kind);
  }

  String kind(NodeKind kind) {
    return messages.text("node." + kind);
  }

  String sector(Sector sector) {
    return messages.text("sector." + sector);
  }

  /** The word for an open vocabulary term; the term itself, made readable, where there is none. */
  String type(String type) {
    String key = "type." + type;
    String word = messages.text(key);
    return word.equals(key) ? readable(type) : word;
  }

  static String readable(String term) {
    String text = term.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
    return text.isEmpty() ? term : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A counted text: {@code key.one} for 1, {@code key.many} for all else. */
  String count(String key, int count) {
    return messages.text(key + (count == 1 ? ".one" : ".many"), count);
  }

  String subtitle() {
    List<String> parts = new ArrayList<>();
    for (String part :
        List.of(graph.place(), graph.period().text(), request.filter(), graph.note())) {
      if (!part.isBlank()) {
        parts.add(PlainText.clean(part));
      }
    }
    return String.join(" · ", parts);
  }

  /** What a card says when it is pointed at. */
  String node(GovernanceNode node) {
    List<String> parts = new ArrayList<>();
    String what = node.type().isEmpty() ? kind(node.kind()) : type(node.type());
    parts.add(node.label() + ": " + what);
    if (node.kind() == NodeKind.ACTOR) {
      parts.add(sector(node.sector()));
    }
    parts.add(node.scales().reversed().stream().map(this::scale).collect(Collectors.joining(", ")));
    if (!node.period().text().isEmpty()) {
      parts.add(node.period().text());
    }
    return String.join("; ", parts);
  }

  /** What a flow says when it is pointed at. */
  String flow(GovernanceFlow flow) {
    List<String> parts = new ArrayList<>();
    String what =
        kind(flow.kind()) + (flow.detail().isEmpty() ? "" : " (" + readable(flow.detail()) + ")");
    parts.add(label(flow.from()) + " → " + label(flow.to()) + ": " + what);
    if (flow.kind().betweenActors()) {
      parts.add(messages.text("score.strength") + " " + strength(flow));
    }
    if (!flow.amount().isEmpty()) {
      parts.add(flow.amount());
    }
    if (!flow.period().text().isEmpty()) {
      parts.add(flow.period().text());
    }
    if (!flow.sources().isEmpty()) {
      parts.add(flow.sources().stream().map(SourceNote::text).collect(Collectors.joining(", ")));
    }
    return String.join("; ", parts);
  }

  private String strength(GovernanceFlow flow) {
    return flow.strength().isPresent()
        ? Integer.toString(flow.strength().getAsInt())
        : messages.text("score.unknown");
  }

  String label(String node) {
    return nodes.get(node).label();
  }

  String crossing(Crossings crossing) {
    return messages.text(
        "score.crossing",
        scale(crossing.upper()),
        scale(crossing.lower()),
        Crossings.total(crossing.down()),
        Crossings.total(crossing.up()));
  }

  List<GovernanceFlow> shown() {
    return graph.flows().stream().filter(f -> request.shownFlows().contains(f.id())).toList();
  }

  /** Citations of what is shown, each once, in the order of the flows. */
  List<String> sources() {
    Set<String> labels = new LinkedHashSet<>();
    shown().forEach(flow -> flow.sources().forEach(source -> labels.add(source.label())));
    return List.copyOf(labels);
  }

  /** The picture in a few sentences. */
  String description() {
    List<GovernanceFlow> flows = shown();
    List<String> sentences = new ArrayList<>();
    String subtitle = subtitle();
    sentences.add(graph.title() + (subtitle.isEmpty() ? "." : ", " + subtitle + "."));
    sentences.add(messages.text("score.text.size", graph.nodes().size(), flows.size()));
    sentences.add(scalesSentence());
    sentences.add(familiesSentence(flows));
    request
        .focus()
        .ifPresent(
            looked ->
                sentences.add(messages.text("focus.text", looked.says(), looked.names(graph))));
    request
        .overlay()
        .ifPresent(
            o ->
                sentences.add(
                    OverlayTable.sentence(
                        o, Map.of(graph.caseId(), PlainText.clean(graph.title())))));
    crossings(flows).forEach(crossing -> sentences.add(crossing(crossing)));
    linked(flows).ifPresent(sentences::add);
    long unknown = flows.stream().filter(FlowMarks::hollow).count();
    if (unknown > 0) {
      sentences.add(messages.text("score.text.unknown", unknown));
    }
    return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  private String scalesSentence() {
    Map<Scale, Integer> counts = new EnumMap<>(Scale.class);
    graph.nodes().forEach(node -> node.scales().forEach(s -> counts.merge(s, 1, Integer::sum)));
    List<String> parts = new ArrayList<>();
    for (Scale scale : List.of(Scale.values()).reversed()) {
      if (counts.containsKey(scale)) {
        parts.add(scale(scale) + " " + counts.get(scale));
      }
    }
    List<String> silent =
        Scale.core().reversed().stream()
            .filter(scale -> !counts.containsKey(scale))
            .map(this::scale)
            .toList();
    String text = messages.text("score.text.scales", String.join(", ", parts));
    return silent.isEmpty()
        ? text
        : text + " " + messages.text("score.text.silent", String.join(", ", silent));
  }

  private String familiesSentence(List<GovernanceFlow> flows) {
    Map<FlowFamily, Integer> counts = new EnumMap<>(FlowFamily.class);
    flows.forEach(flow -> counts.merge(flow.family(), 1, Integer::sum));
    if (counts.isEmpty()) {
      return messages.text("score.text.noflows");
    }
    return messages.text(
        "score.text.families",
        counts.entrySet().stream()
            .map(entry -> family(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining(", ")));
  }

  List<Crossings> crossings(List<GovernanceFlow> flows) {
    List<Band> bands = new ArrayList<>();
    for (Scale scale : List.of(Scale.values()).reversed()) {
      boolean acts = graph.nodes().stream().anyMatch(node -> node.scales().contains(scale));
      if (acts) {
        bands.add(new Band(scale, 0, 0, false, 0));
      }
    }
    return Crossings.of(bands, flows);
  }

  private Optional<String> linked(List<GovernanceFlow> flows) {
    Map<String, Integer> degree = new LinkedHashMap<>();
    for (GovernanceFlow flow : flows) {
      degree.merge(flow.from(), 1, Integer::sum);
      degree.merge(flow.to(), 1, Integer::sum);
    }
    List<String> most =
        degree.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(e -> label(e.getKey())))
            .limit(3)
            .map(e -> label(e.getKey()) + " (" + e.getValue() + ")")
            .toList();
    return most.isEmpty()
        ? Optional.empty()
        : Optional.of(messages.text("score.text.linked", String.join(", ", most)));
  }
}
