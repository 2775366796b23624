package org.papilio.literature.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.progress.Progress;

/** A sink that counts into a {@link LossReport} and hands every record on. */
public final class RecordCollector implements RecordSink {

  private static final int MOST_UNREADABLE = 10_000;
  private static final int MOST_NOTES = 1_000;

  private final LossReport.Builder losses;
  private final BiConsumer<LiteratureRecord, String> next;
  private final UnreadableTaker unreadableTaker;
  private final @Nullable Consumer<RecordKey> removedTaker;
  private final Progress progress;
  private long records;
  private long unreadable;
  private long notes;

  /**
   * @param source name of what is read, for people
   * @param next gets every record and where it began
   */
  public RecordCollector(
      String source, BiConsumer<LiteratureRecord, String> next, Progress progress) {
    this(source, next, (where, reason, raw) -> {}, progress);
  }

  /**
   * A collector that hands on what could not be read too.
   *
   * @param unreadable gets each of them, also those beyond the first 10,000 kept in the report, and
   *     its whole text
   */
  public RecordCollector(
      String source,
      BiConsumer<LiteratureRecord, String> next,
      UnreadableTaker unreadable,
      Progress progress) {
    this(source, next, unreadable, null, progress);
  }

  /**
   * A collector that hands on what the source says is no more too.
   *
   * @param removed gets the key of each; null to note it in the report
   */
  public RecordCollector(
      String source,
      BiConsumer<LiteratureRecord, String> next,
      UnreadableTaker unreadable,
      @Nullable Consumer<RecordKey> removed,
      Progress progress) {
    this.unreadableTaker = unreadable;
    this.removedTaker = removed;
    this.losses = LossReport.of(source);
    this.next = next;
    this.progress = progress;
  }

  /** Takes what could not be read, one after the other. */
  @FunctionalInterface
  public interface UnreadableTaker {
    void unreadable(String where, String reason, String raw);
  }

  /** Reads a whole file into memory: for small files and tests. */
  public static Collected collect(LiteratureFormat format, SourceFile file) throws IOException {
    List<LiteratureRecord> all = new ArrayList<>();
    RecordCollector sink =
        new RecordCollector(file.name(), (record, where) -> all.add(record), Progress.NONE);
    format.read(file, sink);
    return new Collected(List.copyOf(all), sink.report());
  }

  /**
   * Everything that one file gave.
   *
   * @param records in the order of the file
   */
  public record Collected(List<LiteratureRecord> records, LossReport report) {}

  @Override
  public void record(LiteratureRecord record, String where) {
    progress.check();
    losses.read();
    next.accept(record, where);
    losses.accepted();
    records++;
    if (records % 256 == 0) {
      progress.report(records, -1, "records read");
    }
  }

  @Override
  public void unreadable(String where, String reason, String raw) {
    progress.check();
    losses.read();
    unreadable++;
    unreadableTaker.unreadable(where, reason, raw);
    if (unreadable <= MOST_UNREADABLE) {
      losses.unreadable(new Unreadable(where, reason, raw));
    }
  }

  @Override
  public void removed(RecordKey key, String where) {
    progress.check();
    if (removedTaker == null) {
      RecordSink.super.removed(key, where);
    } else {
      removedTaker.accept(key);
    }
  }

  @Override
  public void kept(String field) {
    losses.kept(field);
  }

  @Override
  public void changed(String field) {
    losses.changed(field);
  }

  @Override
  public void dropped(String field) {
    losses.dropped(field);
  }

  @Override
  public void note(String sentence) {
    notes++;
    if (notes <= MOST_NOTES) {
      losses.note(sentence);
    }
  }

  /** Records handed on so far. */
  public long records() {
    return records;
  }

  /**
   * Records that could not be read so far, also those beyond the first 10,000 kept in the report.
   */
  public long unreadable() {
    return unreadable;
  }

  /** The report so far. It holds the first 10,000 unreadable records and the first 1,000 notes. */
  public LossReport report() {
    if (unreadable > MOST_UNREADABLE) {
      losses.note(
          unreadable - MOST_UNREADABLE + " more records could not be read and are not listed.");
    }
    return losses.build();
  }
}
