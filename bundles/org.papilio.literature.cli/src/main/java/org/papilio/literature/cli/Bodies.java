package org.papilio.literature.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.platform.problem.Problem;

/** Reads bodies of literature that the person typed. */
final class Bodies {

  private Bodies() {}

  /**
   * @throws org.papilio.platform.problem.ProblemException USAGE for one that cannot be a body
   */
  static Set<BodyOfLiterature> parse(List<String> typed) {
    Set<BodyOfLiterature> bodies = new TreeSet<>();
    for (String words : typed) {
      try {
        bodies.add(BodyOfLiterature.parse(words));
      } catch (IllegalArgumentException e) {
        throw Problem.usage(String.valueOf(e.getMessage())).exception(e);
      }
    }
    return bodies;
  }
}
