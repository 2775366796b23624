package org.papilio.assess.policymix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Part;

/**
 * What an index says about one phase: a number, or why there is none.
 *
 * @param number the number; null when there is none
 * @param absence the kind of absence; null when there is a number
 * @param why why there is no number; empty when there is one
 * @param parts what the number was made of
 */
record Answer(@Nullable Double number, @Nullable Absence absence, String why, List<Part> parts) {

  Answer {
    parts = List.copyOf(parts);
  }

  static Answer of(double number, Part... parts) {
    return new Answer(number, null, "", List.of(parts));
  }

  /** Nobody has said what is needed. */
  static Answer unknown(String why) {
    return new Answer(null, Absence.UNKNOWN, why, List.of());
  }

  /** All is known, but the index has no meaning here: a mean, a share or an evenness of nothing. */
  static Answer notApplicable(String why) {
    return new Answer(null, Absence.NOT_APPLICABLE, why, List.of());
  }
}
