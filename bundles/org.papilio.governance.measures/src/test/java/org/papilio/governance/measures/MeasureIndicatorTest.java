package org.papilio.governance.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PhaseKind;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.cases.Sector;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.Period;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.text.Messages;

@SuppressWarnings("NullAway") // the measures look at the case alone: no workspace, no snapshot
class MeasureIndicatorTest implements IndicatorContract {

  private static final CaseGraphs GRAPHS = new CaseGraphs();

  private static Indicator indicator(String id) {
    return new GovernanceIndicators(GRAPHS, new GraphMeasures())
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
    phase(content, "pilot", PhaseKind.PILOT, "2010", "2012");
    phase(content, "main", PhaseKind.IMPLEMENTATION, "2013", null);
    content.getRelations().getFirst().setPeriod(period("2014", null));
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

  private static void phase(
      Case content, String id, PhaseKind kind, String start, @Nullable String end) {
    Phase phase = CasesFactory.eINSTANCE.createPhase();
    phase.setId(id);
    phase.setKind(kind);
    phase.setPeriod(period(start, end));
    content.getPhases().add(phase);
  }

  private static Period period(String start, @Nullable String end) {
    Period period = EvidenceFactory.eINSTANCE.createPeriod();
    period.setStart(start);
    period.setEnd(end);
    return period;
  }

  private static IndicatorValue value(String id, NamedCase subject) {
    return indicator(id).measure(subject, null);
  }

  @TestFactory
  Stream<DynamicTest> noIndicatorTakesTheUnknownForANumber() {
    NamedCase empty = new NamedCase(new CaseId("empty"), CasesFactory.eINSTANCE.createCase());
    return new GovernanceIndicators(GRAPHS, new GraphMeasures())
        .indicators(null, null).stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.info().id(),
                        () -> {
                          assertEquals(Absence.UNKNOWN, one.measure(empty, null).absence());
                          IndicatorValue value = one.measure(subject(), null);
                          assertEquals(value, one.measure(subject(), null));
                          assertTrue(
                              value.number() == null || one.info().allows(value.number()),
                              value.show());
                        }));
  }

  @Test
  void aRelationCountsInThePhasesThatItsYearsMeet() {
    // the pilot has authority b → c alone, the phase after it learning a → b too
    assertEquals(1.0 / 6, value("governance.phase.pilot.density", subject()).number());
    assertEquals(2.0 / 6, value("governance.phase.implementation.density", subject()).number());
  }

  @Test
  void anActorOfOtherYearsIsNoMemberOfThePhase() {
    NamedCase subject = subject();
    Participation late = CasesFactory.eINSTANCE.createParticipation();
    late.setId("late");
    late.setActor(subject.content().getActors().getFirst());
    late.setPeriod(period("2013", null));
    subject.content().getParticipations().add(late);
    assertEquals(1.0 / 2, value("governance.phase.pilot.density", subject).number());
    assertEquals(2.0 / 6, value("governance.phase.implementation.density", subject).number());
  }

  @Test
  void aPhaseThatIsNotThereIsNotApplicableAndOneWithoutYearsUnknown() {
    assertEquals(
        Absence.NOT_APPLICABLE, value("governance.phase.decline.density", subject()).absence());
    NamedCase vague = subject();
    vague.content().getPhases().getFirst().setPeriod(null);
    assertEquals(Absence.UNKNOWN, value("governance.phase.pilot.density", vague).absence());
  }

  @Test
  void aZeroRestsOnTheActorsBetweenWhomNothingRuns() {
    IndicatorValue none = value("governance.kind.finance.density", subject());
    assertEquals(0.0, none.number());
    assertEquals(
        List.of("a", "b", "c"), none.restsOn().stream().map(ground -> ground.id()).toList());
  }

  @Test
  void theExplanationNamesThePartOfTheNetwork() {
    assertEquals(
        "Density = m / (n (n − 1)), in the phase PILOT, 2010–2012",
        value("governance.phase.pilot.density", subject()).explanation());
  }

  @Test
  void oneKindOfAFamilyIsMeasuredByItself() {
    NamedCase subject = subject();
    relation(subject.content(), "cb", 2, 1, RelationKind.ACCOUNTABILITY);
    assertEquals(2.0 / 6, value("governance.authority.density", subject).number());
    assertEquals(1.0 / 6, value("governance.kind.accountability.density", subject).number());
  }

  @Test
  void aCaseWithoutAnyRelationIsUnknownAndNotOfDensityZero() {
    NamedCase subject = subject();
    subject.content().getRelations().clear();
    assertEquals(Absence.UNKNOWN, value("governance.density", subject).absence());
  }

  @Test
  void rolesBetweenSectorsAreUnknownWhileASectorIs() {
    NamedCase subject = subject();
    assertEquals(Absence.UNKNOWN, value("governance.brokerage.sector.liaison", subject).absence());
    List<Sector> sectors = List.of(Sector.STATE, Sector.MARKET, Sector.CIVIL_SOCIETY);
    for (int i = 0; i < 3; i++) {
      subject.content().getActors().get(i).setSector(sectors.get(i));
    }
    assertEquals(1.0, value("governance.brokerage.sector.liaison", subject).number());
  }

  @Test
  void everyTitleStandsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Map<String, String> texts = Messages.of(MeasureIndicatorTest.class, locale).all();
      for (Indicator one :
          new GovernanceIndicators(GRAPHS, new GraphMeasures()).indicators(null, null)) {
        assertTrue(texts.containsKey(one.info().title().substring(1)), one.info().title());
        assertTrue(texts.containsKey(one.info().explanation().substring(1)), one.info().id());
      }
    }
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
    List<Indicator> all =
        new GovernanceIndicators(GRAPHS, new GraphMeasures()).indicators(null, null);
    Set<String> names = all.stream().map(one -> one.info().id()).collect(Collectors.toSet());
    assertEquals(all.size(), names.size());
  }
}
