package org.papilio.governance.picture.score;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.Cohesion;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.PlainText;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** Says in words and tables who stands between others and what hangs on whom, in one language. */
final class BrokersText {

  private final Brokers brokers;
  private final ScoreText score;
  private final String filter;
  private final Messages messages;
  private final NumberFormat numbers;

  BrokersText(Brokers brokers, ScoreText score, String filter, Locale locale) {
    this.brokers = brokers;
    this.score = score;
    this.filter = filter;
    this.messages = Messages.of(BrokersText.class, locale);
    this.numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(3);
  }

  Messages messages() {
    return messages;
  }

  ScoreText score() {
    return score;
  }

  String subtitle() {
    return Stream.of(
            messages.text("brokers.title"),
            brokers.graph().place(),
            filter,
            brokers
                .removed()
                .map(actor -> messages.text("brokers.without", PlainText.clean(actor.label())))
                .orElse(""),
            brokers.graph().note())
        .filter(part -> !part.isBlank())
        .map(PlainText::clean)
        .collect(Collectors.joining(" · "));
  }

  /** What a card says when it is pointed at. */
  String node(GovernanceNode node) {
    List<String> parts = new ArrayList<>();
    parts.add(score.node(node));
    brokers.broker(node.id()).ifPresent(role -> parts.add(roles(role)));
    if (brokers.isCut(node.id())) {
      parts.add(messages.text("brokers.cut.says"));
    }
    return String.join("; ", parts);
  }

  private String roles(Brokerage role) {
    int[] counts = BrokerRing.counts(role);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        parts.add(messages.text("brokers.role." + BrokerRing.ROLES.get(i)) + " " + counts[i]);
      }
    }
    return String.join(", ", parts);
  }

  /** What holds each bridge, and what falls apart without the actor that is taken away. */
  List<String> remarks(List<Crossings> thin) {
    List<String> remarks = new ArrayList<>();
    for (Crossings boundary : thin) {
      remarks.add(
          messages.text(
              "brokers.thin", score.scale(boundary.upper()), score.scale(boundary.lower())));
    }
    brokers.removed().ifPresent(actor -> remarks.add(loss(actor)));
    return remarks;
  }

  private String loss(GovernanceNode actor) {
    String name = PlainText.clean(actor.label());
    return brokers.apart().isEmpty()
        ? messages.text("brokers.loss.none", name)
        : messages.text("brokers.loss", name, names(brokers.apart()));
  }

  private String names(List<String> ids) {
    return ids.stream().map(score::label).collect(Collectors.joining(", "));
  }

  String label(Brokers.Compared compared) {
    return messages.text("brokers.measure." + compared.key());
  }

  String number(OptionalDouble value) {
    return value.isPresent() ? numbers.format(value.getAsDouble()) : "–";
  }

  /** The difference with its sign; a dash where either is not defined. */
  String difference(Brokers.Compared compared) {
    if (compared.before().isEmpty() || compared.after().isEmpty()) {
      return "–";
    }
    double difference = compared.after().getAsDouble() - compared.before().getAsDouble();
    String size = numbers.format(Math.abs(difference));
    return size.equals(numbers.format(0)) ? "=" : (difference > 0 ? "+" : "−") + size;
  }

  String description(List<Crossings> thin) {
    List<String> sentences = new ArrayList<>();
    int actors = brokers.graph().nodes().size();
    sentences.add(messages.text("brokers.text.size", actors, brokers.graph().flows().size()));
    sentences.add(messages.text("brokers.text.components", brokers.cohesion().components().size()));
    sentences.add(
        brokers.cohesion().cutActors().isEmpty()
            ? messages.text("brokers.text.nocuts")
            : messages.text("brokers.text.cuts", names(brokers.cohesion().cutActors())));
    for (Brokerage role : brokers.ranked()) {
      sentences.add(score.label(role.actor()) + ": " + roles(role) + ".");
    }
    if (!brokers.cohesion().bridges().isEmpty()) {
      sentences.add(
          messages.text(
              "brokers.text.bridges",
              brokers.cohesion().bridges().stream()
                  .map(b -> score.label(b.one()) + " – " + score.label(b.other()))
                  .collect(Collectors.joining("; "))));
    }
    sentences.addAll(remarks(thin));
    for (Brokers.Compared compared : brokers.compared()) {
      sentences.add(
          messages.text(
              "brokers.text.compared",
              label(compared),
              number(compared.before()),
              number(compared.after())));
    }
    return String.join(" ", sentences);
  }

  List<PictureTable> tables() {
    List<PictureTable> tables = new ArrayList<>();
    tables.add(ranking());
    tables.add(bridges());
    if (brokers.removed().isPresent()) {
      tables.add(
          new PictureTable(
              messages.text(
                  "brokers.table.compared",
                  PlainText.clean(brokers.removed().orElseThrow().label())),
              List.of(
                  messages.text("brokers.column.measure"),
                  messages.text("brokers.column.before"),
                  messages.text("brokers.column.after"),
                  messages.text("brokers.column.difference")),
              brokers.compared().stream()
                  .map(c -> List.of(label(c), number(c.before()), number(c.after()), difference(c)))
                  .toList()));
    }
    return List.copyOf(tables);
  }

  private PictureTable ranking() {
    List<String> columns = new ArrayList<>();
    columns.add(messages.text("column.name"));
    BrokerRing.ROLES.forEach(role -> columns.add(messages.text("brokers.role." + role)));
    columns.add(messages.text("brokers.column.total"));
    columns.add(messages.text("brokers.column.cut"));
    List<List<String>> rows = new ArrayList<>();
    for (Brokerage role : brokers.ranked()) {
      List<String> row = new ArrayList<>();
      row.add(score.label(role.actor()));
      for (int count : BrokerRing.counts(role)) {
        row.add(Integer.toString(count));
      }
      row.add(Integer.toString(role.total()));
      row.add(brokers.isCut(role.actor()) ? messages.text("brokers.yes") : "");
      rows.add(row);
    }
    return new PictureTable(messages.text("brokers.table.roles"), columns, rows);
  }

  private PictureTable bridges() {
    List<List<String>> rows = new ArrayList<>();
    for (Cohesion.Bridge bridge : brokers.cohesion().bridges()) {
      rows.add(
          List.of(
              score.label(bridge.one()),
              score.label(bridge.other()),
              Integer.toString(bridge.flows().size())));
    }
    return new PictureTable(
        messages.text("brokers.table.bridges"),
        List.of(
            messages.text("column.from"), messages.text("column.to"), messages.text("table.flows")),
        rows);
  }
}
