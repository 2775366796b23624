package org.papilio.literature.api.harvest;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** Finds the harvests of a workspace and the kinds of repositories there are. */
@ProviderType
public interface HarvestService {

  Harvests harvests(Workspace workspace);

  /** All sources there are now, by identifier. */
  List<LiteratureSource> sources();

  /**
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND naming those there are
   */
  LiteratureSource source(String id);
}
