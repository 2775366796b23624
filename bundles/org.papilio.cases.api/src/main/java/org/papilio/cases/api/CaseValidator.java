package org.papilio.cases.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.model.cases.Case;

/** Rules that a case is held against. Each finding names element, rule and remedy. */
@ConsumerType
public interface CaseValidator {

  /** The ids of its rules, each with one sentence that says what it demands and why. */
  Map<String, String> rules();

  /** What it finds; never changes the case. */
  List<Finding> validate(Case content, Snapshot snapshot);
}
