package org.papilio.plugins.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.papilio.platform.problem.Problem;

/**
 * The Maven repository that comes with a distribution.
 *
 * @param home the folder of the distribution
 * @param version the version that plug-ins are built against
 */
record AuthorsRepository(Path home, String version) {

  private static final String PARENT = "authors/org/papilio/plugin-parent";

  /**
   * Looks into a distribution.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when it has no such repository
   */
  static AuthorsRepository in(Path home) {
    Path parent = home.resolve(PARENT);
    try (Stream<Path> versions = Files.list(parent)) {
      List<String> names = versions.map(each -> each.getFileName().toString()).sorted().toList();
      return new AuthorsRepository(home, names.getLast());
    } catch (IOException e) {
      throw Problem.notFound("this Papilio has nothing for authors of plug-ins")
          .at(parent.toString())
          .fix("install Papilio with its folder 'authors', or build it again")
          .exception(e);
    }
  }
}
