package org.papilio.governance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentFamily;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SocialFunction;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Instrument;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.derived.Instruments;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Period;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.model.place.ScaleLevel;

class InstrumentReaderTest {

  private static final CasesFactory CASES = CasesFactory.eINSTANCE;
  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  private final Case content = CASES.createCase();

  @BeforeEach
  void aCaseOfAMunicipality() {
    content.setId("case");
    content.getTitle().add(text("en", "Open door"));
    content.setMainScale(ScaleLevel.MUNICIPALITY);
  }

  private static LocalText text(String language, String words) {
    LocalText text = EVIDENCE.createLocalText();
    text.setLang(language);
    text.setText(words);
    return text;
  }

  private static SourceRef cited(String id, String title) {
    Source source = EVIDENCE.createSource();
    source.setId(id);
    source.getTitle().add(text("en", title));
    SourceRef reference = EVIDENCE.createSourceRef();
    reference.setSource(source);
    return reference;
  }

  private InstrumentUse use(String id, String name) {
    Instrument instrument = CASES.createInstrument();
    instrument.getName().add(text("en", name));
    InstrumentUse use = CASES.createInstrumentUse();
    use.setId(id);
    use.setInstrument(instrument);
    content.getInstrumentUses().add(use);
    return use;
  }

  private Interplay meets(RedistributivePolicy policy, SourceRef... sources) {
    Interplay interplay = CASES.createInterplay();
    interplay.setPolicy(policy);
    interplay.getSources().addAll(List.of(sources));
    content.getInterplays().add(interplay);
    return interplay;
  }

  private InstrumentList read() {
    return InstrumentReader.read(content, "open-door", "r", "en");
  }

  private CaseInstrument only() {
    assertEquals(1, read().all().size());
    return read().all().getFirst();
  }

  @Test
  void anInstrumentWithoutStatedScaleIsOnNoScaleAndNotOnTheMainOne() {
    use("use", "Letters");
    assertEquals(Set.of(), only().providedAt());
    assertEquals("", only().family());
    assertEquals(Years.OPEN, only().period());
  }

  @Test
  void anInstrumentStandsOnItsScaleInTheYearsOfItsPhases() {
    Phase phase = CASES.createPhase();
    Period period = EVIDENCE.createPeriod();
    period.setStart("2011");
    period.setEnd("2013");
    phase.setPeriod(period);
    content.getPhases().add(phase);
    InstrumentUse use = use("use", "Letters");
    use.getInstrument().setFamily(org.papilio.model.cases.InstrumentFamily.AWARENESS_RAISING);
    use.setScale(ScaleLevel.REGION);
    use.getPhases().add(phase);
    Statement statement = EVIDENCE.createStatement();
    statement.getSources().add(cited("s", "Minutes"));
    use.getStatements().add(statement);

    CaseInstrument read = only();
    assertEquals(NodeKind.INSTRUMENT, read.kind());
    assertEquals("Letters", read.label());
    assertEquals("AWARENESS_RAISING", read.family());
    assertEquals(Set.of(Scale.REGION), read.providedAt());
    assertEquals(Years.of(2011, 2013), read.period());
    assertEquals("Minutes", read.sources().getFirst().text());
  }

  @Test
  void aPolicyThatIsMetTwiceStandsOnceWithTheSourcesOfBoth() {
    RedistributivePolicy policy = CASES.createRedistributivePolicy();
    policy.setId("benefit");
    policy.getName().add(text("en", "Housing benefit"));
    policy.setFunction(org.papilio.model.cases.SocialFunction.HOUSING);
    policy.getRegulatedAt().add(ScaleLevel.NATIONAL);
    policy.getProvidedAt().addAll(List.of(ScaleLevel.MUNICIPALITY, ScaleLevel.REGION));
    meets(policy, cited("a", "Act"));
    meets(policy, cited("b", "Report"));

    CaseInstrument read = only();
    assertEquals(NodeKind.POLICY, read.kind());
    assertEquals("HOUSING", read.family());
    assertEquals(Set.of(Scale.NATIONAL), read.regulatedAt());
    assertEquals(Set.of(), read.financedAt(), "nobody states who pays");
    assertEquals(List.of(Scale.MUNICIPALITY, Scale.REGION), List.copyOf(read.providedAt()));
    assertEquals(List.of("Act", "Report"), read.sources().stream().map(s -> s.text()).toList());
  }

  @Test
  void aPolicyThatNoRegisterHoldsHasNeitherScaleNorFunction() {
    RedistributivePolicy missing = CASES.createRedistributivePolicy();
    ((InternalEObject) missing).eSetProxyURI(URI.createURI("registers#gone"));
    meets(missing);
    CaseInstrument read = only();
    assertEquals("gone", read.id());
    assertEquals("", read.family());
    assertEquals(new TreeSet<Scale>(), read.providedAt());
  }

  @Test
  void theFamiliesAndFunctionsAreThoseOfTheModel() {
    assertEquals(
        org.papilio.model.cases.InstrumentFamily.VALUES.stream().map(v -> v.getName()).toList(),
        Stream.of(InstrumentFamily.values()).map(Enum::name).toList());
    assertEquals(
        org.papilio.model.cases.SocialFunction.VALUES.stream().map(v -> v.getName()).toList(),
        Stream.of(SocialFunction.values()).map(Enum::name).toList());
    for (InstrumentFamily family : InstrumentFamily.values()) {
      assertEquals(
          Instruments.isInnovative(org.papilio.model.cases.InstrumentFamily.get(family.name())),
          family.innovative(),
          family.name());
    }
  }
}
