package org.papilio.governance.picture.matrix;

import java.util.SortedSet;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.Scale;

/** By which of its scales a redistributive policy is placed. */
enum PolicyScale {
  PROVIDED,
  REGULATED,
  FINANCED;

  /** The scales of a policy in this respect; those of an instrument are the same in all three. */
  SortedSet<Scale> of(CaseInstrument one) {
    return switch (this) {
      case PROVIDED -> one.providedAt();
      case REGULATED -> one.regulatedAt();
      case FINANCED -> one.financedAt();
    };
  }
}
