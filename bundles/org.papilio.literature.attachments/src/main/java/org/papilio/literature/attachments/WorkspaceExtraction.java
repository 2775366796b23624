package org.papilio.literature.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.Extraction;
import org.papilio.literature.api.attachments.TextExtractor;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the texts out of the attachments of one workspace. */
final class WorkspaceExtraction implements Extraction {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceExtraction.class);
  private static final int MOST_PROBLEMS = 100;
  private static final long PATIENCE_ON_CLOSE = 5_000;

  private final Supplier<List<Attachment>> all;
  private final Function<String, byte[]> content;
  private final TextFolder texts;
  private final Supplier<List<TextExtractor>> extractors;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean closed;
  private volatile @Nullable Thread background;
  private volatile String current = "";
  private volatile int page;

  WorkspaceExtraction(
      Supplier<List<Attachment>> all,
      Function<String, byte[]> content,
      TextFolder texts,
      Supplier<List<TextExtractor>> extractors) {
    this.all = all;
    this.content = content;
    this.texts = texts;
    this.extractors = extractors;
  }

  @Override
  public Status status() {
    long done = 0;
    long failed = 0;
    long waiting = 0;
    List<Trouble> problems = new ArrayList<>();
    for (Attachment one : files().values()) {
      Optional<Character> became = texts.log().last(one.sha256());
      if (became.isEmpty() && extractor(one).isPresent()) {
        waiting++;
      } else if (became.filter(what -> what == 'D').isPresent()) {
        done++;
      } else {
        failed++;
        if (problems.size() < MOST_PROBLEMS) {
          problems.add(new Trouble(one, problem(one)));
        }
      }
    }
    return new Status(
        done + failed + waiting,
        done,
        failed,
        waiting,
        texts.paused(),
        running.get(),
        current,
        page,
        problems);
  }

  private String problem(Attachment one) {
    return extractor(one).isEmpty()
        ? "no text can be taken out of a file of the kind " + one.mediaType()
        : texts.read(one.sha256()).map(text -> text.problem()).orElse("");
  }

  /** Each file once, in the order of the records. */
  private Map<String, Attachment> files() {
    Map<String, Attachment> files = new LinkedHashMap<>();
    all.get().forEach(one -> files.putIfAbsent(one.sha256(), one));
    return files;
  }

  private Optional<TextExtractor> extractor(Attachment one) {
    return extractors.get().stream()
        .filter(extractor -> extractor.mediaTypes().contains(one.mediaType()))
        .findFirst();
  }

  private List<Attachment> waiting() {
    return files().values().stream()
        .filter(one -> texts.log().last(one.sha256()).isEmpty())
        .filter(one -> extractor(one).isPresent())
        .toList();
  }

  @Override
  public void start() {
    if (closed || texts.paused() || running.get() || waiting().isEmpty()) {
      return;
    }
    background =
        Thread.ofPlatform()
            .name("text of attachments")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .start(this::inBackground);
  }

  private void inBackground() {
    try {
      work(Progress.NONE, false);
    } catch (CancelledException e) {
      LOG.debug("Taking out texts was stopped");
    } catch (RuntimeException e) {
      LOG.warn("Texts cannot be taken out of attachments", e);
    }
  }

  @Override
  public Status run(Progress progress) {
    if (texts.paused()) {
      throw Problem.conflict("taking out texts is paused")
          .fix("resume it with: papilio literature extract --resume")
          .exception();
    }
    work(progress, true);
    return status();
  }

  private void work(Progress progress, boolean insist) {
    if (!running.compareAndSet(false, true)) {
      refuse(insist);
      return;
    }
    try {
      Files.createDirectories(texts.lock().getParent());
      try (FileChannel channel =
              FileChannel.open(texts.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (lock == null) {
          refuse(insist);
        } else {
          workAll(progress);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw Problem.failure("texts cannot be kept: " + e.getMessage())
          .at(texts.lock().getParent().toString())
          .fix("see to the disk; what was done stays")
          .exception(e);
    } finally {
      running.set(false);
      current = "";
      page = 0;
    }
  }

  /** Null when it is held, be it by another process or elsewhere in this one. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void refuse(boolean insist) {
    if (insist) {
      throw Problem.conflict("texts are being taken out already")
          .fix("see how far it is with: papilio literature extract --status")
          .exception();
    }
  }

  private void workAll(Progress progress) throws IOException {
    List<Attachment> next = waiting();
    while (!next.isEmpty()) {
      for (int i = 0; i < next.size(); i++) {
        Attachment one = next.get(i);
        progress.report(i, next.size(), one.name());
        BooleanSupplier stopped = () -> closed || texts.paused() || progress.cancelled();
        if (texts.paused()) {
          return;
        }
        if (stopped.getAsBoolean()) {
          throw new CancelledException();
        }
        try {
          extract(one, stopped);
        } catch (CancelledException e) {
          if (texts.paused() && !progress.cancelled()) {
            return;
          }
          throw e;
        }
      }
      progress.report(next.size(), next.size(), "");
      next = waiting();
    }
  }

  private void extract(Attachment one, BooleanSupplier stopped) throws IOException {
    TextExtractor extractor = extractor(one).orElse(null);
    if (extractor == null) {
      return;
    }
    if (texts.complete(one.sha256())) {
      // Killed between the last page and the note of it.
      boolean bad = texts.read(one.sha256()).filter(text -> !text.problem().isEmpty()).isPresent();
      texts.finish(one.sha256(), bad);
      return;
    }
    current = one.name();
    boolean failed = false;
    try (PartFile part = new PartFile(texts.part(one.sha256()), stopped, number -> page = number)) {
      page = part.pages();
      String problem = "";
      try {
        extractor.extract(
            SourceFile.of(one.name(), content.apply(one.sha256())), part.pages() + 1, part);
        problem = part.note();
      } catch (PartFile.FullException e) {
        problem = String.valueOf(e.getMessage());
      } catch (UnreadableFileException e) {
        failed = true;
        problem = String.valueOf(e.getMessage());
      } catch (CancelledException | UncheckedIOException e) {
        throw e;
      } catch (RuntimeException
          | StackOverflowError
          | OutOfMemoryError
          | LinkageError
          | AssertionError e) {
        LOG.warn("The text of {} cannot be taken out", one.name(), e);
        failed = true;
        problem = "the file cannot be read: " + e;
      }
      part.end(failed, problem);
    }
    texts.finish(one.sha256(), failed);
  }

  @Override
  public void pause() {
    texts.pause(true);
  }

  @Override
  public void resume() {
    texts.pause(false);
  }

  @Override
  public void again(String sha256) {
    texts.forget(sha256);
  }

  @Override
  public long mark() {
    return texts.log().mark();
  }

  @Override
  public List<String> since(long mark) {
    return texts.log().since(mark);
  }

  void close() {
    closed = true;
    Thread working = background;
    if (working != null && working != Thread.currentThread()) {
      try {
        working.join(PATIENCE_ON_CLOSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
