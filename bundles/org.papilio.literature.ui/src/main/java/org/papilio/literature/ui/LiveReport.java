package org.papilio.literature.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.papilio.literature.ui.UploadRoutes.Live;
import org.papilio.literature.ui.UploadRoutes.LiveFile;
import org.papilio.literature.ui.UploadRoutes.LiveUnreadable;

/** What a running import has read so far. Safe for several threads. */
final class LiveReport {

  private static final int MOST_FILES = 200;
  private static final int MOST_UNREADABLE = 50;

  private final Map<String, LiveFile> files = new LinkedHashMap<>();
  private final Deque<LiveUnreadable> unreadable = new ArrayDeque<>();

  synchronized Live shown() {
    return new Live(List.copyOf(files.values()), List.copyOf(unreadable));
  }

  synchronized void begins(String name, String format, long size) {
    if (files.size() < MOST_FILES) {
      files.put(name, new LiveFile(name, format, size, 0, 0, 0, "", false));
    }
  }

  void read(String name, long bytes, long records) {
    become(
        name,
        file ->
            new LiveFile(
                name,
                file.format(),
                file.size(),
                Math.min(bytes, file.size()),
                records,
                file.unreadable(),
                "",
                false));
  }

  synchronized void unreadable(String name, String where, String reason) {
    if (unreadable.size() == MOST_UNREADABLE) {
      unreadable.removeFirst();
    }
    unreadable.addLast(new LiveUnreadable(name, where, reason));
    become(
        name,
        file ->
            new LiveFile(
                name,
                file.format(),
                file.size(),
                file.done(),
                file.records(),
                file.unreadable() + 1,
                "",
                false));
  }

  void ends(String name, long records) {
    become(
        name,
        file ->
            new LiveFile(
                name,
                file.format(),
                file.size(),
                file.size(),
                records,
                file.unreadable(),
                "",
                true));
  }

  synchronized void refused(String name, String reason) {
    if (files.size() < MOST_FILES) {
      files.put(name, new LiveFile(name, "", 0, 0, 0, 0, reason, true));
    }
  }

  private synchronized void become(String name, UnaryOperator<LiveFile> next) {
    files.computeIfPresent(name, (same, file) -> next.apply(file));
  }
}
