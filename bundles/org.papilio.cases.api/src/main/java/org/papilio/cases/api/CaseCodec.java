package org.papilio.cases.api;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns elements into the JSON of a workspace and back. Stable: equal elements give equal bytes;
 * keys come in the order of the Ecore; a facet of a plug-in that is not installed is kept as it
 * stood. The form is described in {@code docs/formats/case.md}.
 */
@ProviderType
public interface CaseCodec {

  /**
   * The packages whose types it knows, ours first. Not equal to an earlier answer once a plug-in's
   * package came or went: whoever caches what was read compares the lists.
   */
  List<EPackage> packages();

  /**
   * The element with all its parts as JSON, pretty, one element a line where that keeps diffs
   * small.
   */
  String write(EObject root);

  /**
   * Reads a root; references to ids outside of it stay proxies whose URI fragment is the id.
   *
   * @param json the text
   * @param source its file name, for errors
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT with file, line and column
   */
  EObject read(String json, String source);

  /**
   * The value of a feature as JSON on one line, in the form that it has in the file.
   *
   * @return empty when the feature is not set
   */
  String writeValue(EObject owner, EStructuralFeature feature);

  /** One value of a feature with many values, or the value of one with a single value, as JSON. */
  String writeItem(EStructuralFeature feature, Object value);

  /**
   * Reads the value of a feature in the form that it has in the file.
   *
   * @return what {@code eSet} takes: a list for a feature with many values; elements referred to
   *     are proxies whose URI fragment is the id
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT with what is allowed
   */
  Object readValue(EStructuralFeature feature, String json, String source);

  /** Reads one value of a feature with many values; see {@link #readValue}. */
  Object readItem(EStructuralFeature feature, String json, String source);
}
