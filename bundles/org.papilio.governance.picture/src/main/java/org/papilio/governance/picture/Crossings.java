package org.papilio.governance.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.layout.BandLayout.Band;

/**
 * What crosses between neighbouring scales. Silent scales between two others count as one boundary.
 *
 * @param upper the scale above
 * @param lower the scale below
 * @param y where the boundary is drawn, in px of the band area
 * @param down flows downwards by family
 * @param up flows upwards by family
 */
public record Crossings(
    Scale upper,
    Scale lower,
    double y,
    Map<FlowFamily, Integer> down,
    Map<FlowFamily, Integer> up) {

  public static List<Crossings> of(List<Band> bands, Collection<GovernanceFlow> flows) {
    List<Crossings> result = new ArrayList<>();
    Band above = null;
    for (Band band : bands) {
      if (band.silent()) {
        continue;
      }
      if (above != null) {
        result.add(count(above, band, flows));
      }
      above = band;
    }
    return result;
  }

  private static Crossings count(Band above, Band below, Collection<GovernanceFlow> flows) {
    double y = (above.bottom() + below.top()) / 2;
    return between(above.scale(), below.scale(), y, flows);
  }

  /** What crosses between two scales, drawn at {@code y}. */
  public static Crossings between(
      Scale upper, Scale lower, double y, Collection<GovernanceFlow> flows) {
    Map<FlowFamily, Integer> down = new EnumMap<>(FlowFamily.class);
    Map<FlowFamily, Integer> up = new EnumMap<>(FlowFamily.class);
    for (GovernanceFlow flow : flows) {
      if (!flow.kind().betweenActors()) {
        continue;
      }
      boolean starts = flow.fromScale().compareTo(upper) >= 0;
      boolean ends = flow.toScale().compareTo(upper) >= 0;
      if (starts && !ends) {
        down.merge(flow.family(), 1, Integer::sum);
      } else if (ends && !starts) {
        up.merge(flow.family(), 1, Integer::sum);
      }
    }
    return new Crossings(upper, lower, y, down, up);
  }

  public static int total(Map<FlowFamily, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
