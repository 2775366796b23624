package org.papilio.governance.picture.alluvial;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.picture.PlainText;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** Says in words and tables where resources go, in one language. */
final class AlluvialText {

  private final Alluvial alluvial;
  private final AlluvialOptions options;
  private final Messages messages;
  private final NumberFormat numbers;

  AlluvialText(Alluvial alluvial, AlluvialOptions options, Locale locale) {
    this.alluvial = alluvial;
    this.options = options;
    this.messages = Messages.of(AlluvialText.class, locale);
    this.numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(1);
  }

  Messages messages() {
    return messages;
  }

  String subtitle() {
    return Stream.of(
            messages.text("alluvial.title"),
            alluvial.graph().place(),
            options.sheet().year().isPresent()
                ? messages.text(
                    "score.filter.year", Integer.toString(options.sheet().year().getAsInt()))
                : "",
            options.money()
                ? alluvial.currency().isEmpty()
                    ? messages.text("alluvial.money.none")
                    : messages.text("alluvial.money", alluvial.currency())
                : messages.text("alluvial.strength"),
            alluvial.graph().note())
        .filter(part -> !part.isBlank())
        .map(PlainText::clean)
        .collect(Collectors.joining(" · "));
  }

  static String name(GovernanceNode node) {
    return PlainText.clean(node.label());
  }

  String number(double weight) {
    return numbers.format(weight);
  }

  private String weight(OptionalDouble weight) {
    return weight.isPresent() ? number(weight.getAsDouble()) : messages.text("score.unknown");
  }

  private String sum(Alluvial.Sum sum) {
    if (sum.unknown() == 0) {
      return number(sum.known());
    }
    return sum.known() == 0
        ? messages.text("score.unknown")
        : messages.text("alluvial.sum.unknown", number(sum.known()), sum.unknown());
  }

  /** What an actor keeps or adds; empty when it only gives or only receives. */
  String kept(String node) {
    if (alluvial.keepsUnknown(node)) {
      return messages.text("alluvial.kept.unknown");
    }
    OptionalDouble kept = alluvial.kept(node);
    if (kept.isEmpty()) {
      return "";
    }
    double by = kept.getAsDouble();
    return Math.abs(by) < 1e-9
        ? messages.text("alluvial.kept.none")
        : messages.text(by > 0 ? "alluvial.kept" : "alluvial.added", number(Math.abs(by)));
  }

  /** What a box says when it is pointed at. */
  String box(GovernanceNode node) {
    String id = node.id();
    String kept = kept(id);
    return messages.text(
            "alluvial.box",
            name(node),
            messages.text("scale." + node.home()),
            sum(alluvial.in(id)),
            sum(alluvial.out(id)))
        + (kept.isEmpty() ? "" : "; " + kept);
  }

  /** What a ribbon says when it is pointed at. */
  String ribbon(Alluvial.Ribbon ribbon) {
    GovernanceFlow flow = ribbon.flow();
    List<String> parts = new ArrayList<>();
    parts.add(label(flow.from()) + " → " + label(flow.to()));
    parts.add(messages.text("flow." + flow.kind()));
    if (flow.kind() == FlowKind.REACH) {
      parts.add(messages.text("alluvial.through", PlainText.clean(flow.detail())));
    } else {
      parts.add(
          messages.text("score.strength")
              + " "
              + (flow.strength().isPresent()
                  ? Integer.toString(flow.strength().getAsInt())
                  : messages.text("score.unknown")));
    }
    if (!flow.amount().isEmpty()) {
      parts.add(flow.amount());
    }
    if (!flow.period().text().isEmpty()) {
      parts.add(flow.period().text());
    }
    if (!flow.sources().isEmpty()) {
      parts.add(
          messages.text("score.sources")
              + " "
              + flow.sources().stream().map(SourceNote::text).collect(Collectors.joining("; ")));
    }
    return String.join(", ", parts);
  }

  private String label(String id) {
    return alluvial.boxes().stream()
        .map(Alluvial.Box::node)
        .filter(node -> node.id().equals(id))
        .findFirst()
        .map(AlluvialText::name)
        .orElse(id);
  }

  /** What stands in the place of ribbons when there are none. */
  String none() {
    return alluvial.others().isEmpty()
        ? messages.text("alluvial.none")
        : messages.text("alluvial.none.currency", alluvial.currency());
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    if (alluvial.ribbons().isEmpty()) {
      sentences.add(none());
      sentences.addAll(remarks());
      return String.join(" ", sentences);
    }
    sentences.add(
        messages.text("alluvial.text.size", alluvial.boxes().size(), alluvial.ribbons().size()));
    alluvial.boxes().forEach(box -> sentences.add(box(box.node()) + "."));
    sentences.addAll(remarks());
    return String.join(" ", sentences);
  }

  /** What the picture leaves out or cannot know. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(messages.text(options.money() ? "alluvial.rule.money" : "alluvial.rule.strength"));
    if (options.byRole()) {
      remarks.add(messages.text("alluvial.rule.role"));
    }
    if (!alluvial.others().isEmpty()) {
      remarks.add(
          messages.text(
              "alluvial.others",
              alluvial.others().entrySet().stream()
                  .map(e -> e.getKey() + " (" + e.getValue() + ")")
                  .collect(Collectors.joining(", "))));
    }
    return remarks;
  }

  List<String> sources() {
    Set<String> labels = new LinkedHashSet<>();
    alluvial.ribbons().forEach(r -> r.flow().sources().forEach(s -> labels.add(s.label())));
    return List.copyOf(labels);
  }

  List<PictureTable> tables() {
    List<List<String>> flows = new ArrayList<>();
    for (Alluvial.Ribbon ribbon : alluvial.ribbons()) {
      GovernanceFlow flow = ribbon.flow();
      flows.add(
          List.of(
              label(flow.from()),
              label(flow.to()),
              messages.text("flow." + flow.kind()),
              weight(ribbon.weight()),
              flow.amount(),
              flow.period().text(),
              flow.sources().stream().map(SourceNote::text).collect(Collectors.joining("; "))));
    }
    List<List<String>> boxes = new ArrayList<>();
    for (Alluvial.Box box : alluvial.boxes()) {
      String id = box.node().id();
      boxes.add(
          List.of(
              name(box.node()),
              messages.text(alluvial.columns().get(box.column())),
              sum(alluvial.in(id)),
              sum(alluvial.out(id)),
              kept(id)));
    }
    return List.of(
        new PictureTable(
            messages.text("table.flows"),
            List.of(
                messages.text("column.from"),
                messages.text("column.to"),
                messages.text("column.flow"),
                messages.text("alluvial.column.weight"),
                messages.text("column.amount"),
                messages.text("column.years"),
                messages.text("column.sources")),
            flows),
        new PictureTable(
            messages.text("alluvial.table.boxes"),
            List.of(
                messages.text("column.name"),
                messages.text("alluvial.column.column"),
                messages.text("actors.column.receives"),
                messages.text("actors.column.gives"),
                messages.text("alluvial.column.kept")),
            boxes));
  }
}
