package org.papilio.literature.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.text.SourceFile;

/** Finds the library of a workspace and the format of a file. */
@ProviderType
public interface LiteratureService {

  /** The library of a workspace; empty at first. The same object until the workspace closes. */
  Library library(Workspace workspace);

  /** All formats there are now, by identifier. */
  List<LiteratureFormat> formats();

  /**
   * The format with an identifier.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND naming the formats there are
   */
  LiteratureFormat format(String id);

  /** The format that reads a file, by its beginning and its name; empty when none would. */
  Optional<LiteratureFormat> recognise(SourceFile file);
}
