package org.papilio.governance.picture.score;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;
import org.papilio.workbench.api.Overlay;

/**
 * What the score is to show.
 *
 * @param graph the whole graph of the case: positions come from it, so that nothing jumps when the
 *     filter changes
 * @param shownFlows ids of the flows that are drawn and counted
 * @param shownNodes ids of the nodes that are there in the chosen years; the others are drawn pale
 * @param filter what the filter says, for the subtitle; empty when nothing is filtered
 * @param width px of the drawing, at least 640
 * @param framed true for title, legend and sources around the drawing; false for the drawing alone
 * @param fonts true to embed the typefaces, false to name them
 * @param prefix beginning of every XML id, so that several drawings can stand in one page
 * @param prior earlier positions, empty for a fresh layout
 * @param focus the part that is looked at; the rest is pale
 * @param overlay a judgement on the case
 */
record ScoreRequest(
    GovernanceGraph graph,
    Set<String> shownFlows,
    Set<String> shownNodes,
    String filter,
    double width,
    boolean framed,
    boolean fonts,
    String prefix,
    Map<String, PriorPlace> prior,
    Optional<Focus> focus,
    Optional<Overlay> overlay) {

  /** The same without anything that is looked at more than the rest. */
  ScoreRequest(
      GovernanceGraph graph,
      Set<String> shownFlows,
      Set<String> shownNodes,
      String filter,
      double width,
      boolean framed,
      boolean fonts,
      String prefix,
      Map<String, PriorPlace> prior) {
    this(
        graph,
        shownFlows,
        shownNodes,
        filter,
        width,
        framed,
        fonts,
        prefix,
        prior,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether a card is pale: it is not there in these years, or out of focus. */
  boolean pale(String node) {
    return !shownNodes.contains(node)
        || focus.filter(looked -> !looked.nodes().contains(node)).isPresent();
  }

  /** Whether a flow is out of focus. */
  boolean dimmed(String flow) {
    return focus.filter(looked -> !looked.flows().contains(flow)).isPresent();
  }

  /** The judgement on the case. */
  Optional<Overlay.Mark> judged() {
    return overlay.flatMap(o -> o.marks().stream().findFirst());
  }

  /** Whether the judgement on the case rests on an element. */
  boolean grounds(String id) {
    return judged().filter(mark -> mark.elements().contains(id)).isPresent();
  }
}
