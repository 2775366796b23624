package org.papilio.cases.api;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns elements into the JSON of a workspace and back. Stable: equal elements give equal bytes;
 * keys come in the order of the Ecore; a facet of a plug-in that is not installed is kept as it
 * stood.
 */
@ProviderType
public interface CaseCodec {

  /** The element with all its parts as JSON, pretty, one element a line where that keeps diffs small. */
  String write(EObject root);

  /**
   * Reads a root; references to ids outside of it stay proxies.
   *
   * @param json the text
   * @param source its file name, for errors
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT with file, line and column
   */
  EObject read(String json, String source);
}
