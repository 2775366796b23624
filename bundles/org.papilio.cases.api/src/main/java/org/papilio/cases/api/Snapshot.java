package org.papilio.cases.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.model.cases.Case;

/**
 * The case base in one revision. Never changes. What it hands out are copies that belong to the
 * caller.
 */
@ProviderType
public interface Snapshot {

  Revision revision();

  /** The names of all cases, sorted. */
  List<CaseId> ids();

  /** The title of a case in a language, or in its first one; cheap, for lists. */
  String title(CaseId id, String language);

  /**
   * Reads a case; references into registers are resolved to elements of this snapshot, a reference
   * that leads nowhere stays an EMF proxy whose URI fragment is the id.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND; BAD_INPUT if the file cannot
   *     be read, with line and column
   */
  Case read(CaseId id);

  /** The JSON of a case as it stands in the file. */
  String json(CaseId id);

  /** The names of the registers, such as {@code places}, {@code actors}, {@code policies}. */
  List<String> registers();

  /** The root of a register. */
  Optional<EObject> register(String name);

  /** The JSON of a register as it stands in the file. */
  Optional<String> registerJson(String name);

  /** Finds a case by its element id or by the id of any element in it. */
  Optional<CaseId> caseOf(String elementId);
}
