package org.papilio.governance.picture.score;

import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.GroupBox;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/**
 * Writes the names of partnerships, networks and labs into their boxes.
 *
 * @param originX left edge of the band area, px
 * @param top upper edge of the band area, px
 */
record GroupLabels(
    Svg svg,
    Typefaces typefaces,
    BandLayout layout,
    ScoreRequest request,
    double originX,
    double top) {

  private static final double SIZE = 12;
  private static final double MOST = 260;

  private static String words(Typefaces typefaces, GovernanceGroup group) {
    return typefaces.fit(Face.STRONG, SIZE, PlainText.clean(group.label()), MOST);
  }

  /** Px that the name of a group takes. */
  static double width(Typefaces typefaces, GovernanceGroup group) {
    return typefaces.width(Face.STRONG, SIZE, words(typefaces, group));
  }

  /** Labels of groups stand above the flows, with a halo, where the fewest flows pass. */
  void draw() {
    svg.group("class", "group-labels");
    for (GroupBox box : layout.groups()) {
      GovernanceGroup group =
          request.graph().groups().stream()
              .filter(g -> g.id().equals(box.group()))
              .findFirst()
              .orElseThrow();
      String label = words(typefaces, group);
      double x = labelPlace(box, typefaces.width(Face.STRONG, SIZE, label));
      svg.text(
          Face.STRONG,
          SIZE,
          x + originX,
          box.y() + top + 15,
          label,
          "class",
          "group-label",
          "fill",
          Palette.INK_2,
          "stroke",
          Palette.SURFACE,
          "stroke-width",
          4,
          "stroke-linejoin",
          "round",
          "paint-order",
          "stroke");
    }
    svg.end();
  }

  private double labelPlace(GroupBox box, double labelWidth) {
    double first = box.x() + 12;
    double last = box.x() + box.width() - 12 - labelWidth;
    double best = first;
    int fewest = Integer.MAX_VALUE;
    for (double x = first; x <= Math.max(first, last); x += 6) {
      int passing = passing(x - 3, x + labelWidth + 3, box.y() + 4, box.y() + 19);
      if (passing < fewest) {
        fewest = passing;
        best = x;
      }
    }
    return best;
  }

  /** How many upright parts of shown flows lie in a rectangle. */
  private int passing(double left, double right, double above, double below) {
    int count = 0;
    for (FlowPath path : layout.flows()) {
      FlowPath.Point before = path.start();
      for (FlowPath.Step step : path.steps()) {
        FlowPath.Point to = step.to();
        if (Math.max(before.x(), to.x()) > left
            && Math.min(before.x(), to.x()) < right
            && Math.max(before.y(), to.y()) > above
            && Math.min(before.y(), to.y()) < below
            && request.shownFlows().contains(path.flow())) {
          count++;
        }
        before = to;
      }
    }
    return count;
  }
}
