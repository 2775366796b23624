package @package@.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import @package@.@class@Factory;
import @package@.@class@Offer;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;

/** The contract kit, and the value for an invented case. */
class PlacesIndicatorTest implements IndicatorContract {

  @Override
  public Indicator indicator() {
    return new PlacesIndicator();
  }

  @Override
  public NamedCase subject() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    @class@Offer offer = @class@Factory.eINSTANCE.create@class@Offer();
    offer.setPlaces(20);
    offer.setTaken(15);
    content.getFacets().add(offer);
    return new NamedCase(new CaseId("example"), content);
  }

  /** This indicator looks at the case alone. */
  @Override
  public Snapshot snapshot() {
    return null;
  }

  @Test
  void dividesPlacesTakenByPlaces() {
    assertEquals(0.75, indicator().measure(subject(), snapshot()).number());
  }
}
