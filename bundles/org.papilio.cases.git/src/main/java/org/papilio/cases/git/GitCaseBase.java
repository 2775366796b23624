package org.papilio.cases.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.Edited;
import org.papilio.cases.api.ElementChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.platform.problem.Problem;

/** Cases and registers as files of a store. */
final class GitCaseBase implements CaseBase {

  private static final int KEPT = 8;

  private final GitStore store;
  private final CaseCodec codec;
  private final ParsedFiles files;
  private final Supplier<List<CaseValidator>> validators;
  private final Map<Revision, GitSnapshot> snapshots =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Revision, GitSnapshot> eldest) {
          return size() > KEPT;
        }
      };

  GitCaseBase(GitStore store, CaseCodec codec, Supplier<List<CaseValidator>> validators) {
    this.store = store;
    this.codec = codec;
    this.files = new ParsedFiles(codec, store.objects()::bytes);
    this.validators = validators;
  }

  @Override
  public Snapshot snapshot() {
    return snapshot(store.head());
  }

  @Override
  public GitSnapshot snapshot(Revision revision) {
    synchronized (snapshots) {
      return snapshots.computeIfAbsent(revision, one -> new GitSnapshot(one, store, files));
    }
  }

  @Override
  public Revision put(Revision base, List<NamedCase> cases, Author author, String message) {
    return put(base, cases, Map.of(), author, message);
  }

  @Override
  public Revision put(
      Revision base,
      List<NamedCase> cases,
      Map<String, EObject> registers,
      Author author,
      String message) {
    List<FileWrite> writes = new ArrayList<>();
    for (NamedCase one : cases) {
      EditSession.giveIds(one.content());
      writes.add(write(Paths.ofCase(one.id().slug()), one.content()));
    }
    registers.forEach(
        (name, added) -> {
          EditSession.giveIds(added);
          EObject root = snapshot(base).register(name).orElse(null);
          if (root == null) {
            root = added;
          } else {
            addParts(root, added, name);
          }
          writes.add(write(Paths.ofRegister(name), root));
        });
    return store.commit(base, author, message, writes);
  }

  private FileWrite write(String path, EObject root) {
    return FileWrite.of(path, codec.write(root).getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static void addParts(EObject root, EObject added, String name) {
    if (root.eClass() != added.eClass()) {
      throw Problem.badInput("register '" + name + "' holds one " + root.eClass().getName())
          .allowing(root.eClass().getName() + ", not " + added.eClass().getName())
          .exception();
    }
    for (EReference feature : root.eClass().getEAllContainments()) {
      if (!feature.isMany()) {
        continue;
      }
      EList<EObject> there = (EList<EObject>) root.eGet(feature);
      Map<String, Integer> places = new LinkedHashMap<>();
      for (int i = 0; i < there.size(); i++) {
        places.put(Ids.of(there.get(i)), i);
      }
      for (EObject part : List.copyOf((Collection<EObject>) added.eGet(feature))) {
        EObject copy = EcoreUtil.copy(part);
        Integer place = places.get(Ids.of(part));
        if (place != null && !Ids.of(part).isEmpty()) {
          there.set(place, copy);
        } else {
          there.add(copy);
        }
      }
    }
  }

  @Override
  public Edited edit(CaseId id, Revision base, List<Edit> edits, Author author, String message) {
    return edit(Paths.ofCase(id.slug()), "case '" + id + "'", base, edits, author, message);
  }

  @Override
  public Edited editRegister(
      String register, Revision base, List<Edit> edits, Author author, String message) {
    String path = Paths.ofRegister(register);
    return edit(path, "register '" + register + "'", base, edits, author, message);
  }

  private Edited edit(
      String path, String what, Revision base, List<Edit> edits, Author author, String message) {
    List<Edit> undo = new ArrayList<>();
    Revision made =
        store.update(
            path,
            author,
            message,
            head -> {
              EditSession session = merged(path, what, base, head, edits, author);
              undo.addAll(session.undo());
              String json = codec.write(session.root());
              // Reading it again refuses references to elements of a wrong sort before it is
              // stored.
              codec.read(json, path);
              return json.getBytes(StandardCharsets.UTF_8);
            });
    return new Edited(made, undo);
  }

  /** The newest state of a file with edits in it that were made on an older one. */
  private EditSession merged(
      String path, String what, Revision base, Revision head, List<Edit> edits, Author author) {
    EObject current = EcoreUtil.copy(require(head, path, what));
    EditSession session = new EditSession(current, codec);
    if (head.equals(base)) {
      edits.forEach(session::apply);
      return session;
    }
    Blame blame = new Blame(store, codec, files, path, base);
    EObject then = snapshot(base).linked(require(base, path, what));
    EObject now = snapshot(head).linked(require(head, path, what));
    Merge merge = new Merge(then, now, codec, author, blame::who);
    edits.stream()
        .filter(edit -> merge.judge(edit) == Merge.Verdict.APPLY)
        .toList()
        .forEach(session::apply);
    merge.requireTargets(current);
    return session;
  }

  private EObject require(Revision revision, String path, String what) {
    return file(revision, path)
        .orElseThrow(
            () ->
                Problem.notFound("there is no " + what + " in revision " + revision.brief())
                    .exception());
  }

  private Optional<EObject> file(Revision revision, String path) {
    return store.blob(revision, path).map(blob -> files.read(path, blob).root());
  }

  @Override
  public Revision remove(CaseId id, Revision base, Author author, String message) {
    require(base, Paths.ofCase(id.slug()), "case '" + id + "'");
    List<FileWrite> writes =
        store.list(store.head(), Paths.CASES + id.slug()).stream().map(FileWrite::delete).toList();
    return store.commit(base, author, message, writes);
  }

  @Override
  public Revision restore(CaseId id, Revision from, Author author) {
    require(from, Paths.ofCase(id.slug()), "case '" + id + "'");
    String folder = Paths.CASES + id.slug();
    Revision head = store.head();
    Map<String, FileWrite> writes = new LinkedHashMap<>();
    store.list(head, folder).forEach(path -> writes.put(path, FileWrite.delete(path)));
    for (String path : store.list(from, folder)) {
      writes.put(path, new FileWrite(path, store.read(from, path)));
    }
    return store.commit(
        head, author, "restore " + id + " as in " + from.brief(), List.copyOf(writes.values()));
  }

  @Override
  public List<ElementChange> diff(CaseId id, Revision from, Revision to) {
    String path = Paths.ofCase(id.slug());
    Optional<EObject> older = file(from, path).map(snapshot(from)::linked);
    Optional<EObject> newer = file(to, path).map(snapshot(to)::linked);
    if (older.isEmpty() && newer.isEmpty()) {
      throw Problem.notFound(
              "there is no case '" + id + "' in " + from.brief() + " nor in " + to.brief())
          .exception();
    }
    return new ElementDiff(codec).compare(older, newer);
  }

  @Override
  public List<Finding> validate(Case content, Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    for (CaseValidator validator : validators.get()) {
      try {
        findings.addAll(validator.validate(content, snapshot));
      } catch (RuntimeException e) {
        // One plug-in's fault must not hide what the others found.
        findings.add(
            new Finding(
                Finding.Severity.WARNING,
                "",
                "",
                "",
                "validator.failed",
                validator.getClass().getName() + " failed: " + e,
                "tell whoever made this plug-in"));
      }
    }
    return List.copyOf(findings);
  }
}
