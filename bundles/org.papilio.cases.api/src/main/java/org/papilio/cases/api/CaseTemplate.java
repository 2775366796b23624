package org.papilio.cases.api;

import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.model.cases.Case;

/** A start for a new case: dossier headings, facets, usual participants. */
@ConsumerType
public interface CaseTemplate {

  /** Its name on the command line, such as {@code housing}. */
  String id();

  /** The key of its title in the message bundle of the plug-in. */
  String title();

  /** A new case, with every required part that can be foreseen. */
  Case create(String title, String language, Snapshot snapshot);
}
