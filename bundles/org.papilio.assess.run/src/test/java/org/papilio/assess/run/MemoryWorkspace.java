package org.papilio.assess.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.Edited;
import org.papilio.cases.api.ElementChange;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Trajectory;

/** A workspace without a disk: revisions of files, and the same cases in all of them. */
final class MemoryWorkspace implements Workspace, WorkspaceStore {

  static final Author ADA = new Author("Ada", "ada@example.org");

  private final List<Map<String, byte[]>> revisions = new ArrayList<>(List.of(Map.of()));
  private final Map<CaseId, Case> cases = new TreeMap<>();

  MemoryWorkspace with(String name, Trajectory trajectory) {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("id-of-" + name);
    content.setTrajectory(trajectory);
    cases.put(new CaseId(name), content);
    return this;
  }

  private static Revision name(int number) {
    return new Revision(String.format("%040x", number));
  }

  private static int number(Revision revision) {
    return Integer.parseInt(revision.hash(), 16);
  }

  @Override
  public Revision head() {
    return name(revisions.size() - 1);
  }

  @Override
  public Revision resolve(String name) {
    return new Revision(name);
  }

  @Override
  public Optional<byte[]> read(Revision revision, String path) {
    return Optional.ofNullable(revisions.get(number(revision)).get(path));
  }

  @Override
  public List<String> list(Revision revision, String folder) {
    return revisions.get(number(revision)).keySet().stream()
        .filter(p -> p.startsWith(folder + "/"))
        .sorted()
        .toList();
  }

  @Override
  public Revision commit(Revision base, Author author, String message, List<FileWrite> writes) {
    Map<String, byte[]> next = new TreeMap<>(revisions.getLast());
    for (FileWrite write : writes) {
      next.put(write.path(), write.content().orElseThrow());
    }
    revisions.add(next);
    return head();
  }

  @Override
  public Path folder() {
    return Path.of("memory");
  }

  @Override
  public Path derived() {
    return Path.of("memory/.papilio");
  }

  @Override
  public WorkspaceStore store() {
    return this;
  }

  @Override
  public Author author() {
    return ADA;
  }

  @Override
  public void onClose(AutoCloseable action) {}

  @Override
  public void close() {}

  @Override
  public List<FileChange> changes(Revision from, Revision to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LogEntry> log(String path, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void tag(String name, Revision revision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable onCommit(Consumer<Revision> listener) {
    return () -> {};
  }

  @Override
  public CaseBase cases() {
    return new MemoryCases();
  }

  private final class MemoryCases implements CaseBase {
    @Override
    public Snapshot snapshot() {
      return snapshot(head());
    }

    @Override
    public Snapshot snapshot(Revision revision) {
      return new MemorySnapshot(revision);
    }

    @Override
    public Revision put(Revision base, List<NamedCase> all, Author author, String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Revision put(
        Revision base,
        List<NamedCase> all,
        Map<String, EObject> registers,
        Author author,
        String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Edited edit(CaseId id, Revision base, List<Edit> edits, Author author, String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Edited editRegister(
        String register, Revision base, List<Edit> edits, Author author, String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Revision remove(CaseId id, Revision base, Author author, String message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Revision restore(CaseId id, Revision from, Author author) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ElementChange> diff(CaseId id, Revision from, Revision to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Finding> validate(Case content, Snapshot snapshot) {
      throw new UnsupportedOperationException();
    }
  }

  private final class MemorySnapshot implements Snapshot {
    private final Revision revision;

    MemorySnapshot(Revision revision) {
      this.revision = revision;
    }

    @Override
    public Revision revision() {
      return revision;
    }

    @Override
    public List<CaseId> ids() {
      return List.copyOf(cases.keySet());
    }

    @Override
    public String title(CaseId id, String language) {
      return "Title of " + id;
    }

    @Override
    public Case read(CaseId id) {
      return EcoreUtil.copy(cases.get(id));
    }

    @Override
    public String json(CaseId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> registers() {
      return List.of();
    }

    @Override
    public Optional<EObject> register(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> registerJson(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<CaseId> caseOf(String elementId) {
      return Optional.empty();
    }
  }
}
