package org.papilio.cases.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.Problem;

/** Commits, the branch and the tags of a repository. */
final class History {

  private final Repository repository;

  History(Repository repository) {
    this.repository = repository;
  }

  /** The newest commit. */
  ObjectId head() {
    try {
      Ref ref = repository.exactRef(Constants.HEAD);
      ObjectId head = ref == null ? null : ref.getObjectId();
      if (head == null) {
        throw Problem.badInput("the workspace has no revision yet, or its branch is lost")
            .at(repository.getDirectory().toString())
            .fix("papilio workspace check --mend")
            .exception();
      }
      return head;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RevCommit commit(ObjectId id) {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      throw Problem.notFound("there is no revision " + id.name()).exception(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectId tree(ObjectId commit) {
    return commit(commit).getTree();
  }

  /** The commit that a hash, the beginning of one, a tag or a date names. */
  ObjectId resolve(String name) {
    try {
      Ref tag = repository.exactRef(Constants.R_TAGS + name);
      if (tag != null) {
        Ref peeled = repository.getRefDatabase().peel(tag);
        return peeled.getPeeledObjectId() == null
            ? peeled.getObjectId()
            : peeled.getPeeledObjectId();
      }
      if (name.equals(Constants.HEAD)) {
        return head();
      }
      if (name.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return newestAt(name);
      }
      if (name.matches("[0-9a-f]{4,40}")) {
        ObjectId found = repository.resolve(name + "^{commit}");
        if (found != null) {
          return commit(found);
        }
      }
    } catch (AmbiguousObjectException e) {
      throw Problem.badInput("'" + name + "' is the beginning of several revisions")
          .fix("give more digits")
          .exception(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw Problem.notFound("there is no revision '" + name + "'")
        .allowing("a hash or its first digits (at least 4), a tag, a date such as 2026-03-17, HEAD")
        .exception();
  }

  private ObjectId newestAt(String date) throws IOException {
    Instant end;
    try {
      end = LocalDate.parse(date).plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      throw Problem.badInput("'" + date + "' is not a date").exception(e);
    }
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head()));
      for (RevCommit commit : walk) {
        if (commit.getCommitterIdent().getWhenAsInstant().isBefore(end)) {
          return commit.copy();
        }
      }
    }
    throw Problem.notFound("there is no revision up to " + date).exception();
  }

  List<LogEntry> log(String path, int limit) {
    try (RevWalk walk = new RevWalk(repository)) {
      Map<ObjectId, List<String>> tags = tags();
      walk.markStart(walk.parseCommit(head()));
      if (!path.isEmpty()) {
        walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      }
      List<LogEntry> entries = new ArrayList<>();
      for (RevCommit commit : walk) {
        if (entries.size() >= limit) {
          break;
        }
        PersonIdent ident = commit.getAuthorIdent();
        String name = ident.getName().isBlank() ? "unknown" : ident.getName();
        entries.add(
            new LogEntry(
                new Revision(commit.name()),
                new Author(name, ident.getEmailAddress()),
                ident.getWhenAsInstant(),
                commit.getFullMessage().strip(),
                tags.getOrDefault(commit, List.of())));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<ObjectId, List<String>> tags() throws IOException {
    Map<ObjectId, List<String>> names = new HashMap<>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      Ref peeled = repository.getRefDatabase().peel(ref);
      ObjectId target =
          peeled.getPeeledObjectId() == null ? peeled.getObjectId() : peeled.getPeeledObjectId();
      names
          .computeIfAbsent(target, key -> new ArrayList<>())
          .add(ref.getName().substring(Constants.R_TAGS.length()));
    }
    return names;
  }

  void tag(String name, ObjectId target) {
    if (!Repository.isValidRefName(Constants.R_TAGS + name)) {
      throw Problem.badInput("tag '" + name + "'")
          .allowing("letters, digits, points, hyphens, without blanks")
          .exception();
    }
    try {
      Ref there = repository.exactRef(Constants.R_TAGS + name);
      if (there != null) {
        throw Problem.conflict(
                "tag '" + name + "' is there already, on " + there.getObjectId().name())
            .fix("take another name")
            .exception();
      }
      update(Constants.R_TAGS + name, ObjectId.zeroId(), commit(target).copy(), "tag");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores a commit; nobody sees it until the branch moves to it. */
  ObjectId insert(ObjectId tree, ObjectId parent, Author author, String message)
      throws IOException {
    PersonIdent ident =
        new PersonIdent(author.name(), author.email(), Instant.now(), ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    if (!parent.equals(ObjectId.zeroId())) {
      commit.setParentId(parent);
    }
    commit.setAuthor(ident);
    commit.setCommitter(ident);
    commit.setMessage(message.isBlank() ? "edit" : message.strip() + "\n");
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId made = inserter.insert(commit);
      inserter.flush();
      return made;
    }
  }

  /** Moves the branch from one commit to the next, or fails with nothing changed. */
  void move(ObjectId from, ObjectId to) throws IOException {
    update(Constants.HEAD, from, to, "papilio: commit");
  }

  private void update(String ref, ObjectId from, ObjectId to, String why) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setExpectedOldObjectId(from);
    update.setNewObjectId(to);
    update.setForceUpdate(true);
    update.setRefLogMessage(why, false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
      case LOCK_FAILURE ->
          throw Problem.conflict("another program holds " + ref + ", or moved it just now")
              .fix("try again; if it stays: papilio workspace check --mend")
              .exception();
      default -> throw new IOException(ref + " could not be moved: " + result);
    }
  }

  /** Remembers a commit under a name of ours. */
  void mark(String ref, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(commit);
    update.setForceUpdate(true);
    update.disableRefLog();
    update.update();
  }

  Optional<ObjectId> marked(String ref) throws IOException {
    return Optional.ofNullable(repository.exactRef(ref)).map(Ref::getObjectId);
  }

  /** Whether a commit is another one or comes before it. */
  boolean isBefore(ObjectId earlier, ObjectId later) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.isMergedInto(walk.parseCommit(earlier), walk.parseCommit(later));
    } catch (MissingObjectException e) {
      return false;
    }
  }
}
