package org.papilio.cases.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.derived.Ids;

/** What every validator keeps to. */
public interface CaseValidatorContract {

  /** The validator. */
  CaseValidator validator();

  /** A case in which it finds something. */
  Case faulty();

  @Test
  default void itsRulesHaveNamesAndSaySomething() {
    assertFalse(validator().rules().isEmpty());
    validator()
        .rules()
        .forEach(
            (rule, sentence) -> {
              assertTrue(rule.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+"), rule);
              assertFalse(sentence.isBlank(), rule);
            });
  }

  @Test
  default void eachFindingNamesRuleElementAndRemedy() {
    Case content = faulty();
    Set<String> ids = new HashSet<>();
    ids.add(Ids.of(content));
    content.eAllContents().forEachRemaining(one -> ids.add(Ids.of(one)));
    List<Finding> found = validator().validate(content, null);
    assertFalse(found.isEmpty(), "nothing was found in the faulty case");
    for (Finding finding : found) {
      assertTrue(validator().rules().containsKey(finding.rule()), finding.rule());
      assertFalse(finding.message().isBlank(), finding.rule());
      assertFalse(finding.remedy().isBlank(), finding.rule());
      assertTrue(finding.element().isEmpty() || ids.contains(finding.element()), finding.element());
    }
  }

  @Test
  default void theCaseStaysAsItIs() {
    Case content = faulty();
    Case before = EcoreUtil.copy(content);
    validator().validate(content, null);
    assertTrue(EcoreUtil.equals(before, content));
  }

  @Test
  default void anEmptyCaseBreaksNothing() {
    assertEquals(
        validator().validate(CasesFactory.eINSTANCE.createCase(), null),
        validator().validate(CasesFactory.eINSTANCE.createCase(), null));
  }
}
