package org.papilio.governance.api;

import java.util.List;
import java.util.Optional;

/**
 * Tasks or means moved between scales. What the case does not state is empty, which means unknown.
 *
 * @param id identifier of the element; empty only if the case gives none
 * @param label what happened, in the language asked for
 * @param date when, as the case writes it: {@code 2016}, {@code 2016-02}, {@code 2010~}
 * @param first the first day that the date may mean, as a year with its fraction: 2016.083; empty
 *     when the date cannot be read
 * @param last the end of the last day that it may mean, the same way; at least {@code first}
 * @param dimension what moved
 * @param direction where to
 * @param from the scale that it left
 * @param to the scale that it came to
 * @param resourced whether the means moved along
 * @param policies names of the redistributive policies concerned
 * @param sources what says so
 */
public record RescalingEvent(
    String id,
    String label,
    String date,
    Optional<Double> first,
    Optional<Double> last,
    Optional<RescalingDimension> dimension,
    Optional<RescalingDirection> direction,
    Optional<Scale> from,
    Optional<Scale> to,
    Optional<Resourced> resourced,
    List<String> policies,
    List<SourceNote> sources) {

  public RescalingEvent {
    if (first.isPresent() != last.isPresent()) {
      throw new IllegalArgumentException("the date of '" + label + "' has one end only");
    }
    policies = List.copyOf(policies);
    sources = List.copyOf(sources);
  }
}
