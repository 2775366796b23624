package org.papilio.literature.library;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportWatch;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files of an import: lines to sorted runs, unreadable records to lines of their own, and
 * a report for each file. No file and no format ends it, only a disk that fails and the person.
 */
final class ImportReading {

  private static final Logger LOG = LoggerFactory.getLogger(ImportReading.class);
  private static final int SAMPLE = 1 << 16;

  /** Unreadable records in the report of the whole import; the kept import has all. */
  private static final int REPORTED = 10_000;

  private final LiteratureService formats;
  private final ImportRequest request;
  private final UnreadableLines unreadable;
  private final ImportWatch progress;
  private final Archives archives;
  private final LineRuns lines;
  private final KeyHashes keys = new KeyHashes();
  private final List<LossReport> reports = new ArrayList<>();
  private final List<ImportedFile> files = new ArrayList<>();
  private int reported;

  ImportReading(
      LiteratureService formats,
      ImportRequest request,
      Scratch scratch,
      UnreadableLines unreadable,
      Progress progress) {
    this.formats = formats;
    this.request = request;
    this.unreadable = unreadable;
    this.progress = ImportWatch.of(progress);
    this.archives = new Archives(scratch, progress);
    this.lines = new LineRuns(scratch);
  }

  LineRuns lines() {
    return lines;
  }

  KeyHashes keys() {
    return keys;
  }

  List<LossReport> reports() {
    return reports;
  }

  List<ImportedFile> files() {
    return files;
  }

  /**
   * @throws ProblemException BAD_INPUT when all files are refused, FAILURE when one cannot be read
   */
  void run() {
    request.format().ifPresent(formats::format);
    for (SourceFile file : request.files()) {
      try {
        for (Archives.Member member : archives.open(file)) {
          read(member.file(), member.complaint());
        }
      } catch (IOException e) {
        throw Problem.failure("the file cannot be read: " + e.getMessage())
            .at(file.name())
            .fix("nothing was imported; see to the file and import again")
            .exception(e);
      }
    }
    unreadable.end();
    if (files.stream().allMatch(ImportedFile::isRefused)) {
      throw refusedAll();
    }
  }

  private ProblemException refusedAll() {
    String names =
        files.stream().limit(5).map(ImportedFile::name).collect(Collectors.joining(", "));
    String reasons =
        files.stream()
            .map(ImportedFile::refused)
            .distinct()
            .limit(3)
            .collect(Collectors.joining("; "));
    return Problem.badInput(files.isEmpty() ? "there is no file in the archive" : reasons)
        .at(
            files.isEmpty()
                ? request.files().stream().map(SourceFile::name).collect(Collectors.joining(", "))
                : names)
        .allowing(allowed())
        .fix("name the format with --format")
        .exception();
  }

  private String allowed() {
    return formats.formats().stream()
        .filter(format -> format.info().reads())
        .map(format -> format.info().label())
        .collect(Collectors.joining(", "));
  }

  private void read(SourceFile file, String complaint) throws IOException {
    progress.check();
    Optional<LiteratureFormat> format =
        request.format().map(formats::format).or(() -> formats.recognise(file));
    Sizes sizes = look(file);
    if (format.isEmpty()) {
      String reason =
          !complaint.isEmpty()
              ? complaint
              : sizes.size() == 0 ? "the file is empty" : "no format of literature knows this file";
      refuse(file, sizes, reason);
      return;
    }
    read(file, format.get(), sizes, complaint);
  }

  private void refuse(SourceFile file, Sizes sizes, String reason) {
    progress.refused(file.name(), reason);
    reports.add(LossReport.of(file.name()).note(reason + ".").build());
    files.add(
        new ImportedFile(
            file.name(),
            sizes.size(),
            sizes.sha256(),
            "",
            "",
            reason,
            0,
            0,
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            List.of("Allowed are: " + allowed() + ".")));
  }

  private void read(SourceFile file, LiteratureFormat format, Sizes sizes, String complaint)
      throws IOException {
    String id = format.info().id();
    progress.begins(file.name(), id, sizes.size());
    Watched watched = new Watched(progress, sizes.size(), file.name());
    RecordCollector sink =
        new RecordCollector(
            file.name(),
            (record, where) -> take(record, request.bodies(), lines, keys),
            (where, reason, raw) -> {
              progress.unreadable(file.name(), where, reason);
              unreadable.add(file.name(), id, where, reason, raw);
            },
            request.clash() == ImportRequest.Clash.UPDATE ? this::remove : null,
            watched);
    SourceFile counted =
        new SourceFile(file.name(), () -> watched.counting(file.open()), file.encoding());
    try {
      format.read(counted, sink);
    } catch (CancelledException | ProblemException | java.io.UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("Format {} failed on {}", id, file.name(), e);
      sink.unreadable(
          "after record " + (sink.records() + sink.unreadable()),
          "the format itself failed here and read no further; this is a fault of " + id + ": " + e,
          "");
    }
    if (sink.records() + sink.unreadable() == 0) {
      sink.note("There is no record in it.");
    }
    if (!complaint.isEmpty()) {
      sink.note("Of the archive: " + complaint + ".");
    }
    progress.ends(file.name(), sink.records());
    LossReport report = sink.report();
    int most = Math.min(report.unreadable().size(), REPORTED - reported);
    reported += most;
    reports.add(
        new LossReport(
            report.source(),
            report.read(),
            report.accepted(),
            report.kept(),
            report.changed(),
            report.dropped(),
            report.unreadable().subList(0, most),
            report.notes()));
    files.add(
        new ImportedFile(
            file.name(),
            sizes.size(),
            sizes.sha256(),
            id,
            sizes.encoding(),
            "",
            report.read(),
            report.accepted(),
            report.kept(),
            report.changed(),
            report.dropped(),
            report.notes()));
  }

  private void remove(RecordKey key) {
    lines.add(new KeyedLine(key.value(), null));
    keys.add(key.value());
  }

  /** Takes a record in with the bodies of its import. */
  static void take(
      LiteratureRecord record, Set<BodyOfLiterature> more, LineRuns lines, KeyHashes keys) {
    LiteratureRecord classified = record;
    if (!record.bodies().containsAll(more)) {
      Set<BodyOfLiterature> bodies = new TreeSet<>(record.bodies());
      bodies.addAll(more);
      classified = record.edit().bodies(bodies).build();
    }
    String key = record.key().value();
    lines.add(new KeyedLine(key, RecordLine.write(classified)));
    keys.add(key);
  }

  /** What is known of a file before it is read. */
  private record Sizes(long size, String sha256, String encoding) {}

  private Sizes look(SourceFile file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in = file.open()) {
      byte[] buffer = in.readNBytes(SAMPLE);
      String encoding =
          file.encoding().map(Charset::name).orElse(SourceEncoding.detect(buffer).charset().name());
      long size = 0;
      for (int read = buffer.length; read > 0; read = in.read(buffer)) {
        progress.check();
        digest.update(buffer, 0, read);
        size += read;
      }
      return new Sizes(size, HexFormat.of().formatHex(digest.digest()), encoding);
    }
  }

  /** Tells how far the reading is in kilobytes of the file, since nobody knows its records. */
  private static final class Watched implements Progress {
    private final ImportWatch progress;
    private final long size;
    private final String name;
    private long read;

    Watched(ImportWatch progress, long size, String name) {
      this.progress = progress;
      this.size = size;
      this.name = name;
    }

    InputStream counting(InputStream in) {
      read = 0;
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          read += one < 0 ? 0 : 1;
          return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
          int count = super.read(into, from, length);
          read += Math.max(0, count);
          return count;
        }
      };
    }

    @Override
    public void report(long done, long total, String what) {
      progress.read(name, read, done);
      long all = Math.max(1, size >> 10);
      progress.report(Math.min(all, read >> 10), all, "KiB of " + name + ", " + done + " " + what);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }
}
