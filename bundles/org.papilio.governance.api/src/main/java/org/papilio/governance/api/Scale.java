package org.papilio.governance.api;

import java.util.List;

/**
 * The scale on which somebody governs, from the smallest to the largest. The constants are those of
 * the metamodel's {@code ScaleLevel}; they are repeated here so that graphs, measures and layouts
 * need no model at run time. A scale is never derived from a statistical level.
 */
public enum Scale {
  SITE,
  NEIGHBOURHOOD,
  MUNICIPALITY,
  INTERMUNICIPAL,
  PROVINCE,
  REGION,
  NATIONAL,
  EU,
  INTERNATIONAL;

  private static final List<Scale> CORE =
      List.of(NEIGHBOURHOOD, MUNICIPALITY, REGION, NATIONAL, EU);

  /** The five scales that every picture shows, silent or not; smallest first. */
  public static List<Scale> core() {
    return CORE;
  }

  /** True if this scale is larger than the other one. */
  public boolean above(Scale other) {
    return ordinal() > other.ordinal();
  }
}
