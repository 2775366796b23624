package org.papilio.assess.overlay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.papilio.assess.api.Judgement;
import org.papilio.workbench.api.Overlay.Confidence;

/**
 * How far a value can be relied on, by how far its raters lie apart. The limits are a convention of
 * this platform: quarters of the scale.
 */
final class Agreement {

  private Agreement() {}

  /**
   * @param judgements of all rounds; the last of each rater counts
   * @param scale from the least to the greatest value, more than 0
   * @return high when the raters lie within a quarter of the scale, moderate within a half, low
   *     within three quarters, else very low; unknown for fewer than two raters
   */
  static Confidence of(List<Judgement> judgements, double scale) {
    Map<String, Judgement> last = new HashMap<>();
    for (Judgement each : judgements) {
      last.merge(each.rater(), each, (a, b) -> b.round() >= a.round() ? b : a);
    }
    double[] values =
        last.values().stream()
            .flatMapToDouble(
                each -> each.value() == null ? DoubleStream.empty() : DoubleStream.of(each.value()))
            .toArray();
    if (values.length < 2) {
      return Confidence.UNKNOWN;
    }
    OptionalDouble most = DoubleStream.of(values).max();
    OptionalDouble least = DoubleStream.of(values).min();
    double apart = (most.orElseThrow() - least.orElseThrow()) / scale;
    return apart <= .25
        ? Confidence.HIGH
        : apart <= .5 ? Confidence.MODERATE : apart <= .75 ? Confidence.LOW : Confidence.VERY_LOW;
  }
}
