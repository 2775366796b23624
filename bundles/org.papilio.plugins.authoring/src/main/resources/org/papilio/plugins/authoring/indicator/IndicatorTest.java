package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.InstrumentUse;

/** The contract kit, and the value for an invented case. */
class @class@Test implements IndicatorContract {

  @Override
  public Indicator indicator() {
    return new @class@();
  }

  @Override
  public NamedCase subject() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    InstrumentUse use = CasesFactory.eINSTANCE.createInstrumentUse();
    use.setId("e66af23f-c643-5f2e-bcf6-0a516af70d3f");
    content.getInstrumentUses().add(use);
    return new NamedCase(new CaseId("example"), content);
  }

  /** This indicator looks at the case alone. */
  @Override
  public Snapshot snapshot() {
    return null;
  }

  @Test
  void countsTheInstruments() {
    assertEquals(1.0, indicator().measure(subject(), snapshot()).number());
  }
}
