package org.papilio.governance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.Direction;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.InterplayMode;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Partnership;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.cases.Sector;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Money;
import org.papilio.model.evidence.Period;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.place.ScaleLevel;

class GraphBuilderTest {

  private static final CasesFactory CASES = CasesFactory.eINSTANCE;
  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  private final Case content = CASES.createCase();
  private Actor ministry;
  private Actor council;

  @BeforeEach
  void aCaseOfAMinistryAndACouncil() {
    content.setId("case");
    content.getTitle().add(text("en", "Open door"));
    content.getTitle().add(text("de", "Offene Tür"));
    content.setMainScale(ScaleLevel.MUNICIPALITY);
    ministry = actor("ministry", "Ministry", ScaleLevel.NATIONAL);
    council = actor("council", "Council", ScaleLevel.MUNICIPALITY);
  }

  private static LocalText text(String language, String words) {
    LocalText text = EVIDENCE.createLocalText();
    text.setLang(language);
    text.setText(words);
    return text;
  }

  private Actor actor(String id, String name, ScaleLevel home) {
    Actor actor = CASES.createActor();
    actor.setId(id);
    actor.getName().add(text("en", name));
    actor.setSector(Sector.STATE);
    if (home != null) {
      actor.setHomeScale(home);
    }
    content.getActors().add(actor);
    return actor;
  }

  private GovernanceRelation relation(String id, Actor from, Actor to, RelationKind kind) {
    GovernanceRelation relation = CASES.createGovernanceRelation();
    relation.setId(id);
    relation.setFrom(from);
    relation.setTo(to);
    relation.setKind(kind);
    content.getRelations().add(relation);
    return relation;
  }

  private static Period period(String start, String end) {
    Period period = EVIDENCE.createPeriod();
    period.setStart(start);
    period.setEnd(end);
    return period;
  }

  private GovernanceGraph graph() {
    return new GraphBuilder(content, "open-door", "r", "en").build();
  }

  private GovernanceFlow flow(String id) {
    return graph().flows().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aRelationRunsBetweenTheHomeScalesOfItsActors() {
    GovernanceRelation grant = relation("grant", ministry, council, RelationKind.FINANCE);
    grant.setStrength(3);
    grant.setPeriod(period("2010~", "2014-06"));
    Money money = EVIDENCE.createMoney();
    money.setAmount(new BigDecimal("120000"));
    money.setCurrency("EUR");
    grant.setAmount(money);
    Source source = EVIDENCE.createSource();
    source.setId("report");
    source.getTitle().add(text("en", "Annual report"));
    SourceRef reference = EVIDENCE.createSourceRef();
    reference.setSource(source);
    reference.setLocator("p. 3");
    grant.getSources().add(reference);

    GovernanceFlow flow = flow("grant");
    assertEquals(FlowKind.FINANCE, flow.kind());
    assertEquals(Scale.NATIONAL, flow.fromScale());
    assertEquals(Scale.MUNICIPALITY, flow.toScale());
    assertEquals(Direction.DOWN, flow.direction());
    assertEquals(OptionalInt.of(3), flow.strength());
    assertEquals("120000 EUR", flow.amount());
    assertEquals(Years.of(2010, 2014), flow.period());
    assertEquals("Annual report, p. 3", flow.sources().getFirst().text());
  }

  @Test
  void aStrengthThatNobodyStatesIsUnknownAndNotZero() {
    relation("order", ministry, council, RelationKind.AUTHORITY);
    assertEquals(OptionalInt.empty(), flow("order").strength());
  }

  @Test
  void aRelationOnAnotherScaleMakesItsActorSpanBoth() {
    relation("advice", council, ministry, RelationKind.LEARNING).setFromScale(ScaleLevel.REGION);
    GovernanceNode node = graph().nodesById().get("council");
    assertEquals(new TreeSet<>(Set.of(Scale.MUNICIPALITY, Scale.REGION)), node.scales());
    assertEquals(Scale.REGION, flow("advice").fromScale());
  }

  @Test
  void anActorWithoutHomeScaleStandsOnTheMainScaleOfTheCase() {
    actor("somebody", "Somebody", null);
    assertEquals(Scale.MUNICIPALITY, graph().nodesById().get("somebody").home());
  }

  @Test
  void aPersonIsShownByPseudonym() {
    Actor person = actor("person", "Real Name", ScaleLevel.NEIGHBOURHOOD);
    person.setNaturalPerson(true);
    person.setPseudonym("Worker 7");
    assertEquals("Worker 7", graph().nodesById().get("person").label());
    person.setPseudonym(null);
    assertFalse(graph().nodesById().get("person").label().contains("Real"));
  }

  @Test
  void instrumentsGoalsAndThePeopleConcernedAreTiedToWhoDeliversAndHoldsThem() {
    Goal goal = CASES.createGoal();
    goal.setId("goal");
    goal.getText().add(text("en", "A door for all"));
    goal.getHeldBy().add(ministry);
    content.getGoals().add(goal);
    TargetGroup people = CASES.createTargetGroup();
    people.setId("people");
    people.setConcept("LONE_PARENTS");
    content.getGroups().add(people);
    InstrumentUse use = CASES.createInstrumentUse();
    use.setId("use");
    use.setScale(ScaleLevel.REGION);
    use.getDeliveredBy().add(council);
    use.getGoals().add(goal);
    use.getGroups().add(people);
    content.getInstrumentUses().add(use);

    GovernanceGraph graph = graph();
    assertEquals(Scale.REGION, graph.nodesById().get("use").home());
    assertEquals(Scale.NATIONAL, graph.nodesById().get("goal").home());
    assertEquals(Scale.MUNICIPALITY, graph.nodesById().get("people").home());
    assertEquals("lone parents", graph.nodesById().get("people").label());
    assertEquals(
        List.of(
            "council DELIVERY use", "use AIM goal", "use REACH people", "ministry HOLDING goal"),
        graph.flows().stream().map(f -> f.from() + " " + f.kind() + " " + f.to()).toList());
    assertTrue(graph.actorsOnly().flows().isEmpty(), "ties do not count in measures");
  }

  @Test
  void aPolicyIsTiedToTheActorThatLeads() {
    Participation lead = CASES.createParticipation();
    lead.setActor(council);
    lead.getRoles().add("lead");
    content.getParticipations().add(lead);
    RedistributivePolicy policy = CASES.createRedistributivePolicy();
    policy.setId("policy");
    policy.getName().add(text("en", "Housing benefit"));
    policy.getRegulatedAt().addAll(List.of(ScaleLevel.REGION, ScaleLevel.NATIONAL));
    Interplay interplay = CASES.createInterplay();
    interplay.setId("interplay");
    interplay.setPolicy(policy);
    interplay.setMode(InterplayMode.COMPLEMENTS);
    content.getInterplays().add(interplay);

    GovernanceFlow tie = flow("interplay");
    assertEquals("policy", tie.from());
    assertEquals("council", tie.to());
    assertEquals("COMPLEMENTS", tie.detail());
    GovernanceNode node = graph().nodesById().get("policy");
    assertEquals(NodeKind.POLICY, node.kind());
    assertEquals(Scale.NATIONAL, node.home());
  }

  @Test
  void anActorStandsInTheFirstPartnershipThatNamesIt() {
    for (String id : List.of("first", "second")) {
      Partnership partnership = CASES.createPartnership();
      partnership.setId(id);
      partnership.getName().add(text("en", id));
      partnership.getMembers().add(council);
      content.getPartnerships().add(partnership);
    }
    assertEquals(
        List.of(new GovernanceGroup("first", "first", List.of("council"))), graph().groups());
  }

  @Test
  void aRelationToAnActorThatIsMissingIsDrawnToACardThatSaysSo() {
    Actor missing = CASES.createActor();
    ((org.eclipse.emf.ecore.InternalEObject) missing)
        .eSetProxyURI(org.papilio.model.derived.Ids.uri("0123456789ab"));
    relation("lost", council, missing, RelationKind.STAFF);
    assertEquals("missing 01234567", graph().nodesById().get("0123456789ab").label());
  }

  @Test
  void namesComeInTheLanguageAskedForWhereTheCaseHasIt() {
    assertEquals("Offene Tür", new GraphBuilder(content, "open-door", "r", "de").build().title());
    assertEquals("Open door", new GraphBuilder(content, "open-door", "r", "sv").build().title());
  }

  /** The API repeats the model's constants so that it needs no model; they must stay the same. */
  @Test
  void theApiKnowsTheScalesSectorsAndKindsOfTheModel() {
    assertEquals(
        Arrays.stream(ScaleLevel.values()).map(ScaleLevel::getName).toList(),
        Arrays.stream(Scale.values()).map(Enum::name).toList());
    for (RelationKind kind : RelationKind.values()) {
      assertTrue(FlowKind.valueOf(kind.getName()).betweenActors());
    }
    for (Sector sector : Sector.values()) {
      org.papilio.governance.api.Sector.valueOf(sector.getName());
    }
  }
}
