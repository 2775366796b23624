package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Band;
import org.papilio.governance.api.layout.BandLayout.Boundary;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.BandLayout.GroupBox;
import org.papilio.governance.api.layout.FlowPath;

/** Turns arrangement and routes into px: heights of channels, bands, cards, boxes and paths. */
final class Assembly {

  private final Arrangement arrangement;
  private final Route[] routes;
  private final double width;
  private final double cardHeight;
  private final int rows;
  private final int[] bandOfRow;
  private final Channel[] channels;

  /** Upper edge of each row's cards. */
  private final double[] rowTop;

  Assembly(Arrangement arrangement, Route[] routes, double width) {
    this.arrangement = arrangement;
    this.routes = routes;
    this.width = width;
    this.cardHeight = arrangement.request.cardHeight();
    this.rows = arrangement.totalRows();
    this.bandOfRow = arrangement.bandOfRow();
    this.channels = new Channel[rows + 1];
    this.rowTop = new double[rows];
  }

  BandLayout build() {
    for (int c = 0; c <= rows; c++) {
      channels[c] = new Channel();
    }
    List<PathBuilder> builders = new ArrayList<>();
    for (Route route : routes) {
      builders.add(new PathBuilder(route, channels));
    }
    List<Band> bands = rows == 0 ? silentBands() : stack();
    List<FlowPath> paths = new ArrayList<>();
    double left = 0;
    double right = width;
    for (int f = 0; f < routes.length; f++) {
      FlowPath path =
          builders.get(f).build(arrangement.graph.flows().get(f).id(), rowTop, cardHeight);
      paths.add(path);
      for (Route.Pass pass : routes[f].passes) {
        left = Math.min(left, pass.x);
        right = Math.max(right, pass.x);
      }
    }
    return new BandLayout(
        Spacing.round(left),
        Spacing.round(right),
        bands.getLast().bottom(),
        bands,
        cards(),
        paths,
        boxes(),
        boundaries(bands));
  }

  private List<Band> silentBands() {
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < arrangement.scales.size(); band++) {
      bands.add(
          new Band(
              arrangement.scales.get(band),
              band * Spacing.SILENT,
              (band + 1) * Spacing.SILENT,
              true,
              0));
    }
    return bands;
  }

  /** Stacks channels and rows from the top, and finds where each band ends. */
  private List<Band> stack() {
    int count = arrangement.scales.size();
    double[] bottom = new double[count];
    int boundaries = 2;
    for (int c = 1; c < rows; c++) {
      boundaries += bandOfRow[c - 1] == bandOfRow[c] ? 0 : 2;
    }
    double share = arrangement.request.slack() / boundaries;
    double y = 0;
    for (int c = 0; c <= rows; c++) {
      int above = c == 0 ? -1 : bandOfRow[c - 1];
      int below = c == rows ? count : bandOfRow[c];
      int silent = Math.max(0, below - above - 1);
      double foot = c == 0 ? 4 : Spacing.ROW_PAD + (boxEnds(c - 1) ? Spacing.BOX_FOOT : 0);
      double head = c == rows ? 4 : Spacing.ROW_PAD + (boxBegins(c) ? Spacing.BOX_HEAD - 5 : 0);
      boolean edge = c == 0 || c == rows;
      double least = edge ? Spacing.EDGE_GAP : above == below ? Spacing.ROW_GAP : Spacing.BAND_GAP;
      double strips = silent * Spacing.SILENT;
      double extra = above == below ? 0 : edge ? share : 2 * share;
      double height = channels[c].settle(y, foot, head, least, strips, extra, edge, c == 0);
      if (above != below) {
        // The strips of silent scales lie in the middle of the channel, or at its outer edge.
        double start =
            c == 0
                ? y
                : c == rows ? y + height - strips : y + foot + (height - foot - head - strips) / 2;
        if (c > 0) {
          bottom[above] = c == rows && silent == 0 ? y + height : start;
        }
        for (int k = 0; k < silent; k++) {
          bottom[above + 1 + k] = start + (k + 1) * Spacing.SILENT;
        }
        if (c == rows) {
          bottom[count - 1] = y + height;
        }
      }
      y += height;
      if (c < rows) {
        rowTop[c] = y;
        y += cardHeight;
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < count; band++) {
      double top = band == 0 ? 0 : bottom[band - 1];
      bands.add(
          new Band(
              arrangement.scales.get(band),
              Spacing.round(top),
              Spacing.round(bottom[band]),
              !arrangement.active[band],
              nodesIn(band)));
    }
    return bands;
  }

  private int nodesIn(int band) {
    Scale scale = arrangement.scales.get(band);
    return (int) arrangement.graph.nodes().stream().filter(n -> n.scales().contains(scale)).count();
  }

  private boolean boxBegins(int row) {
    return arrangement.blocks().stream().anyMatch(b -> b.isGroup() && b.firstRow == row);
  }

  private boolean boxEnds(int row) {
    return arrangement.blocks().stream().anyMatch(b -> b.isGroup() && b.lastRow() == row);
  }

  private List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    for (Cell cell : arrangement.cells) {
      Block block = cell.block;
      int first = block.spans() ? block.firstRow : cell.globalRow();
      int last = block.spans() ? block.lastRow() : first;
      cards.add(
          new Card(
              arrangement.graph.nodes().get(cell.node).id(),
              Spacing.round(cell.x()),
              Spacing.round(rowTop[first]),
              Spacing.round(cell.width),
              Spacing.round(rowTop[last] + cardHeight - rowTop[first]),
              first - arrangement.firstRow(block.firstBand)));
    }
    return cards;
  }

  private List<GroupBox> boxes() {
    List<GroupBox> boxes = new ArrayList<>();
    for (Block block : arrangement.blocks()) {
      if (block.isGroup()) {
        double top = rowTop[block.firstRow] - Spacing.BOX_HEAD;
        double bottom = rowTop[block.lastRow()] + cardHeight + Spacing.BOX_FOOT;
        boxes.add(
            new GroupBox(
                arrangement.graph.groups().get(block.group).id(),
                arrangement.scales.get(block.firstBand),
                Spacing.round(block.x),
                Spacing.round(top),
                Spacing.round(block.width),
                Spacing.round(bottom - top)));
      }
    }
    return boxes;
  }

  private List<Boundary> boundaries(List<Band> bands) {
    List<Boundary> boundaries = new ArrayList<>();
    for (int k = 0; k + 1 < bands.size(); k++) {
      Scale upper = bands.get(k).scale();
      Scale lower = bands.get(k + 1).scale();
      Map<FlowFamily, Integer> down = new EnumMap<>(FlowFamily.class);
      Map<FlowFamily, Integer> up = new EnumMap<>(FlowFamily.class);
      for (GovernanceFlow flow : arrangement.graph.flows()) {
        boolean startsAbove = !lower.above(flow.fromScale()) && flow.fromScale() != lower;
        boolean endsAbove = !lower.above(flow.toScale()) && flow.toScale() != lower;
        if (startsAbove && !endsAbove) {
          down.merge(flow.family(), 1, Integer::sum);
        } else if (!startsAbove && endsAbove) {
          up.merge(flow.family(), 1, Integer::sum);
        }
      }
      boundaries.add(new Boundary(upper, lower, bands.get(k).bottom(), down, up));
    }
    return boundaries;
  }
}
