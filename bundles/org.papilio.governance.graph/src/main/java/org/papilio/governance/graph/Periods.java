package org.papilio.governance.graph;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.Years;
import org.papilio.model.evidence.Period;
import org.papilio.model.time.PartialDate;

/** Periods of the model as spans of years: partial dates are read as wide as they may mean. */
final class Periods {

  private Periods() {}

  static Years years(@Nullable Period period) {
    if (period == null) {
      return Years.OPEN;
    }
    OptionalInt from = date(period.getStart(), date -> date.first().getYear());
    OptionalInt to = date(period.getEnd(), date -> date.last().getYear());
    boolean reversed = from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt();
    return reversed ? Years.OPEN : new Years(from, to);
  }

  /** The span that covers all; open where any of them is open, and where there is none. */
  static Years cover(Collection<Years> all) {
    if (all.isEmpty()) {
      return Years.OPEN;
    }
    boolean openStart = all.stream().anyMatch(years -> years.from().isEmpty());
    boolean openEnd = all.stream().anyMatch(years -> years.to().isEmpty());
    OptionalInt from = all.stream().mapToInt(years -> years.from().orElse(0)).min();
    OptionalInt to = all.stream().mapToInt(years -> years.to().orElse(0)).max();
    return new Years(openStart ? OptionalInt.empty() : from, openEnd ? OptionalInt.empty() : to);
  }

  /** A date that cannot be read is unknown here; the validator names it. */
  private static OptionalInt date(@Nullable String text, ToIntFunction<PartialDate> year) {
    return text == null
        ? OptionalInt.empty()
        : PartialDate.tryParse(text)
            .map(year::applyAsInt)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
  }
}
