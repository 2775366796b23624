package org.papilio.governance.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;

/** Reads instruments and redistributive policies out of cases; a service. */
@ProviderType
public interface CaseInstruments {

  /**
   * What a case uses and meets, over all its phases.
   *
   * @param locale language of the labels where the case has it, else the case's first language
   * @throws org.papilio.platform.problem.ProblemException not found, for an unknown case
   */
  InstrumentList instruments(Snapshot snapshot, CaseId id, Locale locale);
}
