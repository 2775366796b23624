package org.papilio.cases.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks over what a bundle keeps in workspaces beside cases and registers. Register it as a
 * service; {@code papilio workspace check} asks all there are.
 */
@ConsumerType
public interface WorkspaceInspector {

  /** What is damaged in the newest revision, each with its remedy; never changes anything. */
  List<Damage> inspect(Workspace workspace);
}
