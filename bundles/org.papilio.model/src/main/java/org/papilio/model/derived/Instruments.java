package org.papilio.model.derived;

import java.util.EnumSet;
import java.util.Set;
import org.papilio.model.cases.InstrumentFamily;

/** What follows from an instrument. */
public final class Instruments {

  private static final Set<InstrumentFamily> INNOVATIVE =
      EnumSet.of(
          InstrumentFamily.SOCIAL_LEARNING,
          InstrumentFamily.AWARENESS_RAISING,
          InstrumentFamily.COLLECTIVE_ACTION);

  private Instruments() {}

  /** Whether the family is one of the three socially innovative ones. */
  public static boolean isInnovative(InstrumentFamily family) {
    return INNOVATIVE.contains(family);
  }
}
