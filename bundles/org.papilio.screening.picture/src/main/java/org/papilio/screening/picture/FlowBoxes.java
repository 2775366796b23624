package org.papilio.screening.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilio.platform.text.Messages;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.PrismaFlow.ReasonCount;
import org.papilio.screening.api.PrismaFlow.SourceCount;
import org.papilio.screening.api.Source;

/**
 * What stands in the boxes of a flow, row by row.
 *
 * @param rows from identification to inclusion
 */
record FlowBoxes(List<Row> rows) {

  /**
   * One row.
   *
   * @param band part of the flow that it belongs to: 0 identification, 1 screening, 2 included
   * @param main lines of the left box; the first one is its heading
   * @param aside lines of the right box, what leaves the flow here; empty for none
   */
  record Row(int band, List<String> main, List<String> aside) {}

  static FlowBoxes of(PrismaFlow flow, Messages messages) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(0, identified(flow, messages), removed(flow, messages)));
    List<String> screened = new ArrayList<>();
    screened.add(messages.text("screened", flow.screened()));
    if (flow.awaitingScreening() > 0) {
      screened.add(messages.text("awaitingScreening", flow.awaitingScreening()));
    }
    rows.add(
        new Row(1, screened, List.of(messages.text("excludedAtTitle", flow.excludedAtTitle()))));
    if (flow.fullText()) {
      rows.add(
          new Row(
              1,
              List.of(messages.text("sought", flow.sought())),
              List.of(messages.text("notRetrieved", flow.notRetrieved()))));
      rows.add(new Row(1, assessed(flow, messages), excluded(flow, messages)));
    }
    rows.add(
        new Row(
            2,
            List.of(
                messages.text("included", flow.studies()),
                messages.text("reports", flow.reports()),
                messages.text("cases", flow.cases())),
            List.of()));
    return new FlowBoxes(rows);
  }

  private static List<String> identified(PrismaFlow flow, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("identified", flow.identified()));
    for (Source.Kind kind : Source.Kind.values()) {
      List<SourceCount> sources =
          flow.sources().stream().filter(count -> count.source().kind() == kind).toList();
      if (!sources.isEmpty()) {
        lines.add(messages.text("kind." + kind, flow.identified(kind)));
        sources.forEach(
            count ->
                lines.add("  " + messages.text("source", count.source().name(), count.records())));
      }
    }
    return lines;
  }

  private static List<String> removed(PrismaFlow flow, Messages messages) {
    return List.of(
        messages.text("removedBefore"),
        messages.text("duplicates", flow.duplicates()),
        messages.text("removedByProgram", flow.removedByProgram()),
        messages.text("removed", flow.removed()));
  }

  private static List<String> assessed(PrismaFlow flow, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("assessed", flow.assessed()));
    if (flow.awaitingAssessment() > 0) {
      lines.add(messages.text("awaitingAssessment", flow.awaitingAssessment()));
    }
    return lines;
  }

  private static List<String> excluded(PrismaFlow flow, Messages messages) {
    List<String> lines = new ArrayList<>();
    int all = flow.excludedAtText().stream().mapToInt(ReasonCount::reports).sum();
    lines.add(messages.text("excludedAtText", all));
    flow.excludedAtText()
        .forEach(
            count -> lines.add("  " + messages.text("source", count.reason(), count.reports())));
    return lines;
  }
}
