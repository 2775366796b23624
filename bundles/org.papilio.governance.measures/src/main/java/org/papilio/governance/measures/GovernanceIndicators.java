package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.Scale;
import org.papilio.model.cases.PhaseKind;

/**
 * Every measure of the governance network as an indicator: {@code governance.density} over all
 * relations, {@code governance.learning.density} over one family, {@code
 * governance.kind.finance.density} over one kind of flow (where its family has several), {@code
 * governance.phase.pilot.density} in one kind of phase.
 */
@Component
public final class GovernanceIndicators implements IndicatorFamily {

  /** Measures that are about two families whatever is asked for. */
  private static final Set<String> RECIPROCITIES =
      Set.of(
          "reciprocity.learning",
          "reciprocity.authority",
          "reciprocity.learning-against-authority");

  /** Measures that are indicators for each family, kind and phase too. */
  private static final Set<String> BY_EXTENT =
      Set.of(
          "density",
          "ei",
          "reach",
          "share.up",
          "share.down",
          "share.horizontal",
          "fragmentation",
          "centralisation.in",
          "centralisation.out",
          "gaps");

  private final List<Indicator> indicators;

  @Activate
  public GovernanceIndicators(
      @Reference GovernanceGraphs graphs, @Reference GovernanceMeasures measures) {
    List<Indicator> all = new ArrayList<>();
    List<MeasureKind> kinds = kinds();
    MeasuredCase.Last last = new MeasuredCase.Last(graphs);
    kinds.forEach(
        kind -> all.add(new MeasureIndicator(graphs, measures, last, kind, Extent.WHOLE)));
    for (Extent extent : extents()) {
      for (MeasureKind kind : kinds) {
        boolean broker = extent.phase() != null && kind.measure().startsWith("brokerage.");
        if (broker || BY_EXTENT.contains(kind.measure())) {
          all.add(new MeasureIndicator(graphs, measures, last, kind, extent));
        }
      }
    }
    indicators = List.copyOf(all);
  }

  /** Families, then the kinds that are not alone in theirs, then phases. */
  private static List<Extent> extents() {
    List<Extent> extents = new ArrayList<>();
    for (FlowFamily family : FlowFamily.values()) {
      if (family != FlowFamily.TIE) {
        extents.add(new Extent(family, null, null));
      }
    }
    for (FlowKind kind : FlowKind.values()) {
      long siblings =
          Arrays.stream(FlowKind.values()).filter(k -> k.family() == kind.family()).count();
      if (kind.betweenActors() && siblings > 1) {
        extents.add(new Extent(null, kind, null));
      }
    }
    PhaseKind.VALUES.forEach(phase -> extents.add(new Extent(null, null, phase.getName())));
    return extents;
  }

  @Override
  public List<Indicator> indicators(Workspace workspace, Revision revision) {
    return indicators;
  }

  /**
   * A measure as an indicator knows it before any case is looked at.
   *
   * @param measure id of the measure
   * @param lowest least possible value
   * @param highest greatest possible value; null where there is none
   */
  record MeasureKind(String measure, String unit, double lowest, @Nullable Double highest) {}

  private static List<MeasureKind> kinds() {
    List<MeasureKind> kinds = new ArrayList<>();
    kinds.add(new MeasureKind("density", "share", 0, 1.0));
    kinds.add(new MeasureKind("ei", "index", -1, 1.0));
    for (Scale scale : Scale.values()) {
      kinds.add(new MeasureKind("ei." + scale.name().toLowerCase(Locale.ROOT), "index", -1, 1.0));
    }
    kinds.add(new MeasureKind("ei.sector", "index", -1, 1.0));
    for (String groups : List.of("", "sector.")) {
      for (String role :
          List.of("coordinator", "consultant", "gatekeeper", "representative", "liaison")) {
        kinds.add(new MeasureKind("brokerage." + groups + role, "paths", 0, null));
      }
    }
    kinds.add(new MeasureKind("reach", "share", 0, 1.0));
    for (String direction : List.of("up", "down", "horizontal")) {
      kinds.add(new MeasureKind("share." + direction, "share", 0, 1.0));
    }
    kinds.add(new MeasureKind("fragmentation", "share", 0, 1.0));
    kinds.add(new MeasureKind("centralisation.in", "share", 0, 1.0));
    kinds.add(new MeasureKind("centralisation.out", "share", 0, 1.0));
    RECIPROCITIES.stream().sorted().forEach(id -> kinds.add(new MeasureKind(id, "share", 0, 1.0)));
    kinds.add(new MeasureKind("gaps", "boundaries", 0, 8.0));
    return kinds;
  }
}
