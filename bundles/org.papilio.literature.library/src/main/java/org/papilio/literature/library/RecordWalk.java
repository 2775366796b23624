package org.papilio.literature.library;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.progress.Progress;

/** Walks over records page by page, so that an export holds few in memory. */
final class RecordWalk implements Iterator<LiteratureRecord> {

  private static final int PAGE = 500;

  private final Function<@Nullable LiteratureRecord, List<LiteratureRecord>> pageAfter;
  private final long total;
  private final Progress progress;
  private Iterator<LiteratureRecord> page = List.<LiteratureRecord>of().iterator();
  private @Nullable LiteratureRecord last;
  private long done;
  private boolean ended;

  private RecordWalk(
      Function<@Nullable LiteratureRecord, List<LiteratureRecord>> pageAfter,
      long total,
      Progress progress) {
    this.pageAfter = pageAfter;
    this.total = total;
    this.progress = progress;
  }

  static RecordWalk all(LibrarySnapshot snapshot, Progress progress) {
    return new RecordWalk(
        last -> snapshot.page(Optional.ofNullable(last).map(LiteratureRecord::key), PAGE),
        snapshot.size(),
        progress);
  }

  static RecordWalk some(LibrarySnapshot snapshot, List<RecordKey> keys, Progress progress) {
    Iterator<RecordKey> rest = keys.iterator();
    return new RecordWalk(
        last -> rest.hasNext() ? List.of(snapshot.find(rest.next()).orElseThrow()) : List.of(),
        keys.size(),
        progress);
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      progress.check();
      progress.report(done, total, "records written");
      page = pageAfter.apply(last).iterator();
      ended = !page.hasNext();
    }
    return page.hasNext();
  }

  @Override
  public LiteratureRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + done + " records were handed over");
    }
    last = page.next();
    done++;
    return last;
  }
}
