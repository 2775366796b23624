package org.papilio.assess.api;

import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;

/** An indicator that looks at nothing but the case. */
public final class CaseIndicator implements Indicator {

  /** The look at the case. */
  @FunctionalInterface
  public interface Measure {
    IndicatorValue of(NamedCase subject);
  }

  private final IndicatorInfo info;
  private final Measure measure;

  private CaseIndicator(IndicatorInfo info, Measure measure) {
    this.info = info;
    this.measure = measure;
  }

  /** An indicator whose title and explanation stand in the messages under its id. */
  public static CaseIndicator of(
      String id,
      String unit,
      @Nullable Double lowest,
      @Nullable Double highest,
      String source,
      Measure measure) {
    return new CaseIndicator(
        new IndicatorInfo(id, "%" + id, "%" + id + ".help", unit, lowest, highest, source),
        measure);
  }

  @Override
  public IndicatorInfo info() {
    return info;
  }

  /** Who looks at the case is at home where the words are. */
  @Override
  public Class<?> owner() {
    return measure.getClass();
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    return measure.of(subject);
  }
}
