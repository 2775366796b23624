package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.Paths;

/**
 * Where everything is in the drawing, for the page. All numbers are user units of the SVG.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param top where the band area begins
 * @param bands from the largest scale to the smallest
 * @param cards one for each node
 * @param flows one for each flow, shown or not
 * @param groups boxes
 * @param crossings boundaries with what crosses them
 */
record ScoreGeometry(
    double width,
    double height,
    double top,
    List<BandPlace> bands,
    List<CardPlace> cards,
    List<FlowPlace> flows,
    List<BoxPlace> groups,
    List<Crossings> crossings) {

  record BandPlace(
      String scale, String label, double y, double height, boolean silent, int nodes) {}

  /**
   * @param element XML id of its group in the SVG
   * @param row row within its band; with {@code x} it is the prior of a later layout
   * @param left x without the offset of the drawing, as a later layout wants it
   * @param shown false if it is pale because of the chosen years
   */
  record CardPlace(
      String node,
      String element,
      String label,
      String kind,
      String type,
      String typeLabel,
      String sector,
      String home,
      List<String> scales,
      String years,
      String about,
      double x,
      double y,
      double width,
      double height,
      int row,
      double left,
      boolean shown) {}

  /**
   * @param element XML id of its group in the SVG; there only if it is shown
   * @param path SVG path data from card to card
   * @param strength 0 to 4, or -1 for unknown
   */
  record FlowPlace(
      String flow,
      String element,
      String from,
      String to,
      String kind,
      String kindLabel,
      String family,
      String direction,
      String fromScale,
      String toScale,
      int strength,
      String years,
      String about,
      String path,
      boolean shown) {}

  record BoxPlace(
      String group, String label, String scale, double x, double y, double width, double height) {}

  static ScoreGeometry of(
      ScoreRequest request,
      BandLayout layout,
      ScoreText text,
      List<Crossings> crossings,
      double dx,
      double dy,
      double width,
      double height) {
    GovernanceGraph graph = request.graph();
    List<BandPlace> bands = new ArrayList<>();
    for (BandLayout.Band band : layout.bands()) {
      bands.add(
          new BandPlace(
              band.scale().name(),
              text.scale(band.scale()),
              band.top() + dy,
              band.bottom() - band.top(),
              band.silent(),
              band.nodes()));
    }
    List<CardPlace> cards = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      cards.add(card(request, graph.nodes().get(i), layout.cards().get(i), i, text, dx, dy));
    }
    List<FlowPlace> flows = new ArrayList<>();
    for (int f = 0; f < graph.flows().size(); f++) {
      flows.add(flow(request, graph.flows().get(f), layout.flows().get(f), f, text, dx, dy));
    }
    Map<String, String> labels = new LinkedHashMap<>();
    graph.groups().forEach(group -> labels.put(group.id(), group.label()));
    List<BoxPlace> boxes = new ArrayList<>();
    for (BandLayout.GroupBox box : layout.groups()) {
      boxes.add(
          new BoxPlace(
              box.group(),
              labels.get(box.group()),
              box.scale().name(),
              box.x() + dx,
              box.y() + dy,
              box.width(),
              box.height()));
    }
    List<Crossings> shifted =
        crossings.stream()
            .map(c -> new Crossings(c.upper(), c.lower(), c.y() + dy, c.down(), c.up()))
            .toList();
    return new ScoreGeometry(width, height, dy, bands, cards, flows, boxes, shifted);
  }

  private static CardPlace card(
      ScoreRequest request,
      GovernanceNode node,
      BandLayout.Card card,
      int index,
      ScoreText text,
      double dx,
      double dy) {
    return new CardPlace(
        node.id(),
        request.prefix() + "card-" + index,
        node.label(),
        node.kind().name(),
        node.type(),
        node.type().isEmpty() ? text.kind(node.kind()) : text.type(node.type()),
        node.sector().name(),
        node.home().name(),
        node.scales().stream().map(Enum::name).toList(),
        node.period().text(),
        text.node(node),
        card.x() + dx,
        card.y() + dy,
        card.width(),
        card.height(),
        card.row(),
        card.x(),
        request.shownNodes().contains(node.id()));
  }

  private static FlowPlace flow(
      ScoreRequest request,
      GovernanceFlow flow,
      FlowPath path,
      int index,
      ScoreText text,
      double dx,
      double dy) {
    return new FlowPlace(
        flow.id(),
        request.prefix() + "flow-" + index,
        flow.from(),
        flow.to(),
        flow.kind().name(),
        text.kind(flow.kind()),
        flow.family().name(),
        flow.direction().name(),
        flow.fromScale().name(),
        flow.toScale().name(),
        flow.strength().orElse(-1),
        flow.period().text(),
        text.flow(flow),
        Paths.data(path, dx, dy, 0),
        request.shownFlows().contains(flow.id()));
  }
}
