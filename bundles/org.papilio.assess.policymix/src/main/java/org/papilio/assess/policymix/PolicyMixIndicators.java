package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.model.cases.PhaseKind;

/**
 * The indices of the policy mix: {@code policymix.output} of the case in its fullest phase, {@code
 * policymix.phase.pilot.output} in one kind of phase.
 */
@Component
public final class PolicyMixIndicators implements IndicatorFamily {

  private final List<Indicator> all = new ArrayList<>();

  public PolicyMixIndicators() {
    for (MixIndex index : MixIndex.values()) {
      String id = "policymix." + index.id();
      all.add(new MixIndicator(info(id, index), s -> new CaseMixes(s).ofCase(index)));
    }
    for (PhaseKind kind : PhaseKind.VALUES) {
      for (MixIndex index : MixIndex.values()) {
        String name = kind.getName().toLowerCase(Locale.ROOT);
        String id = "policymix.phase." + name + "." + index.id();
        all.add(new MixIndicator(info(id, index), s -> new CaseMixes(s).ofPhase(index, kind)));
      }
    }
  }

  /** Titles are messages; the explanation is that of the index. */
  private static IndicatorInfo info(String id, MixIndex index) {
    String help = "%policymix." + index.id() + ".help";
    return new IndicatorInfo(
        id, "%" + id, help, index.unit, index.lowest, index.highest, index.source);
  }

  @Override
  public List<Indicator> indicators(Workspace workspace, Revision revision) {
    return List.copyOf(all);
  }

  private record MixIndicator(IndicatorInfo info, Function<NamedCase, IndicatorValue> look)
      implements Indicator {
    @Override
    public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
      return look.apply(subject);
    }
  }
}
