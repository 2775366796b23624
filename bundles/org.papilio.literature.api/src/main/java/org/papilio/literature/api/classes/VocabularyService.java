package org.papilio.literature.api.classes;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** The vocabularies of workspaces. */
@ProviderType
public interface VocabularyService {

  /** Those of a workspace; the same object until it closes. */
  Vocabularies of(Workspace workspace);
}
