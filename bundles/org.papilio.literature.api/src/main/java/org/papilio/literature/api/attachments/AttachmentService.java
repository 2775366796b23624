package org.papilio.literature.api.attachments;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** Finds the attachments of a workspace. */
@ProviderType
public interface AttachmentService {

  /** The attachments of a workspace. The same object until the workspace closes. */
  Attachments attachments(Workspace workspace);
}
