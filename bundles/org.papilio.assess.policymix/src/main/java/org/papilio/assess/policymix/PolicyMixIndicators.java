package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.CaseIndicator;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.model.cases.PhaseKind;

/**
 * The indices of a policy mix: of the fullest phase of a case ({@code policymix.output}), and of
 * its last phase of each kind ({@code policymix.output.pilot}).
 */
@Component
public final class PolicyMixIndicators implements IndicatorFamily {

  private static final String SCHAFFRIN =
      "Schaffrin, Sewerin and Seubert, Toward a Comparative Measure of Climate Policy Output, 2015";

  /** An index that has a value in each phase. */
  private record Index(
      String name,
      String unit,
      @Nullable Double highest,
      String source,
      Function<PolicyMixes, IndicatorValue> value) {

    Indicator in(String suffix, @Nullable PhaseKind kind) {
      return CaseIndicator.of(
          "policymix." + name + suffix,
          unit,
          0.0,
          highest,
          source,
          subject -> value.apply(new PolicyMixes(subject, kind)));
    }
  }

  private static final List<Index> BY_PHASE =
      List.of(
          new Index("density", "instruments", null, SCHAFFRIN, PolicyMixes::density),
          new Index("intensity", "score", 1.0, SCHAFFRIN, PolicyMixes::intensity),
          new Index("output", "score", null, SCHAFFRIN, PolicyMixes::output),
          new Index(
              "balance-families", "evenness", 1.0, "Pielou, 1966", PolicyMixes::balanceOfFamilies),
          new Index(
              "balance-resources",
              "evenness",
              1.0,
              "Hood, 1983; Pielou, 1966",
              PolicyMixes::balanceOfResources),
          new Index(
              "comprehensiveness", "share", 1.0, "Hood, 1983", PolicyMixes::comprehensiveness),
          new Index("innovative-share", "share", 1.0, SCHAFFRIN, PolicyMixes::innovativeShare));

  private static final List<Indicator> ALL = all();

  private static List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    BY_PHASE.forEach(index -> all.add(index.in("", null)));
    all.add(
        CaseIndicator.of(
            "policymix.consistency",
            "score",
            -1.0,
            1.0,
            "Nilsson, Griggs and Visbeck, Map the interactions between Sustainable Development"
                + " Goals, 2016",
            MixInteractions::consistency));
    all.add(
        CaseIndicator.of(
            "policymix.pairs-assessed", "share", 0.0, 1.0, "", MixInteractions::assessed));
    for (PhaseKind kind : PhaseKind.VALUES) {
      String suffix = "." + kind.getLiteral().toLowerCase(Locale.ROOT);
      BY_PHASE.forEach(index -> all.add(index.in(suffix, kind)));
    }
    return List.copyOf(all);
  }

  @Override
  public List<Indicator> indicators(Workspace workspace, Revision revision) {
    return ALL;
  }
}
