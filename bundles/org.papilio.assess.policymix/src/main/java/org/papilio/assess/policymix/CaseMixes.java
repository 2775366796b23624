package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Grounds;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.InstrumentUse;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PhaseKind;
import org.papilio.model.cases.PolicyMix;

/**
 * The policy mixes of one case, phase by phase. The value of the case is that of its fullest phase
 * (most instruments in force; of equals the later one); only what is said about pairs of members is
 * taken over the whole case. The values of all phases are the last parts of the number.
 */
final class CaseMixes {

  /** Stands before the name of the phase in an explanation. */
  static final String FULLEST = "in its fullest phase: ";

  /** Stands in the explanation of what is said about all pairs. */
  static final String WHOLE = "over the whole case";

  private final NamedCase subject;
  private final List<PhaseMix> phases = new ArrayList<>();

  CaseMixes(NamedCase subject) {
    this.subject = subject;
    for (Phase phase : subject.content().getPhases()) {
      phases.add(PhaseMix.of(subject.content(), phase));
    }
  }

  /** The value of the case. */
  IndicatorValue ofCase(MixIndex index) {
    if (index.ofPairs()) {
      PhaseMix whole = PhaseMix.of(subject.content(), null);
      return value(index, whole, WHOLE);
    }
    if (phases.isEmpty()) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the case has no phases");
    }
    PhaseMix fullest = phases.getFirst();
    for (PhaseMix phase : phases) {
      fullest = phase.uses().size() >= fullest.uses().size() ? phase : fullest;
    }
    return value(index, fullest, FULLEST + fullest.name());
  }

  /** The value in the last phase of a kind; not applicable when the case has no such phase. */
  IndicatorValue ofPhase(MixIndex index, PhaseKind kind) {
    if (phases.isEmpty()) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the case has no phases");
    }
    Optional<PhaseMix> last =
        phases.reversed().stream()
            .filter(p -> p.phase() != null && p.phase().isSetKind() && p.phase().getKind() == kind)
            .findFirst();
    if (last.isPresent()) {
      Answer answer = index.of(last.get());
      String where = "in the phase " + last.get().name();
      return answer(index, last.get(), answer, where, answer.parts());
    }
    Grounds grounds = new Grounds(subject);
    subject.content().getPhases().forEach(p -> grounds.element(p, "kind"));
    boolean known = subject.content().getPhases().stream().allMatch(Phase::isSetKind);
    return known
        ? IndicatorValue.absent(
            Absence.NOT_APPLICABLE, "the case has no phase " + kind.getName(), grounds.list())
        : IndicatorValue.absent(
            Absence.UNKNOWN, "the kind of a phase of the case is not known", grounds.list());
  }

  private IndicatorValue value(MixIndex index, PhaseMix mix, String where) {
    Answer answer = index.of(mix);
    List<Part> parts = new ArrayList<>(answer.parts());
    phases.forEach(phase -> parts.add(PhasePart.of(phase, index.of(phase))));
    return answer(index, mix, answer, where, parts);
  }

  private IndicatorValue answer(
      MixIndex index, PhaseMix mix, Answer answer, String where, List<Part> parts) {
    Grounds grounds = grounds(index, mix);
    String what = index.formula + ", " + where;
    if (answer.number() != null) {
      return IndicatorValue.of(new Part(answer.number(), what, parts), grounds.list());
    }
    String why = what + ": " + answer.why();
    PolicyMix described = subject.content().getPolicyMix();
    return index.ofPairs() && answer.absence() == Absence.UNKNOWN
        ? grounds.absent(described, "interactions", why)
        : new IndicatorValue(null, null, answer.absence(), why, parts, grounds.list(), List.of());
  }

  private Grounds grounds(MixIndex index, PhaseMix mix) {
    Grounds grounds = new Grounds(subject);
    if (mix.phase() != null) {
      grounds.element(mix.phase(), "kind");
    }
    if (index.ofPairs()) {
      grounds.element(subject.content().getPolicyMix(), index.feature);
      for (MixInteraction pair : mix.scored()) {
        grounds.element(pair, "score");
      }
    } else {
      for (InstrumentUse use : mix.uses()) {
        grounds.element(use, index.feature);
      }
      mix.unplaced().forEach(use -> grounds.element(use, "phases"));
    }
    return grounds;
  }
}
