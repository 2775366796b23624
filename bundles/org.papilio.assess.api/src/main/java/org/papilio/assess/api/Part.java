package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with its explanation: what it is, and the numbers it was made of, as a tree that a
 * reader can open.
 *
 * <pre>{@code
 * Part.of(0.7746, "consistency = Σ min(x, y) / Σ x",
 *     Part.of(7.08, "Σ min(x, y), 18 cases"), Part.of(9.14, "Σ x, 18 cases"));
 * }</pre>
 *
 * @param value the number; null when it is not defined, such as a share of nothing
 * @param what name and formula, for people
 * @param parts what it was made of, in the order of the formula
 */
public record Part(@Nullable Double value, String what, List<Part> parts) {

  public Part {
    if (value != null && !Double.isFinite(value)) {
      value = null;
    }
    Objects.requireNonNull(what, "what");
    parts = List.copyOf(parts);
  }

  /** A number made of others; NaN and infinities become "not defined". */
  public static Part of(double value, String what, Part... parts) {
    return new Part(value, what, List.of(parts));
  }
}
