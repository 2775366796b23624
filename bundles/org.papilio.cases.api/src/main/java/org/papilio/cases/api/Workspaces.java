package org.papilio.cases.api;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Makes and opens workspaces. */
@ProviderType
public interface Workspaces {

  /** Whether the folder holds a workspace. Looks only, changes nothing. */
  boolean isWorkspace(Path folder);

  /**
   * Makes a new workspace and opens it.
   *
   * @param folder absent or empty
   * @throws org.papilio.platform.problem.ProblemException CONFLICT if the folder holds something
   *     already, FAILURE if it cannot be written
   */
  Workspace create(Path folder, Author author);

  /**
   * Opens a workspace; what a killed process left half done is mended first. Opening a folder that
   * this process has open already answers with the same workspace, counted: it closes when the last
   * opener closes it.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND if the folder holds no
   *     workspace, BAD_INPUT if it is damaged beyond opening or of a newer format
   */
  Workspace open(Path folder);

  /**
   * Looks a workspace over, also one that {@link #open} refuses.
   *
   * @param mend whether to mend what is safe to mend
   * @return what is damaged, most serious first; empty when all is well
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND if the folder holds no
   *     workspace
   */
  List<Damage> check(Path folder, boolean mend);
}
