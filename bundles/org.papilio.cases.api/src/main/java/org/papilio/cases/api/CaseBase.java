package org.papilio.cases.api;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.model.cases.Case;

/** The cases and registers of a workspace. */
@ProviderType
public interface CaseBase {

  /** The newest state. */
  Snapshot snapshot();

  /** The state of a revision. */
  Snapshot snapshot(Revision revision);

  /**
   * Adds cases, or replaces those of the same name, as one transaction.
   *
   * @param base the revision that the writer had read
   * @param cases names and contents; ids that are missing in them are given
   * @return the new revision
   * @throws org.papilio.platform.problem.ProblemException CONFLICT if one of them changed since
   *     {@code base}
   */
  Revision put(Revision base, List<NamedCase> cases, Author author, String message);

  /**
   * Adds cases and parts of registers as one transaction, as an import needs it.
   *
   * @param registers register name to a root whose parts are added; a part whose id is there
   *     already replaces the one that is there
   * @throws org.papilio.platform.problem.ProblemException CONFLICT if a file that is written
   *     changed since {@code base}
   */
  Revision put(
      Revision base,
      List<NamedCase> cases,
      Map<String, EObject> registers,
      Author author,
      String message);

  /**
   * Changes a case by edits, as one transaction. Edits of different elements of one case by two
   * people are merged; edits of the same feature of the same element are a conflict.
   *
   * @param base the revision that the editor had read
   * @throws org.papilio.platform.problem.ProblemException CONFLICT naming element, feature and both
   *     sides; NOT_FOUND for an unknown case or element; BAD_INPUT for a value that the feature
   *     does not allow
   */
  Edited edit(CaseId id, Revision base, List<Edit> edits, Author author, String message);

  /** Changes a register ({@code registers/<name>.json}) by edits, with the same promises. */
  Edited editRegister(
      String register, Revision base, List<Edit> edits, Author author, String message);

  /** Removes a case; it stays in the history. */
  Revision remove(CaseId id, Revision base, Author author, String message);

  /** Brings a case back to what it was in a revision, as a new revision. */
  Revision restore(CaseId id, Revision from, Author author);

  /** How a case differs between two revisions, element by element, in the order of the newer. */
  List<ElementChange> diff(CaseId id, Revision from, Revision to);

  /** What all installed rules find in a case. */
  List<Finding> validate(Case content, Snapshot snapshot);
}
