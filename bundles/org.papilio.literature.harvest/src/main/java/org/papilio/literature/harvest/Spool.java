package org.papilio.literature.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.harvest.HarvestSink;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of one run on the disk, {@code .papilio/harvests/NAME}, until they are taken in. A page
 * counts once the note of where the harvest stands names it; so whenever the process is killed, the
 * pages and the note fit. One process at a time.
 */
final class Spool implements HarvestSink, AutoCloseable {

  private static final String NOTE = "position.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private Note note;

  /**
   * Where a harvest stands.
   *
   * @param order what is fetched; pages of another order are of no use
   * @param pages how many count
   * @param resume what the source goes on from
   * @param end how the fetching ended; null while it has not
   */
  record Note(String order, long pages, String resume, @Nullable String end) {}

  private Spool(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
    this.note = read(folder).orElse(new Note("", 0, "", null));
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when another run has it
   */
  static Spool open(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = file.tryLock();
      } catch (OverlappingFileLockException e) {
        // This very process has it; told below like any other.
        lock = null;
      }
      if (lock == null) {
        file.close();
        throw Problem.conflict("harvest " + name + " is running already")
            .fix("wait for it, or stop it")
            .exception();
      }
      return new Spool(folder, file, lock);
    } catch (IOException e) {
      throw refused(folder, e);
    }
  }

  private static RuntimeException refused(Path folder, IOException e) {
    return Problem.failure("the disk refuses: " + e.getMessage())
        .at(folder.toString())
        .fix("check that there is room on the disk and that the workspace may be written")
        .exception(e);
  }

  private static Optional<Note> read(Path folder) {
    Path file = folder.resolve(NOTE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      JsonNode end = root.path("end");
      return Optional.of(
          new Note(
              root.path("order").asString(""),
              root.path("pages").asLong(0),
              root.path("resume").asString(""),
              end.isString() ? end.asString() : null));
    } catch (IOException | JacksonException e) {
      // It can be fetched again; what is damaged is worth no more.
      return Optional.empty();
    }
  }

  /** Pages that wait in a folder; looks without taking it. */
  static long waiting(Path folder) {
    return read(folder).map(Note::pages).orElse(0L);
  }

  /**
   * Goes on with what is there when it is of this order and all its pages can be read, else begins
   * anew: a damaged page would fail every later import alike.
   *
   * @return whether it goes on
   */
  boolean begin(String order) {
    if (note.order().equals(order) && (note.pages() > 0 || note.end() != null) && isSound()) {
      return true;
    }
    clear();
    note(new Note(order, 0, "", null));
    return false;
  }

  private boolean isSound() {
    for (long number = 1; number <= note.pages(); number++) {
      try (InputStream page = new GZIPInputStream(Files.newInputStream(file(number)))) {
        page.transferTo(OutputStream.nullOutputStream());
      } catch (IOException damaged) {
        // cut or lost by the disk: what it held can be fetched again
        return false;
      }
    }
    return true;
  }

  Note note() {
    return note;
  }

  void end(String end) {
    note(new Note(note.order(), note.pages(), note.resume(), end));
  }

  @Override
  public void page(byte[] utf8, int records, String resume) {
    Path file = file(note.pages() + 1);
    try {
      try (FileChannel channel = writing(file);
          GZIPOutputStream out = new GZIPOutputStream(Channels.newOutputStream(channel))) {
        out.write(utf8);
        out.write('\n');
        out.finish();
        // before the note counts it, whatever happens to the power
        channel.force(true);
      }
    } catch (IOException e) {
      throw refused(file, e);
    }
    note(new Note(note.order(), note.pages() + 1, resume, null));
  }

  private static FileChannel writing(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  private void note(Note next) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("order", next.order());
    map.put("pages", next.pages());
    map.put("resume", next.resume());
    if (next.end() != null) {
      map.put("end", next.end());
    }
    try {
      Path fresh = folder.resolve(NOTE + ".new");
      try (FileChannel channel = writing(fresh);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(JSON.writeValueAsBytes(map));
        channel.force(true);
      }
      Files.move(
          fresh,
          folder.resolve(NOTE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused(folder, e);
    }
    note = next;
  }

  /** At most a thousand files in one folder. */
  private Path file(long number) {
    Path part = folder.resolve(String.format(Locale.ROOT, "%05d", number / 1000));
    try {
      Files.createDirectories(part);
    } catch (IOException e) {
      throw refused(part, e);
    }
    return part.resolve(String.format(Locale.ROOT, "%08d.xml.gz", number));
  }

  /** All pages one behind the other, as a file to import. */
  SourceFile file(String name) {
    return new SourceFile(
        name,
        () -> new SequenceInputStream(new Pages(note.pages())),
        Optional.of(StandardCharsets.UTF_8));
  }

  /** Opens the pages one by one. */
  private final class Pages implements Enumeration<InputStream> {
    private final long all;
    private long next = 1;

    Pages(long all) {
      this.all = all;
    }

    @Override
    public boolean hasMoreElements() {
      return next <= all;
    }

    @Override
    public InputStream nextElement() {
      if (!hasMoreElements()) {
        throw new NoSuchElementException("all pages were read");
      }
      try {
        return new GZIPInputStream(Files.newInputStream(file(next++)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Forgets all pages. The lock stays. */
  void clear() {
    try {
      Files.deleteIfExists(folder.resolve(NOTE));
      List<Path> left;
      try (Stream<Path> all = Files.walk(folder)) {
        left =
            all.filter(one -> !one.equals(folder) && !one.endsWith("lock"))
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
      }
      for (Path one : left) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw refused(folder, e);
    }
    note = new Note("", 0, "", null);
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw refused(folder, e);
    }
  }
}
