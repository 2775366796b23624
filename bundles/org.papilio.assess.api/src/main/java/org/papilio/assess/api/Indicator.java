package org.papilio.assess.api;

import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;

/**
 * Says one thing about a case: a number, a text, or why there is neither. Register it as a service;
 * it then appears in the catalogue of indicators and can be a column of any table.
 *
 * <p>An indicator never changes the case, gives the same value for the same case at any time and in
 * any locale, never takes an absence for zero, and names what each value rests on. Whoever calls it
 * goes through the {@link AssessmentService}, which names an indicator that throws and goes on.
 */
@ConsumerType
public interface Indicator {

  IndicatorInfo info();

  /**
   * A class of the bundle whose messages hold the texts of {@link #info}: this one, unless an
   * indicator is made from a class of another bundle.
   */
  default Class<?> owner() {
    return getClass();
  }

  /**
   * The value for a case.
   *
   * @param subject the case and its name; a copy that belongs to the caller
   * @param snapshot the case base at the revision that the value is for
   */
  IndicatorValue measure(NamedCase subject, Snapshot snapshot);
}
