package org.papilio.cases.git;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** The case base in one revision. */
final class GitSnapshot implements Snapshot {

  private final Revision revision;
  private final GitStore store;
  private final ParsedFiles files;
  private final SortedMap<CaseId, ObjectId> cases = new TreeMap<>();
  private final Map<String, ObjectId> registers = new LinkedHashMap<>();
  private @Nullable Shared shared;
  private @Nullable Map<String, CaseId> owners;

  /**
   * The elements of all registers.
   *
   * @param roots as they were read; a plug-in that comes makes them be read anew
   */
  private record Shared(List<EObject> roots, Map<String, EObject> byId) {}

  GitSnapshot(Revision revision, GitStore store, ParsedFiles files) {
    this.revision = revision;
    this.store = store;
    this.files = files;
    store
        .entries(revision, Paths.CASES)
        .forEach(
            (path, blob) -> {
              if (Paths.isElementFile(path)) {
                caseId(path).ifPresent(id -> cases.put(id, blob));
              }
            });
    store
        .entries(revision, Paths.REGISTERS)
        .forEach(
            (path, blob) -> {
              if (Paths.isElementFile(path)) {
                registers.put(
                    path.substring(Paths.REGISTERS.length(), path.length() - Paths.JSON.length()),
                    blob);
              }
            });
  }

  /** A folder whose name is no name for a case is left to the check of the workspace. */
  private static Optional<CaseId> caseId(String path) {
    String slug = path.substring(Paths.CASES.length(), path.length() - Paths.CASE_FILE.length());
    try {
      return Optional.of(new CaseId(slug));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
    try {
      String title = Labels.text(((Case) parsed(id).root()).getTitle(), language);
      return title.isBlank() ? id.slug() : title;
    } catch (ProblemException e) {
      // A list must not break because one file is broken; reading that case tells why.
      return id.slug();
    }
  }

  @Override
  public Case read(CaseId id) {
    return linked((Case) parsed(id).root());
  }

  /** A copy of a file's root, with what it refers to in the registers of this revision. */
  <T extends EObject> T linked(T root) {
    return new Linker(this::sharedElement).copy(root);
  }

  private ParsedFiles.Parsed parsed(CaseId id) {
    return files.read(Paths.ofCase(id.slug()), blob(id));
  }

  private ObjectId blob(CaseId id) {
    ObjectId blob = cases.get(id);
    if (blob == null) {
      throw Problem.notFound("there is no case '" + id + "' in revision " + revision.brief())
          .fix("papilio case list")
          .exception();
    }
    return blob;
  }

  @Override
  public String json(CaseId id) {
    return ElementFileCheck.text(Paths.ofCase(id.slug()), store.objects().bytes(blob(id)));
  }

  @Override
  public List<String> registers() {
    return List.copyOf(registers.keySet());
  }

  @Override
  public Optional<EObject> register(String name) {
    return Optional.ofNullable(registers.get(name))
        .map(blob -> files.read(Paths.ofRegister(name), blob).root())
        .map(this::linked);
  }

  @Override
  public Optional<String> registerJson(String name) {
    return Optional.ofNullable(registers.get(name))
        .map(blob -> ElementFileCheck.text(Paths.ofRegister(name), store.objects().bytes(blob)));
  }

  private @Nullable EObject sharedElement(String id) {
    return shared().byId().get(id);
  }

  private synchronized Shared shared() {
    List<EObject> roots =
        registers.entrySet().stream()
            .map(entry -> files.read(Paths.ofRegister(entry.getKey()), entry.getValue()).root())
            .toList();
    Shared kept = shared;
    if (kept == null || !kept.roots().equals(roots)) {
      Map<String, EObject> byId = new HashMap<>();
      for (EObject root : roots) {
        for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
          EObject element = all.next();
          String elementId = Ids.of(element);
          if (!elementId.isEmpty()) {
            byId.putIfAbsent(elementId, element);
          }
        }
      }
      kept = new Shared(roots, byId);
      shared = kept;
    }
    return kept;
  }

  @Override
  public synchronized Optional<CaseId> caseOf(String elementId) {
    Map<String, CaseId> known = owners;
    if (known == null) {
      known = new HashMap<>();
      for (CaseId id : cases.keySet()) {
        for (String one : idsIn(id)) {
          known.putIfAbsent(one, id);
        }
      }
      owners = Collections.unmodifiableMap(known);
    }
    return Optional.ofNullable(known.get(elementId));
  }

  private Set<String> idsIn(CaseId id) {
    try {
      return parsed(id).ids();
    } catch (ProblemException e) {
      // A broken file has no elements that could be found.
      return Set.of();
    }
  }
}
