package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.CaseInstruments;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Instrument;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.Interplay;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.model.place.ScaleLevel;

/** Reads what a case uses and meets, with the scales that it states and no others. */
@Component
public final class InstrumentReader implements CaseInstruments {

  @Activate
  public InstrumentReader() {}

  @Override
  public InstrumentList instruments(Snapshot snapshot, CaseId id, Locale locale) {
    return read(snapshot.read(id), id.slug(), snapshot.revision().hash(), locale.getLanguage());
  }

  static InstrumentList read(Case content, String caseId, String revision, String language) {
    List<CaseInstrument> all = new ArrayList<>();
    content.getInstrumentUses().forEach(use -> all.add(use(use, language)));
    all.addAll(policies(content.getInterplays(), language));
    GraphBuilder about = new GraphBuilder(content, caseId, revision, language);
    return new InstrumentList(
        caseId,
        revision,
        name(content.getTitle(), caseId, language),
        about.place(),
        about.casePeriod(),
        about.note(),
        CaseGraphs.phasesOf(content),
        all);
  }

  private static CaseInstrument use(InstrumentUse use, String language) {
    Instrument instrument = use.getInstrument();
    boolean known = instrument != null && !instrument.eIsProxy();
    List<Years> years =
        use.getPhases().stream()
            .filter(phase -> !phase.eIsProxy())
            .map(Phase::getPeriod)
            .map(Periods::years)
            .toList();
    List<Statement> statements = new ArrayList<>(use.getStatements());
    if (known) {
      statements.addAll(instrument.getStatements());
    }
    Set<SourceNote> sources = new LinkedHashSet<>();
    statements.forEach(statement -> sources.addAll(notes(statement.getSources(), language)));
    return CaseInstrument.used(
        Ids.of(use),
        known
            ? name(instrument.getName(), Labels.of(use, language), language)
            : Labels.of(use, language),
        known && instrument.isSetFamily() ? instrument.getFamily().getName() : "",
        use.isSetScale() ? List.of(GraphNodes.scale(use.getScale())) : List.of(),
        Periods.cover(years),
        List.copyOf(sources));
  }

  private static Collection<CaseInstrument> policies(List<Interplay> interplays, String language) {
    Map<String, CaseInstrument> found = new LinkedHashMap<>();
    for (Interplay interplay : interplays) {
      RedistributivePolicy policy = interplay.getPolicy();
      if (policy != null) {
        CaseInstrument one = policy(policy, notes(interplay.getSources(), language), language);
        found.merge(
            one.id().isEmpty() ? one.label() : one.id(), one, InstrumentReader::withSourcesOfBoth);
      }
    }
    return found.values();
  }

  private static CaseInstrument policy(
      RedistributivePolicy policy, List<SourceNote> sources, String language) {
    boolean known = !policy.eIsProxy();
    return new CaseInstrument(
        Ids.of(policy),
        known
            ? name(policy.getName(), Labels.of(policy, language), language)
            : Labels.of(policy, language),
        NodeKind.POLICY,
        known && policy.isSetFunction() ? policy.getFunction().getName() : "",
        known ? scales(policy.getRegulatedAt()) : new TreeSet<>(),
        known ? scales(policy.getFinancedAt()) : new TreeSet<>(),
        known ? scales(policy.getProvidedAt()) : new TreeSet<>(),
        known ? Periods.years(policy.getPeriod()) : Years.OPEN,
        sources);
  }

  private static CaseInstrument withSourcesOfBoth(CaseInstrument one, CaseInstrument other) {
    Set<SourceNote> sources = new LinkedHashSet<>(one.sources());
    sources.addAll(other.sources());
    return new CaseInstrument(
        one.id(),
        one.label(),
        one.kind(),
        one.family(),
        one.regulatedAt(),
        one.financedAt(),
        one.providedAt(),
        one.period(),
        List.copyOf(sources));
  }

  private static SortedSet<Scale> scales(List<ScaleLevel> levels) {
    SortedSet<Scale> scales = new TreeSet<>();
    levels.forEach(level -> scales.add(GraphNodes.scale(level)));
    return scales;
  }

  private static List<SourceNote> notes(Collection<SourceRef> references, String language) {
    return GraphFlows.sources(references, language);
  }

  private static String name(List<LocalText> texts, String otherwise, String language) {
    String found = Labels.text(texts, language);
    return found.isBlank() ? otherwise : found;
  }
}
