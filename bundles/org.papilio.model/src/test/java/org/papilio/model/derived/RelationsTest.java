package org.papilio.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Direction;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Instrument;
import org.papilio.model.cases.InstrumentFamily;
import org.papilio.model.place.ScaleLevel;

class RelationsTest {

  @Test
  void aRelationLeavesFromTheHomeOfTheGiverUnlessItSaysOtherwise() {
    GovernanceRelation relation = relation(ScaleLevel.NEIGHBOURHOOD, ScaleLevel.NATIONAL);
    assertEquals(Direction.UP, relation.getDirection());
    relation.setFromScale(ScaleLevel.EU);
    assertEquals(Direction.DOWN, relation.getDirection());
  }

  @Test
  void aRelationOnOneScaleIsHorizontal() {
    assertEquals(
        Direction.HORIZONTAL,
        relation(ScaleLevel.MUNICIPALITY, ScaleLevel.MUNICIPALITY).getDirection());
  }

  @Test
  void onlyTheThreeInnovativeFamiliesAreInnovative() {
    Instrument instrument = CasesFactory.eINSTANCE.createInstrument();
    instrument.setFamily(InstrumentFamily.COLLECTIVE_ACTION);
    assertTrue(instrument.isInnovative());
    instrument.setFamily(InstrumentFamily.CASH_TRANSFER);
    assertFalse(instrument.isInnovative());
  }

  private static GovernanceRelation relation(ScaleLevel from, ScaleLevel to) {
    GovernanceRelation relation = CasesFactory.eINSTANCE.createGovernanceRelation();
    relation.setFrom(actor(from));
    relation.setTo(actor(to));
    return relation;
  }

  private static Actor actor(ScaleLevel home) {
    Actor actor = CasesFactory.eINSTANCE.createActor();
    actor.setHomeScale(home);
    return actor;
  }
}
