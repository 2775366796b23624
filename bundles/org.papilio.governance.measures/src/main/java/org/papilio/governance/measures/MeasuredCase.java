package org.papilio.governance.measures;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.NamedCase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.Measure;

/**
 * What the indicators of one case share: its graph, and the measures of each part of it. Hundreds
 * of indicators are asked about the same case one after the other; each would read the graph anew.
 */
final class MeasuredCase {

  private final GovernanceGraph whole;
  private final GovernanceGraph actors;
  private final Map<Extent, Measured> parts = new HashMap<>();

  private MeasuredCase(GovernanceGraph whole) {
    this.whole = whole;
    this.actors = whole.actorsOnly();
  }

  /** A part of the graph with all measures of it. */
  record Measured(GovernanceGraph part, List<Measure> measures) {}

  GovernanceGraph whole() {
    return whole;
  }

  /** The actors with the relations between them. */
  GovernanceGraph actors() {
    return actors;
  }

  /**
   * @param part cuts the part out of the graph; asked once for each extent
   * @param measure measures it
   */
  synchronized Measured measured(
      Extent extent,
      Supplier<GovernanceGraph> part,
      Function<GovernanceGraph, List<Measure>> measure) {
    Measured known = parts.get(extent);
    if (known == null) {
      GovernanceGraph cut = part.get();
      known = new Measured(cut, measure.apply(cut));
      parts.put(extent, known);
    }
    return known;
  }

  /** Keeps the case that was asked about last, as long as the asker has it. */
  static final class Last {

    private record Kept(WeakReference<NamedCase> subject, MeasuredCase measured) {}

    private final GovernanceGraphs graphs;
    private volatile @Nullable Kept kept;

    Last(GovernanceGraphs graphs) {
      this.graphs = graphs;
    }

    MeasuredCase of(NamedCase subject) {
      Kept last = kept;
      // The same object, not an equal one: whoever reads the case anew is answered anew.
      if (last != null && last.subject().get() == subject) {
        return last.measured();
      }
      MeasuredCase measured = new MeasuredCase(graphs.graph(subject, "", Locale.ENGLISH));
      kept = new Kept(new WeakReference<>(subject), measured);
      return measured;
    }
  }
}
