package org.papilio.screening.queue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibraryChanges;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.Selection;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;

/** Finds the items that a selection names, in the library, the case base and the search. */
final class Selecting {

  private static final int LOOKED_AT = 100_000;

  private final Workspace workspace;
  private final Library library;
  private final Supplier<@Nullable SearchService> search;

  Selecting(Workspace workspace, Library library, Supplier<@Nullable SearchService> search) {
    this.workspace = workspace;
    this.library = library;
    this.search = search;
  }

  /** Items in the order of the selection's parts, each once. */
  List<ItemId> select(Selection selection) {
    Set<ItemId> found = new LinkedHashSet<>(selection.items());
    if (!selection.query().isBlank()) {
      found.addAll(byQuery(selection.query()));
    }
    selection.imports().forEach(id -> found.addAll(byImport(id)));
    Set<BodyOfLiterature> bodies = new TreeSet<>();
    try {
      selection.bodies().forEach(body -> bodies.add(BodyOfLiterature.parse(body)));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
    if (selection.literature() || !bodies.isEmpty()) {
      library
          .snapshot()
          .forEach(
              record -> {
                if (selection.literature() || record.bodies().stream().anyMatch(bodies::contains)) {
                  found.add(ItemId.literature(record.key().value()));
                }
              });
    }
    if (selection.cases()) {
      workspace.cases().snapshot().ids().forEach(id -> found.add(ItemId.caseNamed(id.slug())));
    }
    return List.copyOf(found);
  }

  private Set<ItemId> byQuery(String query) {
    SearchService service = search.get();
    if (service == null) {
      throw Problem.badInput("a query needs the search, which is not installed")
          .fix("install the feature search, or name items, imports or bodies")
          .exception();
    }
    SearchIndex index = service.index(workspace);
    Set<ItemId> found = new LinkedHashSet<>();
    Set<String> kinds = index.kinds();
    if (kinds.contains("literature")) {
      index.ids(query, "literature").forEach(id -> found.add(ItemId.literature(id)));
    }
    if (kinds.contains("cases")) {
      index.ids(query, "cases").forEach(id -> found.add(ItemId.caseNamed(id)));
    }
    return found;
  }

  /** Records that an import added, replaced, or that were mended into it since. */
  private Collection<ItemId> byImport(String id) {
    KeptImport kept = library.imports().get(new ImportId(id));
    Set<ItemId> found = new LinkedHashSet<>();
    LibrarySnapshot now = library.snapshot();
    LibraryChanges changes = library.changes(kept.before(), after(kept.before()));
    changes.added().forEach(key -> add(found, now, key));
    changes.changed().forEach(key -> add(found, now, key));
    kept.amendments().forEach(mended -> mended.keys().forEach(key -> add(found, now, key)));
    return found;
  }

  private static void add(Set<ItemId> found, LibrarySnapshot now, RecordKey key) {
    if (now.find(key).isPresent()) {
      found.add(ItemId.literature(key.value()));
    }
  }

  /** The revision that followed on another. */
  private Revision after(Revision before) {
    Revision next = before;
    for (LogEntry entry : workspace.store().log("", LOOKED_AT)) {
      if (entry.revision().equals(before)) {
        return next;
      }
      next = entry.revision();
    }
    return before;
  }
}
