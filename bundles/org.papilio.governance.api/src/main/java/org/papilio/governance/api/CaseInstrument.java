package org.papilio.governance.api;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An instrument that a case uses, or a redistributive policy that it meets, with the scales that
 * the case itself states. Nothing is filled in: where no scale is stated, the set is empty, which
 * means unknown and never "on no scale".
 *
 * @param id identifier of the element; empty only if the case gives none
 * @param label its whole name in the language asked for
 * @param kind {@code INSTRUMENT} or {@code POLICY}
 * @param family the metamodel's word for the family of an instrument ({@code SOCIAL_LEARNING}) or
 *     the function of a policy ({@code HOUSING}); empty when unknown
 * @param regulatedAt scales that make its rules; for an instrument the scale on which it is used
 * @param financedAt scales that pay for it; for an instrument the scale on which it is used
 * @param providedAt scales that provide it; for an instrument the scale on which it is used
 * @param period when it is used or in force
 * @param sources what the case cites for it; may be empty
 */
public record CaseInstrument(
    String id,
    String label,
    NodeKind kind,
    String family,
    SortedSet<Scale> regulatedAt,
    SortedSet<Scale> financedAt,
    SortedSet<Scale> providedAt,
    Years period,
    List<SourceNote> sources) {

  public CaseInstrument {
    if (kind != NodeKind.INSTRUMENT && kind != NodeKind.POLICY) {
      throw new IllegalArgumentException(
          "'" + label + "' is of kind " + kind + ", allowed are INSTRUMENT and POLICY");
    }
    regulatedAt = sorted(regulatedAt);
    financedAt = sorted(financedAt);
    providedAt = sorted(providedAt);
    sources = List.copyOf(sources);
  }

  /** A use of an instrument; the model states one scale for it, which stands in all three sets. */
  public static CaseInstrument used(
      String id,
      String label,
      String family,
      Collection<Scale> scale,
      Years period,
      List<SourceNote> sources) {
    SortedSet<Scale> at = sorted(scale);
    return new CaseInstrument(id, label, NodeKind.INSTRUMENT, family, at, at, at, period, sources);
  }

  private static SortedSet<Scale> sorted(Collection<Scale> scales) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(scales));
  }
}
