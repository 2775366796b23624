package org.papilio.literature.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LinkedThing;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** The links of one workspace. */
final class WorkspaceLinks implements LiteratureLinks {

  private static final int ATTEMPTS = 5;
  private static final int FEW = 200;
  private static final int DIGITS = 36;

  private final WorkspaceStore store;
  private final Library library;
  private final LinkIndex index;
  private final CaseSources sources;
  private final Targets targets;
  private final SplittableRandom random = new SplittableRandom();

  WorkspaceLinks(WorkspaceStore store, Library library, CaseSources sources, Targets targets) {
    this.store = store;
    this.library = library;
    this.index = new LinkIndex(store);
    this.sources = sources;
    this.targets = targets;
  }

  @Override
  public List<LiteratureLink> of(RecordKey record) {
    return index.of(record);
  }

  @Override
  public List<LiteratureLink> of(Revision revision, RecordKey record) {
    return index.of(revision, record);
  }

  @Override
  public List<LiteratureLink> citing(RecordKey record) {
    return sources.naming(record);
  }

  @Override
  public List<LiteratureLink> to(LinkTarget target) {
    Stream<LiteratureLink> kept = index.to(target.kind().word() + ":" + target.id()).stream();
    Stream<LiteratureLink> read =
        target.kind() == LinkTarget.Kind.CASE ? sources.of(target.id()).stream() : Stream.empty();
    return Stream.concat(kept, read)
        .filter(link -> target.covers(link.target()))
        .sorted(
            (one, other) -> {
              int byTarget = one.target().compareTo(other.target());
              return byTarget != 0 ? byTarget : LinkLine.ORDER.compare(one, other);
            })
        .toList();
  }

  @Override
  public List<LiteratureLink> all() {
    return index.all();
  }

  @Override
  public List<LiteratureLink> add(Collection<LiteratureLink> links, Author author) {
    requireEnds(links);
    List<LiteratureLink> kept = new ArrayList<>();
    commit(
        author,
        "library: link " + ends(links),
        head -> {
          kept.clear();
          Map<String, NavigableSet<LiteratureLink>> lists = new TreeMap<>();
          for (LiteratureLink link : links) {
            kept.add(
                put(
                    lists.computeIfAbsent(
                        LinkIndex.path(link.record()), path -> index.list(head, path)),
                    link));
          }
          return writes(lists);
        });
    return List.copyOf(kept);
  }

  /** Asks for each record and target once, however many links they have. */
  private void requireEnds(Collection<LiteratureLink> wanted) {
    Set<RecordKey> keys = new TreeSet<>();
    Set<LinkTarget> ends = new TreeSet<>();
    wanted.forEach(
        link -> {
          keys.add(link.record());
          ends.add(link.target());
        });
    Set<RecordKey> missing = missing(keys);
    if (!missing.isEmpty()) {
      throw Problem.notFound("the library has no record '" + missing.iterator().next() + "'")
          .fix("list the keys with: papilio literature list")
          .exception();
    }
    for (LinkTarget target : ends) {
      if (!targets.exists(target)) {
        throw Problem.notFound("there is nothing to link to at '" + target + "'")
            .allowing(
                "case:NAME, case:NAME#ELEMENT, concept:VOCABULARY:CONCEPT, criterion:ID that are"
                    + " there")
            .exception();
      }
    }
  }

  /** Which of these keys the library does not have. */
  private Set<RecordKey> missing(Set<RecordKey> keys) {
    Set<RecordKey> missing = new TreeSet<>(keys);
    LibrarySnapshot records = library.snapshot();
    if (keys.size() <= FEW) {
      missing.removeIf(key -> records.find(key).isPresent());
    } else {
      records.forEach(record -> missing.remove(record.key()));
    }
    return missing;
  }

  private static String ends(Collection<LiteratureLink> links) {
    return links.stream()
            .limit(3)
            .map(link -> link.record() + " to " + link.target())
            .reduce((one, other) -> one + ", " + other)
            .orElse("nothing")
        + (links.size() > 3 ? " …" : "");
  }

  private LiteratureLink put(NavigableSet<LiteratureLink> list, LiteratureLink link) {
    for (LiteratureLink other : list) {
      if (other.sameAs(link)) {
        LiteratureLink renewed = other.noting(link.note().isEmpty() ? other.note() : link.note());
        list.remove(other);
        list.add(renewed);
        return renewed;
      }
    }
    LiteratureLink named = link.named(freshId());
    list.add(named);
    return named;
  }

  /** Eleven letters and digits of chance, 57 bits: nobody meets the same twice. */
  private synchronized String freshId() {
    StringBuilder id = new StringBuilder("l");
    for (int i = 0; i < 11; i++) {
      id.append(Character.forDigit(random.nextInt(DIGITS), DIGITS));
    }
    return id.toString();
  }

  @Override
  public Revision remove(Set<String> ids, Author author) {
    List<LiteratureLink> gone = new ArrayList<>();
    for (String id : ids) {
      gone.add(
          index
              .find(id)
              .orElseThrow(
                  () ->
                      Problem.notFound("there is no link '" + id + "'")
                          .fix("list them with: papilio literature links")
                          .exception()));
    }
    return commit(author, "library: unlink " + ends(gone), head -> replaced(head, gone, List.of()));
  }

  private List<FileWrite> replaced(
      Revision head, Collection<LiteratureLink> go, Collection<LiteratureLink> come) {
    Map<String, NavigableSet<LiteratureLink>> lists = new TreeMap<>();
    for (LiteratureLink link : go) {
      list(lists, head, link).removeIf(other -> other.id().equals(link.id()));
    }
    for (LiteratureLink link : come) {
      list(lists, head, link).add(link);
    }
    return writes(lists);
  }

  private NavigableSet<LiteratureLink> list(
      Map<String, NavigableSet<LiteratureLink>> lists, Revision head, LiteratureLink link) {
    return lists.computeIfAbsent(LinkIndex.path(link.record()), path -> index.list(head, path));
  }

  private static List<FileWrite> writes(Map<String, NavigableSet<LiteratureLink>> lists) {
    List<FileWrite> writes = new ArrayList<>();
    lists.forEach((path, list) -> writes.add(LinkIndex.write(path, list)));
    return writes;
  }

  /** What follows records that become one: their links move, and remember where they stood. */
  List<FileWrite> merged(Revision head, Set<RecordKey> gone, RecordKey into) {
    List<LiteratureLink> go = new ArrayList<>();
    List<LiteratureLink> come = new ArrayList<>();
    for (RecordKey key : gone) {
      for (LiteratureLink link : index.of(head, key)) {
        List<RecordKey> origins = new ArrayList<>(link.origins());
        origins.add(key);
        go.add(link);
        come.add(moved(link, into, origins));
      }
    }
    return replaced(head, go, come);
  }

  /** What moved goes back. */
  List<FileWrite> unmerged(Revision head, RecordKey from, Set<RecordKey> back) {
    List<LiteratureLink> go = new ArrayList<>();
    List<LiteratureLink> come = new ArrayList<>();
    for (LiteratureLink link : index.of(head, from)) {
      List<RecordKey> origins = new ArrayList<>(link.origins());
      if (!origins.isEmpty() && back.contains(origins.getLast())) {
        RecordKey home = origins.removeLast();
        go.add(link);
        come.add(moved(link, home, origins));
      }
    }
    return replaced(head, go, come);
  }

  private static LiteratureLink moved(LiteratureLink link, RecordKey to, List<RecordKey> origins) {
    return new LiteratureLink(
        link.id(), to, link.target(), link.kind(), link.locator(), link.note(), origins);
  }

  @Override
  public String label(LinkTarget target, String language) {
    return targets.label(target, language);
  }

  @Override
  public List<LinkedThing> suggest(String words, String language, int limit) {
    return targets.suggest(words, language, limit);
  }

  @Override
  public List<Loose> loose() {
    List<LiteratureLink> links = all();
    Set<RecordKey> keys = new HashSet<>();
    links.forEach(link -> keys.add(link.record()));
    Set<RecordKey> missing = missing(keys);
    Map<LinkTarget, Boolean> there = new HashMap<>();
    List<Loose> loose = new ArrayList<>();
    for (LiteratureLink link : links) {
      if (missing.contains(link.record())) {
        loose.add(new Loose(link, true));
      } else if (!there.computeIfAbsent(link.target(), targets::exists)) {
        loose.add(new Loose(link, false));
      }
    }
    return loose;
  }

  private record Difference(Set<LiteratureLink> added, Set<LiteratureLink> removed) {}

  private Difference difference(Revision before, Revision after) {
    Set<LiteratureLink> added = new HashSet<>();
    Set<LiteratureLink> removed = new HashSet<>();
    for (String path : index.changed(before, after)) {
      Set<LiteratureLink> old = new HashSet<>(index.list(before, path));
      Set<LiteratureLink> fresh = new HashSet<>(index.list(after, path));
      fresh.stream().filter(link -> !old.contains(link)).forEach(added::add);
      old.stream().filter(link -> !fresh.contains(link)).forEach(removed::add);
    }
    return new Difference(added, removed);
  }

  @Override
  public Set<RecordKey> changed(Revision from, Revision to) {
    Set<RecordKey> records = new TreeSet<>();
    Difference difference = difference(from, to);
    difference.added().forEach(link -> records.add(link.record()));
    difference.removed().forEach(link -> records.add(link.record()));
    return records;
  }

  @Override
  public Revision undo(Revision before, Revision after, Author author) {
    Difference difference = difference(before, after);
    if (difference.added().isEmpty() && difference.removed().isEmpty()) {
      return store.head();
    }
    return commit(
        author,
        "library: undo links of " + after.brief(),
        head -> replaced(head, difference.added(), difference.removed()));
  }

  /** What shall be written, on top of a revision. */
  private interface Plan {
    List<FileWrite> on(Revision head);
  }

  /** Another process may be faster: then the plan is made again, a few times. */
  private Revision commit(Author author, String message, Plan plan) {
    for (int attempt = 1; ; attempt++) {
      Revision head = store.head();
      List<FileWrite> writes = plan.on(head);
      if (writes.isEmpty()) {
        return head;
      }
      try {
        return store.commit(head, author, message, writes);
      } catch (ProblemException e) {
        if (e.problem().kind() != Kind.CONFLICT || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
