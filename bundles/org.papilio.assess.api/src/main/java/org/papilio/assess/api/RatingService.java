package org.papilio.assess.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.ProblemException;

/** Frameworks and ratings of a workspace. */
@ProviderType
public interface RatingService {

  /** The framework that every workspace starts with, {@code improve}: editable defaults. */
  Framework standard();

  /**
   * The frameworks of a revision by id; the standard one where the workspace has none of its id.
   */
  List<Framework> frameworks(Workspace workspace, Revision revision);

  /** Stores a framework under its id. */
  Revision store(Workspace workspace, Revision base, Framework framework, Author author);

  /** All ratings of a case in a revision, oldest first. */
  List<Rating> ratings(Workspace workspace, Revision revision, CaseId subject);

  /**
   * Adds ratings; none that is there is ever changed.
   *
   * @throws ProblemException BAD_INPUT for an unknown framework, criterion or case, or a value that
   *     the scale of the criterion does not have; CONFLICT for an id that is there already
   */
  Revision rate(Workspace workspace, Revision base, List<Rating> ratings, Author author);
}
