package org.papilio.literature.vocabularies;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.classes.Vocabularies;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vocabularies of one workspace. */
final class WorkspaceVocabularies implements Vocabularies {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceVocabularies.class);

  private final WorkspaceStore store;
  private final Library library;
  private final Supplier<List<ConceptScheme>> builtIn;
  private volatile Known known;

  /** What was read last: nearly every question is about the newest revision. */
  private record Known(Revision revision, Map<String, ConceptScheme> byName) {}

  WorkspaceVocabularies(
      WorkspaceStore store, Library library, Supplier<List<ConceptScheme>> builtIn) {
    this.store = store;
    this.library = library;
    this.builtIn = builtIn;
    this.known = read(store.head());
  }

  private Known read(Revision revision) {
    Map<String, ConceptScheme> byName = new TreeMap<>();
    for (String path : store.list(revision, VocabularyFile.FOLDER)) {
      read(revision, path, byName);
    }
    return new Known(revision, byName);
  }

  /** A vocabulary that somebody broke by hand is missing; all others are there. */
  private void read(Revision revision, String path, Map<String, ConceptScheme> into) {
    Optional<String> name = nameOf(path);
    Optional<byte[]> bytes = name.flatMap(any -> store.read(revision, path));
    if (bytes.isPresent()) {
      try {
        into.put(name.get(), VocabularyFile.read(name.get(), bytes.get()));
      } catch (RuntimeException e) {
        LOG.warn("{}: vocabulary left out: {}", path, e.getMessage());
      }
    }
  }

  private static Optional<String> nameOf(String path) {
    int from = VocabularyFile.FOLDER.length() + 1;
    return path.endsWith(".json") && path.length() > from + ".json".length()
        ? Optional.of(path.substring(from, path.length() - ".json".length()))
            .filter(ConceptRef::isVocabulary)
        : Optional.empty();
  }

  private Map<String, ConceptScheme> own(Revision revision) {
    Known last = known;
    if (last.revision().equals(revision)) {
      return last.byName();
    }
    if (!revision.equals(store.head())) {
      List<String> differ = paths(last.revision(), revision);
      return differ.isEmpty() ? last.byName() : read(revision).byName();
    }
    Map<String, ConceptScheme> fresh = new TreeMap<>(last.byName());
    for (String path : paths(last.revision(), revision)) {
      nameOf(path).ifPresent(fresh::remove);
      read(revision, path, fresh);
    }
    known = new Known(revision, fresh);
    return fresh;
  }

  private List<String> paths(Revision from, Revision to) {
    return from.equals(to)
        ? List.of()
        : store.changes(from, to).stream()
            .map(FileChange::path)
            .filter(path -> path.startsWith(VocabularyFile.FOLDER + "/"))
            .toList();
  }

  @Override
  public List<ConceptScheme> all() {
    return all(store.head());
  }

  @Override
  public List<ConceptScheme> all(Revision revision) {
    Map<String, ConceptScheme> all = new TreeMap<>(own(revision));
    builtIn.get().forEach(scheme -> all.put(scheme.name(), scheme));
    return List.copyOf(all.values());
  }

  @Override
  public Optional<ConceptScheme> find(String name) {
    return builtIn(name).or(() -> Optional.ofNullable(own(store.head()).get(name)));
  }

  private Optional<ConceptScheme> builtIn(String name) {
    return builtIn.get().stream().filter(scheme -> scheme.name().equals(name)).findFirst();
  }

  @Override
  public ConceptScheme get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Problem.notFound("there is no vocabulary '" + name + "'")
                    .allowing(
                        all().stream().map(ConceptScheme::name).collect(Collectors.joining(", ")))
                    .exception());
  }

  @Override
  public Imported add(SourceFile file, Optional<String> name, Author author, Progress progress) {
    String wanted = name.orElseGet(() -> nameFor(file.name()));
    if (!ConceptRef.isVocabulary(wanted)) {
      throw Problem.usage("'" + wanted + "' can be no name of a vocabulary")
          .allowing("small letters, digits and single hyphens between them, at most 60")
          .exception();
    }
    refuseBuiltIn(wanted, "give yours another name with --name");
    Revision head = store.head();
    Optional<ConceptScheme> before = Optional.ofNullable(own(head).get(wanted));
    SkosReader.Read read = SkosReader.read(file, wanted, before, progress);
    Revision revision =
        store.commit(
            head,
            author,
            "vocabulary: " + (before.isPresent() ? "renew " : "add ") + wanted,
            List.of(
                FileWrite.of(
                    VocabularyFile.path(wanted), VocabularyFile.bytes(read.vocabulary()))));
    return new Imported(read.vocabulary(), read.report(), revision);
  }

  private static String nameFor(String fileName) {
    String bare = fileName.replaceFirst("(?i)(\\.(ttl|rdf|xml|nt|owl|skos|txt))+$", "");
    String name =
        bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return name.length() > 60 ? name.substring(0, 60).replaceAll("-+$", "") : name;
  }

  private void refuseBuiltIn(String name, String remedy) {
    if (builtIn(name).isPresent()) {
      throw Problem.conflict("the vocabulary '" + name + "' comes with the platform")
          .fix(remedy)
          .exception();
    }
  }

  @Override
  public Revision remove(String name, Author author) {
    refuseBuiltIn(name, "it cannot be removed");
    get(name);
    return store.commit(
        store.head(),
        author,
        "vocabulary: remove " + name,
        List.of(FileWrite.delete(VocabularyFile.path(name))));
  }

  @Override
  public void write(String name, OutputStream out) throws IOException {
    SkosWriter.write(get(name), out);
  }

  @Override
  public Revision classify(
      Collection<RecordKey> records, Set<ConceptRef> add, Set<ConceptRef> remove, Author author) {
    for (ConceptRef concept : add) {
      if (get(concept.vocabulary()).find(concept.concept()).isEmpty()) {
        throw Problem.notFound("there is no concept '" + concept + "'")
            .fix("list them with: papilio literature vocabulary show " + concept.vocabulary())
            .exception();
      }
    }
    LibrarySnapshot snapshot = library.snapshot();
    List<LiteratureRecord> changed = new ArrayList<>();
    for (RecordKey key : new TreeSet<>(records)) {
      LiteratureRecord record =
          snapshot
              .find(key)
              .orElseThrow(
                  () ->
                      Problem.notFound("the library has no record '" + key + "'")
                          .fix("list the keys with: papilio literature list")
                          .exception());
      Set<ConceptRef> concepts = new TreeSet<>(Classification.of(record));
      concepts.removeAll(remove);
      concepts.addAll(add);
      if (!concepts.equals(Classification.of(record))) {
        changed.add(Classification.with(record, concepts));
      }
    }
    return changed.isEmpty()
        ? snapshot.revision()
        : library.put(snapshot.revision(), author, message(changed.size(), add, remove), changed);
  }

  private static String message(int records, Set<ConceptRef> add, Set<ConceptRef> remove) {
    String what =
        add.isEmpty()
            ? "take " + records + (records == 1 ? " record" : " records") + " from " + first(remove)
            : "put " + records + (records == 1 ? " record" : " records") + " below " + first(add);
    return "library: " + what;
  }

  private static String first(Set<ConceptRef> concepts) {
    String few =
        new TreeSet<>(concepts)
            .stream().limit(3).map(ConceptRef::toString).collect(Collectors.joining(", "));
    return concepts.size() > 3 ? few + " …" : few;
  }

  @Override
  public Set<String> changed(Revision from, Revision to) {
    Set<String> names = new TreeSet<>();
    paths(from, to).forEach(path -> nameOf(path).ifPresent(names::add));
    return names;
  }

  @Override
  public Revision undo(Revision before, Revision after, Author author) {
    List<FileWrite> writes = new ArrayList<>();
    Revision head = store.head();
    for (String path : paths(before, after)) {
      Optional<byte[]> now = store.read(head, path);
      if (!same(now, store.read(after, path))) {
        throw Problem.conflict(path + " changed again after " + after.brief())
            .fix("undo the later change first")
            .exception();
      }
      writes.add(new FileWrite(path, store.read(before, path)));
    }
    return writes.isEmpty()
        ? head
        : store.commit(head, author, "vocabulary: undo " + after.brief(), writes);
  }

  private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || Arrays.equals(one.get(), other.get()));
  }
}
