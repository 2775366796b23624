package org.papilio.governance.measures;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Map<Object, List<Measure>> measures = new HashMap<>();

  private MeasuredCase(GovernanceGraph whole) {
    this.whole = whole;
  }

  GovernanceGraph whole() {
    return whole;
  }

  /**
   * @param part what the measures are over: those of an equal part are the same
   */
  synchronized List<Measure> measures(Object part, Supplier<List<Measure>> compute) {
    return measures.computeIfAbsent(part, any -> compute.get());
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
