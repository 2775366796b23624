package org.papilio.literature.attachments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of each file, one line each time something did: the hash, a blank, and {@code D} for
 * done, {@code F} for failed or {@code -} for forgotten. Only ever grows, so its length is a mark
 * that others can follow. Several processes may append.
 */
final class TextLog {

  private static final int LINE = 64 + 2 + 1;

  private final Path file;
  private final Map<String, Character> last = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private long readTo;

  TextLog(Path file) {
    this.file = file;
  }

  /** {@code D} or {@code F}; empty when nothing became of it yet. */
  synchronized Optional<Character> last(String sha256) {
    catchUp();
    return Optional.ofNullable(last.get(sha256));
  }

  /** The length in bytes, a whole number of lines. */
  synchronized long mark() {
    catchUp();
    return readTo;
  }

  /** Hashes behind a mark, each once; all when the mark is of another log. */
  synchronized List<String> since(long mark) {
    catchUp();
    boolean ours = mark >= 0 && mark <= readTo && mark % LINE == 0;
    int from = ours ? (int) (mark / LINE) : 0;
    return List.copyOf(new LinkedHashSet<>(order.subList(from, order.size())));
  }

  synchronized void append(String sha256, char what) {
    try {
      Files.createDirectories(file.getParent());
      try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
        // A line that a killed process left half written gives way.
        out.seek(out.length() / LINE * LINE);
        out.write((sha256 + " " + what + "\n").getBytes(StandardCharsets.US_ASCII));
        out.setLength(out.getFilePointer());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void catchUp() {
    try {
      long length = Files.exists(file) ? Files.size(file) / LINE * LINE : 0;
      if (length < readTo) {
        last.clear();
        order.clear();
        readTo = 0;
      }
      if (length > readTo) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
          in.seek(readTo);
          byte[] fresh = new byte[Math.toIntExact(length - readTo)];
          in.readFully(fresh);
          take(new String(fresh, StandardCharsets.US_ASCII));
        }
        readTo = length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String lines) {
    for (int at = 0; at + LINE <= lines.length(); at += LINE) {
      String hash = lines.substring(at, at + 64);
      char what = lines.charAt(at + 65);
      order.add(hash);
      if (what == '-') {
        last.remove(hash);
      } else {
        last.put(hash, what);
      }
    }
  }
}
