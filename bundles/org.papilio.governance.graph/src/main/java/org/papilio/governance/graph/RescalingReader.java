package org.papilio.governance.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CaseRescalings;
import org.papilio.governance.api.RescalingDimension;
import org.papilio.governance.api.RescalingDirection;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Resourced;
import org.papilio.governance.api.Scale;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.time.PartialDate;

/** Reads what moved between scales, as the case states it. */
@Component
public final class RescalingReader implements CaseRescalings {

  @Activate
  public RescalingReader() {}

  @Override
  public List<RescalingEvent> rescalings(Snapshot snapshot, CaseId id, Locale locale) {
    return read(snapshot.read(id), locale.getLanguage());
  }

  static List<RescalingEvent> read(Case content, String language) {
    List<RescalingEvent> events = new ArrayList<>();
    content.getRescalings().forEach(event -> events.add(event(event, language)));
    events.sort(Comparator.comparing(event -> event.first().orElse(Double.MAX_VALUE)));
    return List.copyOf(events);
  }

  private static RescalingEvent event(
      org.papilio.model.cases.RescalingEvent event, String language) {
    Optional<PartialDate> date =
        event.getDate() == null ? Optional.empty() : PartialDate.tryParse(event.getDate());
    return new RescalingEvent(
        Ids.of(event),
        Labels.of(event, language),
        event.getDate() == null ? "" : event.getDate(),
        date.map(when -> year(when.first())),
        date.map(when -> year(when.last().plusDays(1))),
        event.isSetDimension()
            ? Optional.of(RescalingDimension.valueOf(event.getDimension().getName()))
            : Optional.empty(),
        event.isSetDirection()
            ? Optional.of(RescalingDirection.valueOf(event.getDirection().getName()))
            : Optional.empty(),
        event.isSetFromScale() ? scale(event.getFromScale()) : Optional.empty(),
        event.isSetToScale() ? scale(event.getToScale()) : Optional.empty(),
        event.isSetResourced()
            ? Optional.of(Resourced.valueOf(event.getResourced().getName()))
            : Optional.empty(),
        event.getPolicies().stream()
            .filter(policy -> !policy.eIsProxy())
            .map(policy -> name(policy, language))
            .toList(),
        GraphFlows.sources(event.getSources(), language));
  }

  private static Optional<Scale> scale(org.papilio.model.place.ScaleLevel level) {
    return Optional.of(GraphNodes.scale(level));
  }

  private static String name(RedistributivePolicy policy, String language) {
    String found = Labels.text(policy.getName(), language);
    return found.isBlank() ? Labels.of(policy, language) : found;
  }

  /** A day as a year with its fraction: 2 July 2015 is 2015.499. */
  private static double year(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }
}
