package org.papilio.report.api;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.CaseId;

/**
 * The way back from a claim. Each call gives a link into the same report and notes that the thing
 * was cited, so that the evidence section shows it.
 */
@ProviderType
public interface Citations {

  /** A link to a case, with its title as text. */
  Html toCase(CaseId id);

  /**
   * A link to an element, statement, passage or rating of a case.
   *
   * @param id the case it belongs to
   * @param element its identifier
   * @param text what the link says; the first words of the thing itself when empty
   * @return the link, or the text alone where the identifier names nothing in this revision
   */
  Html toEvidence(CaseId id, String element, String text);

  /**
   * A link to a record of the literature list.
   *
   * @param key the citation key in the library
   * @param text what the link says; never empty
   */
  Html toLiterature(String key, String text);
}
