package org.papilio.assess.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.derived.Ids;

/** What every indicator must do. */
@ConsumerType
public interface IndicatorContract {

  /** A new instance of the indicator. */
  Indicator indicator();

  /** A new copy of a case for which it has a value, all elements with ids. */
  NamedCase subject();

  /**
   * The case base that the case is read from; an indicator that looks at the case alone needs none.
   */
  Snapshot snapshot();

  @Test
  default void hasATitleAndAnExplanation() {
    assertFalse(indicator().info().title().isBlank());
    assertFalse(indicator().info().explanation().isBlank());
  }

  @Test
  default void hasWordsForItsTexts() {
    IndicatorInfo info = indicator().info();
    assertEquals(
        List.of(),
        Words.missing(indicator().owner(), List.of(info.title(), info.explanation(), info.unit())));
  }

  @Test
  default void hasAValueForTheExampleInsideOfItsRange() {
    IndicatorValue value = indicator().measure(subject(), snapshot());
    assertTrue(value.hasValue(), value.explanation());
    if (value.number() != null) {
      assertTrue(indicator().info().allows(value.number()), value.number() + " is out of range");
    }
  }

  @Test
  default void namesWhatItsValueRestsOn() {
    NamedCase subject = subject();
    IndicatorValue value = indicator().measure(subject, snapshot());
    assertFalse(value.restsOn().isEmpty(), "a number without its source");
    Set<String> known = new HashSet<>();
    known.add(Ids.of(subject.content()));
    for (var all = subject.content().eAllContents(); all.hasNext(); ) {
      EObject element = all.next();
      known.add(Ids.of(element));
      element.eCrossReferences().forEach(other -> known.add(Ids.of(other)));
    }
    for (Ground ground : value.restsOn()) {
      if (ground.kind() != Ground.Kind.RATING && ground.kind() != Ground.Kind.CELL) {
        assertTrue(known.contains(ground.id()), "the case has no element " + ground);
      }
    }
  }

  @Test
  default void givesTheSameValueEveryTimeAndInAnyLocale() {
    IndicatorValue expected = indicator().measure(subject(), snapshot());
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("en-GB", "tr-TR", "ar-EG")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, indicator().measure(subject(), snapshot()), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  default void leavesTheCaseAsItWas() {
    NamedCase subject = subject();
    Case before = EcoreUtil.copy(subject.content());
    indicator().measure(subject, snapshot());
    assertTrue(EcoreUtil.equals(before, subject.content()), "the indicator changed the case");
  }

  @Test
  default void saysWhyThereIsNoValueForACaseThatSaysNothing() {
    Case empty = CasesFactory.eINSTANCE.createCase();
    empty.setId("00000000-0000-4000-8000-000000000000");
    IndicatorValue value =
        indicator().measure(new NamedCase(new CaseId("says-nothing"), empty), snapshot());
    assertNull(value.number(), "an unknown was taken for " + value.number());
    assertFalse(value.hasValue());
    assertFalse(value.explanation().isBlank());
  }
}
