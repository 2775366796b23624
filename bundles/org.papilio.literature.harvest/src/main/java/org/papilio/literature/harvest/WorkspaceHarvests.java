package org.papilio.literature.harvest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestReport;
import org.papilio.literature.api.harvest.HarvestService;
import org.papilio.literature.api.harvest.Harvests;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** The harvests of one workspace. */
final class WorkspaceHarvests implements Harvests {

  private final Workspace workspace;
  private final WorkspaceStore store;
  private final Library library;
  private final HarvestService service;

  WorkspaceHarvests(Workspace workspace, Library library, HarvestService service) {
    this.workspace = workspace;
    this.store = workspace.store();
    this.library = library;
    this.service = service;
  }

  @Override
  public List<Harvest> list() {
    Revision head = store.head();
    return store.list(head, HarvestFile.FOLDER).stream()
        .filter(path -> path.endsWith(".json"))
        .flatMap(path -> store.read(head, path).stream().map(b -> HarvestFile.read(b, path)))
        .toList();
  }

  @Override
  public Harvest get(String name) {
    return find(store.head(), name)
        .orElseThrow(
            () ->
                Problem.notFound("there is no harvest '" + name + "'")
                    .allowing(list().stream().map(Harvest::name).collect(Collectors.joining(", ")))
                    .exception());
  }

  private Optional<Harvest> find(Revision revision, String name) {
    String path = HarvestFile.path(name);
    return store.read(revision, path).map(bytes -> HarvestFile.read(bytes, path));
  }

  @Override
  public void add(Harvest harvest, Author author) {
    service.source(harvest.source());
    Revision head = store.head();
    if (find(head, harvest.name()).isPresent()) {
      throw Problem.conflict("there is a harvest '" + harvest.name() + "' already")
          .fix("choose another name, or remove the old one first")
          .exception();
    }
    store.commit(
        head,
        author,
        "library: harvest " + harvest.name() + " from " + harvest.address(),
        List.of(write(harvest)));
  }

  static FileWrite write(Harvest harvest) {
    return FileWrite.of(HarvestFile.path(harvest.name()), HarvestFile.bytes(harvest));
  }

  @Override
  public void remove(String name, Author author) {
    get(name);
    try (Spool spool = Spool.open(folder(name), name)) {
      store.commit(
          store.head(),
          author,
          "library: harvest " + name + " no more",
          List.of(FileWrite.delete(HarvestFile.path(name))));
      spool.clear();
    }
  }

  private Path folder(String name) {
    return workspace.derived().resolve("harvests").resolve(name);
  }

  @Override
  public long waiting(String name) {
    return Spool.waiting(folder(get(name).name()));
  }

  @Override
  public HarvestReport run(String name, Author author, Progress progress) {
    Harvest harvest = get(name);
    try (Spool spool = Spool.open(folder(harvest.name()), harvest.name())) {
      return new Running(store, library, get(name), service.source(harvest.source()), spool, author)
          .run(progress);
    }
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
