package org.papilio.governance.picture;

import java.util.Map;
import java.util.Set;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;

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
    Map<String, PriorPlace> prior) {}
