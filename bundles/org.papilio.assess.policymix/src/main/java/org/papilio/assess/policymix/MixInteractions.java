package org.papilio.assess.policymix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Grounds;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.MixInteraction;
import org.papilio.model.cases.PolicyMix;
import org.papilio.model.derived.Ids;

/** How the members of a policy mix get on with each other, as far as somebody judged it. */
final class MixInteractions {

  private static final double MOST = 3;

  private MixInteractions() {}

  /** Σ s_ab / (3 × assessed pairs): −1 all cancel each other, 1 all are indivisible. */
  static IndicatorValue consistency(NamedCase subject) {
    PolicyMix mix = subject.content().getPolicyMix();
    if (mix == null) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the case describes no policy mix");
    }
    List<MixInteraction> scored = scored(mix);
    Grounds grounds = new Grounds(subject).element(mix, "interactions");
    scored.forEach(i -> grounds.element(i, "score"));
    if (scored.isEmpty()) {
      return grounds.absent(mix, "interactions", "no pair of the mix was assessed");
    }
    double sum = scored.stream().mapToInt(MixInteraction::getScore).sum();
    return IndicatorValue.of(
        Part.of(
            sum / (MOST * scored.size()),
            "consistency = Σ score / (3 × assessed pairs)",
            Part.of(sum, "Σ score"),
            Part.of(scored.size(), "assessed pairs of " + pairs(mix))),
        grounds.list());
  }

  /** Assessed pairs as a share of all pairs of members. */
  static IndicatorValue assessed(NamedCase subject) {
    PolicyMix mix = subject.content().getPolicyMix();
    if (mix == null || mix.getMembers().size() < 2) {
      return IndicatorValue.absent(
          Absence.UNKNOWN, "the case describes no policy mix of two or more members");
    }
    Set<Set<String>> judged = new HashSet<>();
    scored(mix).forEach(i -> judged.add(Set.of(Ids.of(i.getA()), Ids.of(i.getB()))));
    return IndicatorValue.of(
        Part.of(
            Math.min(1, judged.size() / (double) pairs(mix)),
            "pairs of members with a score / all pairs",
            Part.of(judged.size(), "pairs with a score"),
            Part.of(pairs(mix), "pairs of " + mix.getMembers().size() + " members")),
        new Grounds(subject).element(mix, "members").list());
  }

  private static List<MixInteraction> scored(PolicyMix mix) {
    return mix.getInteractions().stream()
        .filter(
            i ->
                i.getScore() != null
                    && !Ids.of(i.getA()).isEmpty()
                    && !Ids.of(i.getB()).isEmpty()
                    && !Ids.of(i.getA()).equals(Ids.of(i.getB())))
        .toList();
  }

  private static int pairs(PolicyMix mix) {
    int members = mix.getMembers().size();
    return members * (members - 1) / 2;
  }
}
