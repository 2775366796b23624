package org.papilio.assess.policymix;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Part;

/**
 * The value of one phase as a part of the value of its case, and the way back: the comparison reads
 * the phases from the frozen table, so that it can be made again without the case base.
 *
 * @param phase name of the phase, such as {@code PILOT from 2012}
 * @param number the number; null when there is none
 * @param absence {@code unknown} or {@code not applicable}, and why; empty when there is a number
 */
record PhasePart(String phase, @Nullable Double number, String absence) {

  private static final String START = "phase ";
  private static final String AND = "; ";

  static Part of(PhaseMix mix, Answer answer) {
    String absence =
        answer.absence() == null ? "" : AND + word(answer.absence()) + ", " + answer.why();
    return new Part(answer.number(), START + mix.name() + absence, java.util.List.of());
  }

  /** The phase that a part stands for; empty for a part that is no phase. */
  static Optional<PhasePart> read(Part part) {
    if (!part.what().startsWith(START)) {
      return Optional.empty();
    }
    String text = part.what().substring(START.length());
    int end = text.indexOf(AND);
    return Optional.of(
        end < 0
            ? new PhasePart(text, part.value(), "")
            : new PhasePart(text.substring(0, end), null, text.substring(end + AND.length())));
  }

  /** The word for its kind, such as {@code PILOT}. */
  String kind() {
    int end = phase.indexOf(" from ");
    return end < 0 ? phase : phase.substring(0, end);
  }

  static String word(Absence absence) {
    return absence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
