package org.papilio.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.search.api.SearchDocument;

/**
 * One making of the index, in a folder of its own: written to by one process, read by several. What
 * it says of itself (arrangement, revision, whether it is complete) is part of each commit.
 */
public final class Generation implements AutoCloseable {

  private static final double BUFFER_MEGABYTES = 64;
  private static final String FINGERPRINT = "fingerprint";
  private static final String REVISION = "revision";
  private static final String MARKS = "marks";

  private final Path folder;
  private final Directory directory;
  private final IndexSchema schema;
  private final Labels labels;
  private final @Nullable IndexWriter writer;
  private final DocumentMaker maker;
  private volatile View view;
  private volatile String fingerprint = "";
  private volatile @Nullable Revision revision;
  private volatile Marks marks = Marks.NONE;
  private volatile boolean saved = true;
  private volatile boolean closed;

  private Generation(
      Path folder,
      Directory directory,
      IndexSchema schema,
      @Nullable IndexWriter writer,
      FieldLengths lengths)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.schema = schema;
    this.writer = writer;
    labels = Labels.read(folder);
    maker = new DocumentMaker(schema, labels, lengths);
    DirectoryReader reader =
        writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer);
    view = new View(reader, schema, labels);
  }

  /** Starts an empty one. */
  static Generation create(Path folder, IndexSchema schema) throws IOException {
    return open(folder, schema, IndexWriterConfig.OpenMode.CREATE);
  }

  /**
   * Opens a finished one for reading and writing.
   *
   * @throws IOException when it is damaged or of another version of Lucene
   */
  static Generation open(Path folder, IndexSchema schema) throws IOException {
    return open(folder, schema, IndexWriterConfig.OpenMode.APPEND);
  }

  private static Generation open(Path folder, IndexSchema schema, IndexWriterConfig.OpenMode mode)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = null;
    try {
      IndexWriterConfig config = new IndexWriterConfig(new NoAnalyzer());
      config.setOpenMode(mode);
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      FieldLengths lengths = new FieldLengths();
      config.setSimilarity(lengths);
      writer = new IndexWriter(directory, config);
      Generation generation = new Generation(folder, directory, schema, writer, lengths);
      generation.readState();
      return generation;
    } catch (IOException | RuntimeException failed) {
      closeQuietly(failed, writer == null ? () -> {} : writer::rollback, directory);
      throw failed;
    }
  }

  /** Opens a finished one that another process writes. */
  static Generation read(Path folder, IndexSchema schema) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      Generation generation = new Generation(folder, directory, schema, null, new FieldLengths());
      generation.readState();
      return generation;
    } catch (IOException | RuntimeException failed) {
      closeQuietly(failed, directory);
      throw failed;
    }
  }

  private void readState() throws IOException {
    Map<String, String> state = view.reader().getIndexCommit().getUserData();
    fingerprint = state.getOrDefault(FINGERPRINT, "");
    String hash = state.get(REVISION);
    revision = hash == null ? null : new Revision(hash);
    marks = Marks.read(state.getOrDefault(MARKS, ""));
  }

  Path folder() {
    return folder;
  }

  /** The arrangement under which it was made; empty before the first commit. */
  String fingerprint() {
    return fingerprint;
  }

  /** The revision it holds all of; empty while it is made for the first time. */
  Optional<Revision> revision() {
    return Optional.ofNullable(revision);
  }

  /** How much it holds of what is known beside the revision. */
  Marks marks() {
    return marks;
  }

  IndexSchema schema() {
    return schema;
  }

  boolean writable() {
    return writer != null;
  }

  /** What can be searched now; the caller closes it. Null when this generation is closed. */
  @Nullable View acquire() {
    while (!closed) {
      View now = view;
      if (now.tryTake()) {
        return now;
      }
    }
    return null;
  }

  /** Adds a document that is not there yet. */
  void add(String kind, SearchDocument document) throws IOException {
    requiredWriter().addDocument(maker.made(kind, document));
  }

  /** Adds a document, or replaces the one of its kind and id. */
  void put(String kind, SearchDocument document) throws IOException {
    requiredWriter()
        .updateDocument(
            new Term(IndexSchema.KEY, DocumentMaker.key(kind, document.id())),
            maker.made(kind, document));
  }

  void remove(String kind, Collection<String> ids) throws IOException {
    Term[] keys =
        ids.stream()
            .map(id -> new Term(IndexSchema.KEY, DocumentMaker.key(kind, id)))
            .toArray(Term[]::new);
    requiredWriter().deleteDocuments(keys);
  }

  /** Makes everything that was written, here or by the other process, searchable. */
  synchronized void refresh() throws IOException {
    DirectoryReader fresh =
        writer == null
            ? DirectoryReader.openIfChanged(view.reader())
            : DirectoryReader.openIfChanged(view.reader(), writer);
    if (fresh != null) {
      View before = view;
      view = new View(fresh, schema, writer == null ? Labels.read(folder) : labels);
      before.close();
      if (writer == null) {
        readState();
      }
    }
  }

  /** Writes everything to the disk as the state of a revision and marks, all or nothing. */
  void commit(Revision of, Marks upTo) throws IOException {
    labels.write(folder);
    IndexWriter open = requiredWriter();
    open.setLiveCommitData(
        Map.of(FINGERPRINT, schema.fingerprint(), REVISION, of.hash(), MARKS, upTo.text())
            .entrySet());
    open.commit();
    refresh();
    fingerprint = schema.fingerprint();
    revision = of;
    marks = upTo;
    saved = true;
  }

  /**
   * Makes everything that was written searchable as the state of a revision, without waiting for
   * the disk; {@link #save} does that. What is lost before is taken in again from the revision that
   * was saved last.
   */
  void show(Revision of, Marks upTo) throws IOException {
    refresh();
    revision = of;
    marks = upTo;
    saved = false;
  }

  /** Writes to the disk what {@link #show} showed. */
  void save() throws IOException {
    Revision of = revision;
    if (!saved && of != null) {
      commit(of, marks);
    }
  }

  /** Reads every byte and holds it against its checksum. */
  void checkIntegrity() throws IOException {
    for (LeafReaderContext leaf : view.reader().leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  private IndexWriter requiredWriter() {
    if (writer == null) {
      throw new IllegalStateException("the index in " + folder + " is open for reading only");
    }
    return writer;
  }

  /** Closes it; what was not committed is dropped. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      view.close();
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("closing the index in " + folder, failed);
    }
  }

  private static void closeQuietly(Exception because, AutoCloseable... parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception failed) {
        because.addSuppressed(failed);
      }
    }
  }
}
