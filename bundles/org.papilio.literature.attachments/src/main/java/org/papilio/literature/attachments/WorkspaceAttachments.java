package org.papilio.literature.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.Extraction;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.literature.api.attachments.TextExtractor;
import org.papilio.literature.attachments.MovedFiles.Move;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** The attachments of one workspace. */
final class WorkspaceAttachments implements Attachments {

  private static final int ATTEMPTS = 5;

  private final WorkspaceStore store;
  private final Library library;
  private final long largest;
  private final AttachmentIndex index;
  private final MovedFiles moves;
  private final TextFolder texts;
  private final WorkspaceExtraction extraction;

  WorkspaceAttachments(
      Workspace workspace,
      Library library,
      long largest,
      Supplier<List<TextExtractor>> extractors) {
    this.store = workspace.store();
    this.library = library;
    this.largest = largest;
    this.index = new AttachmentIndex(store);
    this.moves = new MovedFiles(store);
    this.texts = new TextFolder(workspace.derived().resolve("fulltext"));
    this.extraction = new WorkspaceExtraction(index::all, this::content, texts, extractors);
  }

  void close() {
    extraction.close();
  }

  @Override
  public List<Attachment> of(RecordKey record) {
    return index.of(record);
  }

  @Override
  public List<Attachment> of(Revision revision, RecordKey record) {
    return index.of(revision, record);
  }

  @Override
  public List<Attachment> all() {
    return index.all();
  }

  @Override
  public Set<RecordKey> recordsOf(String sha256) {
    return index.with(sha256).stream()
        .map(Attachment::record)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Attached attach(RecordKey record, String name, InputStream content, Author author)
      throws IOException {
    if (library.snapshot().find(record).isEmpty()) {
      throw Problem.notFound("the library has no record '" + record + "'")
          .fix("list the keys with: papilio literature list")
          .exception();
    }
    String plain = plain(name);
    byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
    if (bytes.length > largest) {
      throw Problem.badInput("the file is too large")
          .at(plain)
          .allowing("at most " + (largest >> 20) + " MiB")
          .exception();
    }
    if (bytes.length == 0) {
      throw Problem.badInput("the file is empty").at(plain).exception();
    }
    String hash = HexFormat.of().formatHex(Hashes.sha256(bytes));
    Attachment attachment =
        new Attachment(record, plain, MediaTypes.of(plain, bytes), bytes.length, hash);
    Revision revision =
        commit(
            author,
            "library: attach " + plain + " to " + record,
            head -> {
              String path = AttachmentIndex.path(record);
              NavigableSet<Attachment> list = index.list(head, path);
              boolean there = list.stream().anyMatch(one -> has(one, record, hash));
              list.add(attachment);
              return there
                  ? List.of()
                  : List.of(
                      FileWrite.of(AttachmentIndex.contentPath(attachment), bytes),
                      AttachmentIndex.write(path, list));
            });
    return new Attached(
        of(record).stream().filter(one -> one.sha256().equals(hash)).findFirst().orElse(attachment),
        revision);
  }

  private static boolean has(Attachment one, RecordKey record, String hash) {
    return one.record().equals(record) && one.sha256().equals(hash);
  }

  /** The name without folders of either kind of system. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (!Attachment.allowedName(last.strip())) {
      throw Problem.badInput("'" + last + "' can be no name of an attachment")
          .allowing("1 to 200 characters without control characters")
          .exception();
    }
    return last.strip();
  }

  @Override
  public Revision remove(RecordKey record, String sha256, Author author) {
    List<Attachment> gone = of(record).stream().filter(one -> one.sha256().equals(sha256)).toList();
    if (gone.isEmpty()) {
      throw Problem.notFound("record '" + record + "' has no attachment " + sha256)
          .fix("list them with: papilio literature attachments " + record)
          .exception();
    }
    return commit(
        author,
        "library: remove " + gone.getFirst().name() + " from " + record,
        head -> replaced(head, gone, List.of(), head));
  }

  private record Difference(Set<Attachment> added, Set<Attachment> removed) {}

  private Difference difference(Revision before, Revision after) {
    Set<Attachment> added = new TreeSet<>(AttachmentLine.ORDER);
    Set<Attachment> removed = new TreeSet<>(AttachmentLine.ORDER);
    for (String path : index.changed(before, after)) {
      Set<Attachment> old = index.list(before, path);
      Set<Attachment> fresh = index.list(after, path);
      fresh.stream().filter(one -> !old.contains(one)).forEach(added::add);
      old.stream().filter(one -> !fresh.contains(one)).forEach(removed::add);
    }
    return new Difference(added, removed);
  }

  @Override
  public Set<RecordKey> changed(Revision from, Revision to) {
    Set<RecordKey> records = new TreeSet<>();
    Difference difference = difference(from, to);
    difference.added().forEach(one -> records.add(one.record()));
    difference.removed().forEach(one -> records.add(one.record()));
    return records;
  }

  @Override
  public Revision undo(Revision before, Revision after, Author author) {
    Difference difference = difference(before, after);
    Set<Attachment> added = difference.added();
    Set<Attachment> removed = difference.removed();
    if (added.isEmpty() && removed.isEmpty()) {
      return store.head();
    }
    return commit(
        author,
        "library: undo attachments of " + after.brief(),
        head -> replaced(head, added, removed, before));
  }

  /**
   * The files that change when some attachments go and others come.
   *
   * @param from the revision that has the content of those that come
   */
  private List<FileWrite> replaced(
      Revision head, Iterable<Attachment> go, Iterable<Attachment> come, Revision from) {
    Set<String> paths = new TreeSet<>();
    go.forEach(one -> paths.add(AttachmentIndex.path(one.record())));
    come.forEach(one -> paths.add(AttachmentIndex.path(one.record())));
    List<FileWrite> writes = new ArrayList<>();
    for (String path : paths) {
      NavigableSet<Attachment> list = index.list(head, path);
      go.forEach(list::remove);
      come.forEach(
          one -> {
            if (AttachmentIndex.path(one.record()).equals(path)) {
              list.add(one);
            }
          });
      writes.add(AttachmentIndex.write(path, list));
    }
    Set<String> needed = new HashSet<>();
    Set<Attachment> leaving = new TreeSet<>(AttachmentLine.ORDER);
    go.forEach(leaving::add);
    index.all().stream()
        .filter(one -> !leaving.contains(one))
        .forEach(one -> needed.add(one.sha256()));
    for (Attachment one : come) {
      needed.add(one.sha256());
      store
          .read(from, AttachmentIndex.contentPath(one))
          .ifPresent(bytes -> writes.add(FileWrite.of(AttachmentIndex.contentPath(one), bytes)));
    }
    go.forEach(
        one -> {
          if (!needed.contains(one.sha256())) {
            writes.add(FileWrite.delete(AttachmentIndex.contentPath(one)));
          }
        });
    return writes;
  }

  /**
   * Files of records that vanish go to the one that stays, and it is noted whose they were. A file
   * that it has already stays where it is.
   */
  List<FileWrite> merged(Revision head, Set<RecordKey> gone, RecordKey into) {
    List<Attachment> go = new ArrayList<>();
    List<Attachment> come = new ArrayList<>();
    List<Move> noted = new ArrayList<>(moves.list(head, into));
    Set<String> hashes = new HashSet<>();
    index.of(head, into).forEach(one -> hashes.add(one.sha256()));
    for (RecordKey key : new TreeSet<>(gone)) {
      for (Attachment one : index.of(head, key)) {
        if (hashes.add(one.sha256())) {
          go.add(one);
          come.add(moved(one, into));
          noted.add(new Move(into, one));
        }
      }
    }
    return go.isEmpty() ? List.of() : moving(head, go, come, into, noted);
  }

  /** What moved goes back; a file that somebody removed meanwhile stays removed. */
  List<FileWrite> unmerged(Revision head, RecordKey from, Set<RecordKey> back) {
    List<Attachment> go = new ArrayList<>();
    List<Attachment> come = new ArrayList<>();
    List<Move> noted = new ArrayList<>(moves.list(head, from));
    List<Move> home =
        noted.stream()
            .filter(one -> one.into().equals(from) && back.contains(one.home().record()))
            .toList();
    noted.removeAll(home);
    List<Attachment> there = index.of(head, from);
    for (Move move : home) {
      Attachment moved = moved(move.home(), from);
      if (there.contains(moved)) {
        go.add(moved);
        come.add(move.home());
      }
    }
    return home.isEmpty() ? List.of() : moving(head, go, come, from, noted);
  }

  private List<FileWrite> moving(
      Revision head, List<Attachment> go, List<Attachment> come, RecordKey into, List<Move> noted) {
    List<FileWrite> writes = new ArrayList<>(replaced(head, go, come, head));
    writes.add(MovedFiles.write(into, noted));
    return writes;
  }

  private static Attachment moved(Attachment one, RecordKey to) {
    return new Attachment(to, one.name(), one.mediaType(), one.size(), one.sha256());
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

  @Override
  public byte[] content(String sha256) {
    return index.with(sha256).stream()
        .findFirst()
        .flatMap(one -> store.read(store.head(), AttachmentIndex.contentPath(one)))
        .orElseThrow(() -> Problem.notFound("no record has an attachment " + sha256).exception());
  }

  @Override
  public Optional<FullText> text(String sha256) {
    return texts.read(sha256);
  }

  @Override
  public Extraction extraction() {
    return extraction;
  }
}
