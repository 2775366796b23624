package org.papilio.governance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.place.ScaleLevel;

class MeasureIndicatorTest implements IndicatorContract {

  private static Indicator indicator(String id) {
    return new GovernanceIndicators(new GraphMeasures())
        .indicators(null, null).stream()
            .filter(one -> one.info().id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  @Override
  public Indicator indicator() {
    return indicator("governance.learning.density");
  }

  @Override
  public NamedCase subject() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("case");
    for (String id : List.of("a", "b", "c")) {
      Actor actor = CasesFactory.eINSTANCE.createActor();
      actor.setId(id);
      actor.setHomeScale(id.equals("a") ? ScaleLevel.NATIONAL : ScaleLevel.MUNICIPALITY);
      content.getActors().add(actor);
    }
    relation(content, "ab", 0, 1, RelationKind.LEARNING);
    relation(content, "bc", 1, 2, RelationKind.AUTHORITY);
    return new NamedCase(new CaseId("case"), content);
  }

  private static void relation(Case content, String id, int from, int to, RelationKind kind) {
    GovernanceRelation relation = CasesFactory.eINSTANCE.createGovernanceRelation();
    relation.setId(id);
    relation.setFrom(content.getActors().get(from));
    relation.setTo(content.getActors().get(to));
    relation.setKind(kind);
    content.getRelations().add(relation);
  }

  /** The measures look at the case alone: whoever asks this snapshot anything has failed. */
  @Override
  public Snapshot snapshot() {
    return (Snapshot)
        Proxy.newProxyInstance(
            Snapshot.class.getClassLoader(),
            new Class<?>[] {Snapshot.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("asked for " + method.getName());
            });
  }

  @Test
  void oneFamilyIsMeasuredByItselfAndAllTogether() {
    assertEquals(1.0 / 6, indicator().measure(subject(), snapshot()).number());
    assertEquals(2.0 / 6, indicator("governance.density").measure(subject(), snapshot()).number());
  }

  @Test
  void whatHasNoArcsIsNotApplicableAndNotZero() {
    IndicatorValue value = indicator("governance.conflict.ei").measure(subject(), snapshot());
    assertEquals(Absence.NOT_APPLICABLE, value.absence());
  }

  @Test
  void aCaseWithoutActorsIsUnknown() {
    NamedCase empty = new NamedCase(new CaseId("empty"), CasesFactory.eINSTANCE.createCase());
    assertEquals(
        Absence.UNKNOWN, indicator("governance.density").measure(empty, snapshot()).absence());
  }

  @Test
  void noTwoIndicatorsShareAName() {
    List<Indicator> all = new GovernanceIndicators(new GraphMeasures()).indicators(null, null);
    Set<String> names = all.stream().map(one -> one.info().id()).collect(Collectors.toSet());
    assertEquals(all.size(), names.size());
  }
}
