package @package@;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;

/** How many uses of instruments a case names: an indicator to begin with. */
@Component
public final class @class@ implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "@name@",
        "@title@",
        "Number of uses of instruments that the case names. Unknown when it names none.",
        "uses",
        1.0,
        null,
        "");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    // Each number says what it was counted from, so that a reader can go and look.
    List<Ground> grounds =
        subject.content().getInstrumentUses().stream()
            .map(each -> Ground.element(subject.id().slug(), each.getId(), "", "use of an instrument"))
            .toList();
    if (grounds.isEmpty()) {
      // Somebody may not have asked yet: unknown is not zero.
      return IndicatorValue.absent(Absence.UNKNOWN, "the case names no instrument");
    }
    return IndicatorValue.of(grounds.size(), "uses of instruments that the case names", grounds);
  }
}
