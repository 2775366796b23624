package org.papilio.search.saved;

import java.util.function.Function;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

/** Repeats a change when somebody else committed meanwhile. */
final class Attempts {

  private static final int MOST = 5;

  private Attempts() {}

  static <T> T of(WorkspaceStore store, Function<Revision, T> change) {
    for (int attempt = 1; ; attempt++) {
      Revision head = store.head();
      try {
        return change.apply(head);
      } catch (ProblemException e) {
        boolean moved = e.problem().kind() == Kind.CONFLICT && !store.head().equals(head);
        if (!moved || attempt == MOST) {
          throw e;
        }
      }
    }
  }
}
