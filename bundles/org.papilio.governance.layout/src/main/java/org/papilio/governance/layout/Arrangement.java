package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.layout.LayoutRequest;

/**
 * Which block stands in which band and row, and in which order: the part of a layout that has no px
 * yet. Bands are counted from the largest scale at the top.
 */
final class Arrangement {

  final LayoutRequest request;
  final GovernanceGraph graph;

  /** Shown scales, largest first. */
  final List<Scale> scales;

  /** Whether anybody acts on each shown scale. */
  final boolean[] active;

  /** Cells by node index. */
  final Cell[] cells;

  /** Node indices of the ends of each flow. */
  final int[] from;

  final int[] to;

  /** Flows that begin or end at each node. */
  final List<List<Integer>> flowsOfNode = new ArrayList<>();

  /** Blocks that stand in one band, in their order from the left, by band. */
  final List<List<Block>> sequences = new ArrayList<>();

  /** Cards over several bands at the left edge, outermost first. */
  final List<Block> leftSpans = new ArrayList<>();

  /** Cards over several bands at the right edge, outermost first. */
  final List<Block> rightSpans = new ArrayList<>();

  /** Rows of each band; 0 for a silent one. */
  final int[] rows;

  Arrangement(LayoutRequest request) {
    this.request = request;
    this.graph = request.graph();
    Set<Scale> shown = EnumSet.copyOf(Scale.core());
    Set<Scale> acting = EnumSet.noneOf(Scale.class);
    for (GovernanceNode node : graph.nodes()) {
      shown.addAll(node.scales());
      acting.addAll(node.scales());
    }
    scales = new ArrayList<>(shown);
    scales.sort(Comparator.reverseOrder());
    active = new boolean[scales.size()];
    for (int band = 0; band < active.length; band++) {
      active[band] = acting.contains(scales.get(band));
      sequences.add(new ArrayList<>());
    }
    rows = new int[scales.size()];
    cells = new Cell[graph.nodes().size()];
    from = new int[graph.flows().size()];
    to = new int[graph.flows().size()];
    makeBlocks();
  }

  private void makeBlocks() {
    Map<String, Integer> index = new HashMap<>();
    List<GovernanceNode> nodes = graph.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      index.put(nodes.get(i).id(), i);
      cells[i] = new Cell(i, request.cardWidths().get(nodes.get(i).id()));
      flowsOfNode.add(new ArrayList<>());
    }
    for (int i = 0; i < from.length; i++) {
      GovernanceFlow flow = graph.flows().get(i);
      from[i] = index.get(flow.from());
      to[i] = index.get(flow.to());
      flowsOfNode.get(from[i]).add(i);
      flowsOfNode.get(to[i]).add(i);
    }
    for (int g = 0; g < graph.groups().size(); g++) {
      Map<Integer, List<Cell>> byBand = new TreeMap<>();
      for (String member : graph.groups().get(g).members()) {
        GovernanceNode node = nodes.get(index.get(member));
        if (node.scales().size() == 1) {
          byBand
              .computeIfAbsent(band(node.home()), b -> new ArrayList<>())
              .add(cells[index.get(member)]);
        }
      }
      for (Map.Entry<Integer, List<Cell>> part : byBand.entrySet()) {
        int band = part.getKey();
        add(new Block(graph.groups().get(g).id(), band, band, g, part.getValue()));
      }
    }
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].block == null) {
        GovernanceNode node = nodes.get(i);
        int top = band(node.scales().last());
        int bottom = band(node.scales().first());
        add(new Block(node.id(), top, bottom, -1, new ArrayList<>(List.of(cells[i]))));
      }
    }
  }

  private void add(Block block) {
    if (block.isGroup()) {
      int members = block.cells.size();
      block.rowCount = members <= 2 ? 1 : members <= 8 ? 2 : 3;
      for (int i = 0; i < members; i++) {
        block.cells.get(i).row = i * block.rowCount / members;
      }
    } else {
      block.rowCount = 1;
    }
    resize(block, Map.of());
    if (block.spans()) {
      leftSpans.add(block);
    } else {
      sequences.get(block.firstBand).add(block);
    }
  }

  /** Sets the width of a block and the places of its cells, with the given gaps between members. */
  void resize(Block block, Map<Long, Double> gaps) {
    if (!block.isGroup()) {
      block.width = block.cells.getFirst().width;
      return;
    }
    double label =
        request.groupLabelWidths().getOrDefault(graph.groups().get(block.group).id(), 0.0);
    double inner = Math.max(0, label + 24 - 2 * Spacing.BOX_SIDE);
    double[] extents = new double[block.rowCount];
    for (int row = 0; row < block.rowCount; row++) {
      extents[row] = lineUp(block, row, gaps);
      inner = Math.max(inner, extents[row]);
    }
    block.width = inner + 2 * Spacing.BOX_SIDE;
    for (Cell cell : block.cells) {
      cell.dx += Spacing.BOX_SIDE + (inner - extents[cell.row]) / 2;
    }
  }

  private static double lineUp(Block block, int row, Map<Long, Double> gaps) {
    double x = 0;
    Cell last = null;
    for (Cell cell : block.cells) {
      if (cell.row == row) {
        if (last != null) {
          x += gaps.getOrDefault(pair(last.node, cell.node), Spacing.MEMBER_GAP);
        }
        cell.dx = x;
        x += cell.width;
        last = cell;
      }
    }
    return x;
  }

  /** A key for two neighbours. */
  static long pair(int left, int right) {
    return ((long) left << 32) | (right & 0xffffffffL);
  }

  /** The card at the other end of a flow. */
  Cell other(int flow, int node) {
    return cells[from[flow] == node ? to[flow] : from[flow]];
  }

  String id(Cell cell) {
    return graph.nodes().get(cell.node).id();
  }

  int band(Scale scale) {
    return scales.indexOf(scale);
  }

  /** All blocks, cards over several bands first, then band by band from the left. */
  List<Block> blocks() {
    List<Block> all = new ArrayList<>(leftSpans);
    all.addAll(rightSpans);
    sequences.forEach(all::addAll);
    return all;
  }

  int totalRows() {
    return Arrays.stream(rows).sum();
  }

  /** First row of a band in the whole drawing. */
  int firstRow(int band) {
    int first = 0;
    for (int b = 0; b < band; b++) {
      first += rows[b];
    }
    return first;
  }

  /** Tells every block its rows in the whole drawing, once bands, rows and order are settled. */
  void numberRows() {
    for (Block block : blocks()) {
      if (block.spans()) {
        block.firstRow = firstRow(block.firstBand);
        block.rowCount = firstRow(block.lastBand) + rows[block.lastBand] - block.firstRow;
      } else {
        block.firstRow = firstRow(block.firstBand) + block.rowInBand;
      }
    }
  }

  /** The band of each row of the drawing. */
  int[] bandOfRow() {
    int[] bands = new int[totalRows()];
    int row = 0;
    for (int band = 0; band < rows.length; band++) {
      for (int k = 0; k < rows[band]; k++) {
        bands[row++] = band;
      }
    }
    return bands;
  }

  /** The blocks of each row from the left. */
  List<List<Block>> rowBlocks() {
    List<List<Block>> result = new ArrayList<>();
    int[] bands = bandOfRow();
    for (int row = 0; row < bands.length; row++) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : leftSpans) {
        if (block.covers(row)) {
          blocks.add(block);
        }
      }
      for (Block block : sequences.get(bands[row])) {
        if (block.covers(row)) {
          blocks.add(block);
        }
      }
      for (Block block : rightSpans.reversed()) {
        if (block.covers(row)) {
          blocks.add(block);
        }
      }
      result.add(blocks);
    }
    return result;
  }
}
