package @package@.rules;

import @package@.@class@Factory;
import @package@.@class@Offer;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.tck.CaseValidatorContract;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;

/** The contract kit, with a case that breaks the rule. */
class @class@RulesTest implements CaseValidatorContract {

  @Override
  public CaseValidator validator() {
    return new @class@Rules();
  }

  @Override
  public Case faulty() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    @class@Offer offer = @class@Factory.eINSTANCE.create@class@Offer();
    offer.setPlaces(20);
    offer.setTaken(21);
    content.getFacets().add(offer);
    return content;
  }
}
