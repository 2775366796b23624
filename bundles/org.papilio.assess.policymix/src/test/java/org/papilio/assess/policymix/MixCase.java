package org.papilio.assess.policymix;

import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Goal;
import org.papilio.model.cases.GoverningResource;
import org.papilio.model.cases.Instrument;
import org.papilio.model.cases.InstrumentFamily;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Intensity;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PhaseKind;
import org.papilio.model.cases.PolicyMix;

/**
 * A case with two phases. In the pilot one instrument is in force, in the implementation three:
 * training (social learning, organisation, intensity 0.5), a grant (subsidy, treasure, 1.0), an
 * assembly (collective action, organisation, 0.5).
 */
final class MixCase {

  static final CasesFactory CASES = CasesFactory.eINSTANCE;

  private MixCase() {}

  static NamedCase named() {
    return new NamedCase(new CaseId("sample"), content());
  }

  static Case content() {
    Case content = CASES.createCase();
    content.setId("case");
    Phase pilot = phase("pilot", PhaseKind.PILOT);
    Phase main = phase("main", PhaseKind.IMPLEMENTATION);
    content.getPhases().add(pilot);
    content.getPhases().add(main);
    Goal jobs = goal("jobs");
    Goal voice = goal("voice");
    content.getGoals().add(jobs);
    content.getGoals().add(voice);
    InstrumentUse training =
        use("training", InstrumentFamily.SOCIAL_LEARNING, GoverningResource.ORGANISATION, 0.5);
    training.getPhases().add(pilot);
    training.getPhases().add(main);
    training.getGoals().add(jobs);
    InstrumentUse grant = use("grant", InstrumentFamily.SUBSIDY, GoverningResource.TREASURE, 1);
    grant.getPhases().add(main);
    grant.getGoals().add(jobs);
    InstrumentUse assembly =
        use("assembly", InstrumentFamily.COLLECTIVE_ACTION, GoverningResource.ORGANISATION, 0.5);
    assembly.getPhases().add(main);
    assembly.getGoals().add(jobs);
    assembly.getGoals().add(voice);
    content.getInstrumentUses().add(training);
    content.getInstrumentUses().add(grant);
    content.getInstrumentUses().add(assembly);
    mix(content, training, grant, assembly);
    return content;
  }

  private static Phase phase(String id, PhaseKind kind) {
    Phase phase = CASES.createPhase();
    phase.setId(id);
    phase.setKind(kind);
    return phase;
  }

  private static Goal goal(String id) {
    Goal goal = CASES.createGoal();
    goal.setId(id);
    return goal;
  }

  private static InstrumentUse use(
      String id, InstrumentFamily family, GoverningResource resource, double intensity) {
    Instrument instrument = CASES.createInstrument();
    instrument.setId(id + "-instrument");
    instrument.setFamily(family);
    instrument.setResource(resource);
    Intensity scores = CASES.createIntensity();
    scores.setObjectives(intensity);
    scores.setScope(intensity);
    scores.setIntegration(intensity);
    scores.setBudget(intensity);
    scores.setImplementation(intensity);
    scores.setMonitoring(intensity);
    InstrumentUse use = CASES.createInstrumentUse();
    use.setId(id);
    use.setInstrument(instrument);
    use.setIntensity(scores);
    return use;
  }

  private static void mix(Case content, InstrumentUse a, InstrumentUse b, InstrumentUse c) {
    PolicyMix mix = CASES.createPolicyMix();
    mix.setId("mix");
    mix.getMembers().add(a);
    mix.getMembers().add(b);
    mix.getMembers().add(c);
    mix.getInteractions().add(interaction("ab", a, b, 2));
    mix.getInteractions().add(interaction("bc", b, c, -1));
    content.setPolicyMix(mix);
  }

  private static MixInteraction interaction(
      String id, InstrumentUse a, InstrumentUse b, int score) {
    MixInteraction interaction = CASES.createMixInteraction();
    interaction.setId(id);
    interaction.setA(a);
    interaction.setB(b);
    interaction.setScore(score);
    return interaction;
  }
}
