package org.papilio.literature.attachments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.platform.progress.CancelledException;

/** A text that is being written; begins behind the last page that was written whole. */
final class PartFile implements PageSink, AutoCloseable {

  /** Most pages of one file. */
  static final int MOST_PAGES = 20_000;

  /** Most characters of one page; the rest is cut. */
  static final int LONGEST_PAGE = 1_000_000;

  /** Most characters of one file; the rest is cut. */
  static final long LONGEST_TEXT = 64_000_000;

  /** How the last line begins; a process killed right behind it writes it again. */
  private static final String END = "{\"end\"";

  private final RandomAccessFile out;
  private final BooleanSupplier stopped;
  private final IntConsumer onPage;
  private int pages;
  private long characters;
  private String note = "";

  /** Thrown by {@link #page} when the file has more text than is kept. */
  static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FullException(String message) {
      super(message, null, false, false);
    }
  }

  PartFile(Path file, BooleanSupplier stopped, IntConsumer onPage) throws IOException {
    this.stopped = stopped;
    this.onPage = onPage;
    Files.createDirectories(file.getParent());
    this.out = new RandomAccessFile(file.toFile(), "rw");
    byte[] there = new byte[Math.toIntExact(out.length())];
    out.readFully(there);
    int end = 0;
    for (int i = 0; i < there.length; i++) {
      if (there[i] == '\n') {
        if (new String(there, end, Math.min(6, i - end), StandardCharsets.US_ASCII).equals(END)) {
          break;
        }
        end = i + 1;
        pages++;
      }
    }
    characters = end;
    out.setLength(end);
    out.seek(end);
  }

  int pages() {
    return pages;
  }

  @Override
  public void page(int number, String text) {
    if (stopped.getAsBoolean()) {
      throw new CancelledException();
    }
    if (number != pages + 1) {
      throw new IllegalStateException("page " + number + " came after page " + pages);
    }
    if (number > MOST_PAGES || characters > LONGEST_TEXT) {
      throw new FullException(
          "only the first "
              + pages
              + " pages were taken; allowed are "
              + MOST_PAGES
              + " pages and "
              + LONGEST_TEXT
              + " characters");
    }
    String kept = text;
    if (text.length() > LONGEST_PAGE) {
      kept = text.substring(0, LONGEST_PAGE);
      note("page " + number + " was cut after " + LONGEST_PAGE + " characters");
    }
    write(TextFolder.page(number, kept));
    characters += kept.length();
    pages = number;
    onPage.accept(number);
  }

  @Override
  public void note(String sentence) {
    note = note.isEmpty() ? sentence : note;
  }

  String note() {
    return note;
  }

  @Override
  public boolean stopped() {
    return stopped.getAsBoolean();
  }

  void end(boolean failed, String problem) {
    write(TextFolder.end(failed, problem));
  }

  private void write(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
