package org.papilio.search.api;

import java.time.LocalDate;
import java.util.Map;

/**
 * One value of a field of a document, with the place in the object where it stands, so that a hit
 * leads back to it.
 */
public sealed interface FieldValue {

  /** Name of the field, as its {@link FieldInfo} has it. */
  String field();

  /** Id of the element or passage the value comes from; empty for the object itself. */
  String anchor();

  /**
   * Running text.
   *
   * @param language ISO 639-1 code; empty when unknown
   */
  record Text(String field, String text, String language, String anchor) implements FieldValue {}

  /**
   * A value of a list.
   *
   * @param code what files hold and facets count; never blank
   * @param labels what people read and type, by language; may be empty, then the code is the label
   */
  record Keyword(String field, String code, Map<String, String> labels, String anchor)
      implements FieldValue {
    public Keyword {
      labels = Map.copyOf(labels);
      if (code.isBlank()) {
        throw new IllegalArgumentException("field " + field + ": a keyword without a code");
      }
    }
  }

  /**
   * A year, or all years from one to another.
   *
   * @param from first year, -9999 to 9999
   * @param to last year, {@code from} to 9999
   */
  record Years(String field, int from, int to, String anchor) implements FieldValue {
    public Years {
      if (from < -9999 || to > 9999 || from > to) {
        throw new IllegalArgumentException(
            "field "
                + field
                + ": years "
                + from
                + " to "
                + to
                + "; allowed is -9999 ≤ from ≤ to ≤ 9999");
      }
    }
  }

  /**
   * A day, or all days from one to another; the month 2008-03 is 2008-03-01 to 2008-03-31.
   *
   * @param to last day, not before {@code from}
   */
  record Days(String field, LocalDate from, LocalDate to, String anchor) implements FieldValue {
    public Days {
      if (from.isAfter(to)) {
        throw new IllegalArgumentException("field " + field + ": " + from + " is after " + to);
      }
    }
  }

  /**
   * A number.
   *
   * @param value finite
   */
  record Numeric(String field, double value, String anchor) implements FieldValue {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("field " + field + ": " + value + " is no number");
      }
    }
  }
}
