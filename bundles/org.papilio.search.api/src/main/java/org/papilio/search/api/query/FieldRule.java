package org.papilio.search.api.query;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows which fields there are and what may be asked of each; asked by the parser at each field.
 */
@FunctionalInterface
@ConsumerType
public interface FieldRule {

  /** Takes every field with every value. */
  FieldRule ANY = (name, value) -> Optional.empty();

  /**
   * Looks at one use of a field.
   *
   * @param name as typed
   * @param value what is asked inside it; an {@link Query.Exists} for {@code name:*}
   * @return what is wrong; empty when nothing is
   */
  Optional<Complaint> check(String name, Query value);

  /**
   * @param what what is wrong
   * @param expected what would be right
   */
  record Complaint(String what, String expected) {}
}
