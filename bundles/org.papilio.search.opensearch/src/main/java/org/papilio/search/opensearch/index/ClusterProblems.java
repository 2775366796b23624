package org.papilio.search.opensearch.index;

import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterException;

/** What the cluster did not do, told so that a person can act. */
public final class ClusterProblems {

  private ClusterProblems() {}

  /** The problem behind a failure of the cluster. */
  public static ProblemException of(ClusterException failed, ClusterClient client) {
    return problem(failed).at(client.addresses()).exception(failed);
  }

  private static Problem problem(ClusterException failed) {
    if (failed.isTooCostly()) {
      return Problem.badInput("the query stands for too many words")
          .allowing("longer beginnings or fewer words")
          .fix("or a higher indices.query.bool.max_clause_count of the cluster");
    }
    if (failed.isUnreachable()) {
      return Problem.failure("the search cluster does not answer: " + failed.getMessage())
          .fix(
              "start it, or mend search.url; nothing is lost, the index is caught up when it is"
                  + " back");
    }
    if (failed.isForbidden()) {
      return Problem.failure("the search cluster does not let us in: " + failed.getMessage())
          .fix("mend search.user and its password, or search.key; rights needed are in the guide");
    }
    if (failed.mayPass()) {
      return Problem.failure("the search cluster cannot answer now: " + failed.getMessage())
          .fix("see papilio search index status; it answers again when its machines are back");
    }
    return Problem.failure("the search cluster refused what we asked: " + failed.getMessage())
        .fix("please report this, with the version of the cluster");
  }
}
