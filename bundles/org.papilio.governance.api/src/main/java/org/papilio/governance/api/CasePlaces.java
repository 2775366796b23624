package org.papilio.governance.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;

/** Reads out of cases where they are; a service. */
@ProviderType
public interface CasePlaces {

  /**
   * The places that a case names as where it operates.
   *
   * @param locale language of the names where the place has it, else its first language
   * @throws org.papilio.platform.problem.ProblemException not found, for an unknown case
   */
  PlaceList places(Snapshot snapshot, CaseId id, Locale locale);
}
