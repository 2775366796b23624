package org.papilio.literature.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Any number of lines, given in any order and handed back by key; of two with one key the one given
 * first comes first. Holds some in memory and the rest in sorted runs on disk, which are merged
 * while they are read. Not safe for several threads.
 */
final class LineRuns {

  /** Characters held in memory. */
  static final long MEMORY = 24L << 20;

  /** So many files are read at the same time. */
  private static final int MOST_RUNS = 200;

  private static final int BUFFER = 1 << 16;
  private static final Comparator<KeyedLine> BY_KEY = Comparator.comparing(KeyedLine::key);

  private final Scratch scratch;
  private final long memory;
  private List<KeyedLine> held = new ArrayList<>();
  private List<Path> runs = new ArrayList<>();
  private long weight;
  private boolean sorted = true;
  private long size;

  LineRuns(Scratch scratch) {
    this(scratch, MEMORY);
  }

  LineRuns(Scratch scratch, long memory) {
    this.scratch = scratch;
    this.memory = memory;
  }

  long size() {
    return size;
  }

  void add(KeyedLine line) {
    sorted = false;
    held.add(line);
    size++;
    weight += line.weight();
    if (weight > memory) {
      spill();
    }
  }

  private void spill() {
    held.sort(BY_KEY);
    runs.add(write(held.iterator()));
    held = new ArrayList<>();
    weight = 0;
    sorted = true;
    if (runs.size() == MOST_RUNS) {
      List<Path> many = runs;
      try (Merged all = new Merged(many, List.of())) {
        runs = new ArrayList<>(List.of(write(all)));
        for (Path run : many) {
          Files.delete(run);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path write(Iterator<KeyedLine> lines) {
    Path run = scratch.file("run");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
      while (lines.hasNext()) {
        KeyedLine line = lines.next();
        text(out, line.key());
        text(out, line.line());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** All lines by key. May be asked for more than once, and is to be closed. */
  Merged open() {
    if (!sorted) {
      held.sort(BY_KEY);
      sorted = true;
    }
    return new Merged(runs, held);
  }

  /** The lines of several runs by key. */
  static final class Merged implements Iterator<KeyedLine>, AutoCloseable {

    private final PriorityQueue<Run> queue =
        new PriorityQueue<>(Comparator.comparing(Run::key).thenComparingInt(Run::number));
    private final List<Run> all = new ArrayList<>();

    private Merged(List<Path> runs, List<KeyedLine> held) {
      try {
        for (Path run : runs) {
          DataInputStream in =
              new DataInputStream(new BufferedInputStream(Files.newInputStream(run), BUFFER));
          all.add(new Run(all.size(), in, null));
        }
        all.add(new Run(all.size(), null, held.iterator()));
        for (Run run : all) {
          if (run.advance()) {
            queue.add(run);
          }
        }
      } catch (IOException e) {
        close();
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return !queue.isEmpty();
    }

    @Override
    public KeyedLine next() {
      Run first = queue.remove();
      KeyedLine line = first.take();
      try {
        if (first.advance()) {
          queue.add(first);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return line;
    }

    @Override
    public void close() {
      for (Run run : all) {
        run.close();
      }
    }
  }

  /** One run and its next line. */
  private static final class Run {
    private final int number;
    private final @Nullable DataInputStream file;
    private final @Nullable Iterator<KeyedLine> held;
    private @Nullable KeyedLine next;

    Run(int number, @Nullable DataInputStream file, @Nullable Iterator<KeyedLine> held) {
      this.number = number;
      this.file = file;
      this.held = held;
    }

    int number() {
      return number;
    }

    String key() {
      return take().key();
    }

    KeyedLine take() {
      return java.util.Objects.requireNonNull(next);
    }

    boolean advance() throws IOException {
      if (file != null) {
        String key = text(file);
        next = key == null ? null : new KeyedLine(key, text(file));
      } else {
        next = held != null && held.hasNext() ? held.next() : null;
      }
      return next != null;
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
      int length;
      in.mark(1);
      if (in.read() < 0) {
        return null;
      }
      in.reset();
      length = in.readInt();
      return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    void close() {
      try {
        if (file != null) {
          file.close();
        }
      } catch (IOException e) {
        // It was only read; the scratch folder goes with all that is in it.
        return;
      }
    }
  }
}
