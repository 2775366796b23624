package org.papilio.screening.api;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** Finds the screenings of a workspace. */
@ProviderType
public interface ScreeningService {

  /** The screenings of a workspace. The same object until the workspace closes. */
  Screenings of(Workspace workspace);
}
