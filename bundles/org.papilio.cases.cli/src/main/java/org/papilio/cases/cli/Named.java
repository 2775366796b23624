package org.papilio.cases.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;

/** What a person names on the command line: authors, revisions, cases. */
final class Named {

  static final Option AUTHOR =
      Option.value("author", "NAME", "who does it: Name or \"Name <address>\"");
  static final Option MESSAGE = Option.value("message", "TEXT", "why, for the history");
  static final Option REVISION =
      Option.value("revision", "REVISION", "an older state: hash, tag, date or HEAD");

  private Named() {}

  /** The author named by {@code --author}, else the one of the workspace. */
  static Author author(Invocation in, Workspace workspace) {
    return given(in).orElseGet(workspace::author);
  }

  /** The author named by {@code --author}. */
  static Optional<Author> given(Invocation in) {
    return in.option("author").map(Named::author);
  }

  private static Author author(String text) {
    int open = text.indexOf('<');
    String name = (open < 0 ? text : text.substring(0, open)).strip();
    String email = open < 0 ? "" : text.substring(open + 1).replace(">", "").strip();
    if (name.isEmpty()) {
      throw Problem.usage("--author '" + text + "' has no name")
          .allowing("Name or \"Name <address>\"")
          .exception();
    }
    return new Author(name, email);
  }

  static Snapshot snapshot(Invocation in, Workspace workspace) {
    return workspace.cases().snapshot(revision(in, "revision", workspace));
  }

  static Revision revision(Invocation in, String option, Workspace workspace) {
    return in.option(option).map(workspace.store()::resolve).orElseGet(workspace.store()::head);
  }

  /**
   * A case by its name.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND with names that are alike
   */
  static CaseId caseId(String name, Snapshot snapshot) {
    for (CaseId id : snapshot.ids()) {
      if (id.slug().equals(name)) {
        return id;
      }
    }
    List<String> alike = new ArrayList<>();
    for (CaseId id : snapshot.ids()) {
      if (id.slug().contains(name) && alike.size() < 5) {
        alike.add(id.slug());
      }
    }
    Problem problem =
        Problem.notFound(
            "there is no case '" + name + "' in revision " + snapshot.revision().brief());
    throw (alike.isEmpty() ? problem : problem.allowing(String.join(", ", alike)))
        .fix("papilio case list")
        .exception();
  }

  /** The cases named as operands, all when none is named. */
  static List<CaseId> cases(Invocation in, Snapshot snapshot) {
    return in.operands().isEmpty()
        ? snapshot.ids()
        : in.operands().stream().map(name -> caseId(name, snapshot)).toList();
  }
}
