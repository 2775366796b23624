package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.layout.Leg.Edge;

/** The space between two rows, with the legs that run in it. */
final class Channel {

  /** Above this number of tracks they lie closer. */
  private static final int MANY = 9;

  final List<Leg> legs = new ArrayList<>();
  private double top;
  private double bottom;
  private double firstTrack;
  private double pitch;

  /**
   * Settles tracks and height.
   *
   * @param y upper edge
   * @param foot kept free of tracks at the top
   * @param head kept free of tracks at the bottom
   * @param least smallest height without strips
   * @param strips height of silent scales that lie in this channel
   * @param extra px to add
   * @param edge true for the first and the last channel, whose tracks lie at their inner side
   * @param first true for the first channel
   * @return the height
   */
  double settle(
      double y,
      double foot,
      double head,
      double least,
      double strips,
      double extra,
      boolean edge,
      boolean first) {
    int tracks = Tracks.assign(legs);
    double zone = Math.max(0, tracks - 1) * (tracks > MANY ? Spacing.TIGHT_TRACK : Spacing.TRACK);
    double height = Math.max(least, foot + zone + head) + strips + extra;
    top = y;
    bottom = y + height;
    double free = height - foot - head - (edge ? strips + extra : 0);
    double from = first ? y + height - head - free : y + foot;
    double widest = tracks > 1 ? Math.min(free / (tracks - 1), Spacing.TRACK * 1.6) : 0;
    pitch = widest;
    double used = pitch * Math.max(0, tracks - 1);
    if (!edge) {
      firstTrack = from + (free - used) / 2;
    } else {
      firstTrack = first ? from + free - used : from;
    }
    return height;
  }

  /** y of the horizontal part of a leg. */
  double trackY(Leg leg) {
    return firstTrack + leg.track * pitch;
  }

  /** y of one of its edges. */
  double edgeY(Edge edge) {
    return edge == Edge.TOP ? top : bottom;
  }
}
