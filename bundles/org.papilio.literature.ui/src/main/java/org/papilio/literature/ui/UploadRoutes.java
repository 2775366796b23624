package org.papilio.literature.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.EventPublisher;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * Imports from the page: files are uploaded one by one, then imported together in the background.
 *
 * <ul>
 *   <li>{@code POST /api/literature/uploads?name=refs.bib} with the file as body, {@code
 *       application/octet-stream}: 201 with {@link Upload}. Goes to the disk as it comes.
 *   <li>{@code DELETE /api/literature/uploads/{id}}: 204; for one that is not imported after all.
 *   <li>{@code POST /api/literature/imports} with {@link ImportOrder}: 202 with {@link JobState}.
 *   <li>{@code GET /api/literature/import-jobs}: list of {@link JobState}, running and ended ones
 *       since the program began, the newest first.
 *   <li>{@code GET /api/literature/import-jobs/{id}}: {@link JobState}.
 *   <li>{@code DELETE /api/literature/import-jobs/{id}}: 204; stops it, and nothing is changed. Of
 *       one that has ended nothing happens.
 * </ul>
 *
 * Open pages hear topic {@code literature-import} with {@link JobState}, at most five times a
 * second while a job runs and once when it has ended. A job outlives the page that began it.
 */
@Component
@Designate(ocd = UploadRoutes.Config.class)
public final class UploadRoutes implements RouteContribution {

  static final String TOPIC = "literature-import";

  private static final String UPLOADS = "/api/literature/uploads";
  private static final String JOBS = "/api/literature/import-jobs";
  private static final int MOST_JOBS = 100;

  @ObjectClassDefinition(name = "Uploads of literature")
  public @interface Config {
    @AttributeDefinition(
        description = "Largest file that may be uploaded, in mebibytes, 1 to 1048576")
    int largest_mib() default 4096;
  }

  private final LiteratureService literature;
  private final long largest;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Stored> uploads = new ConcurrentHashMap<>();
  private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
  private final Set<Workspace> watched = ConcurrentHashMap.newKeySet();
  private final List<String> order = new ArrayList<>();

  // Jobs outlive the server of the pages, hence the dynamic reference.
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable EventPublisher events;

  /** An uploaded file. */
  private record Stored(Path file, Upload upload, Workspace workspace) {}

  @Activate
  public UploadRoutes(Config config, @Reference LiteratureService literature) {
    this(config.largest_mib(), literature);
  }

  UploadRoutes(int largestMib, LiteratureService literature) {
    if (largestMib < 1 || largestMib > 1 << 20) {
      throw new IllegalArgumentException(
          "largest.mib is " + largestMib + ", allowed is 1 to 1048576");
    }
    this.largest = (long) largestMib << 20;
    this.literature = literature;
  }

  @Deactivate
  void stop() {
    jobs.values().forEach(ImportJob::cancel);
    uploads.keySet().forEach(this::forget);
  }

  /**
   * A file that waits to be imported.
   *
   * @param size in bytes
   * @param format identifier of the format that it looks like; empty for an archive, and for a file
   *     that no format knows
   */
  public record Upload(String id, String name, long size, String format) {}

  /**
   * What to import and how.
   *
   * @param uploads identifiers of uploads, at least one
   * @param format identifier of a format; empty or absent to recognise each file
   * @param encoding such as UTF-8; empty or absent to find it out
   * @param bodies bodies of literature that every record gets
   * @param clash rename, replace or skip; empty or absent for rename
   * @param dryRun reads and reports and changes nothing; the uploads stay for the real import, and
   *     after one that failed or was stopped they stay for the next try
   * @param message for the history; empty or absent for one that names the files
   */
  public record ImportOrder(
      List<String> uploads,
      @Nullable String format,
      @Nullable String encoding,
      @Nullable List<String> bodies,
      @Nullable String clash,
      boolean dryRun,
      @Nullable String message) {
    public ImportOrder {
      uploads = Required.list(uploads, "uploads");
    }
  }

  /**
   * How far an import is.
   *
   * @param state RUNNING, DONE, FAILED or CANCELLED
   * @param done 0 to {@code total}
   * @param total -1 when unknown
   * @param what the present step, for people
   * @param live what was read so far, file by file
   * @param importId the kept import once it is DONE; empty before, and for a dry run
   * @param outcome once it is DONE
   * @param problem when it FAILED
   */
  public record JobState(
      String id,
      String state,
      boolean dryRun,
      List<String> files,
      long done,
      long total,
      String what,
      Live live,
      String importId,
      Optional<Outcome> outcome,
      Optional<Problem> problem) {}

  /**
   * What a running import has read so far.
   *
   * @param files those that it came to, at most 200
   * @param unreadable the last 50 records that could not be read, in their order
   */
  public record Live(List<LiveFile> files, List<LiveUnreadable> unreadable) {}

  /**
   * How far one file is.
   *
   * @param format identifier of its format; empty when it is refused
   * @param size bytes
   * @param done bytes read
   * @param refused why nothing of it is read; empty when it is read
   */
  public record LiveFile(
      String name,
      String format,
      long size,
      long done,
      long records,
      long unreadable,
      String refused,
      boolean ended) {}

  /** A record that could not be read. */
  public record LiveUnreadable(String file, String where, String reason) {}

  /**
   * What an import did, or in a dry run would do.
   *
   * @param files one report a file, with losses by field and the first unreadable records
   * @param formats identifier of the format of each file; empty text for a refused one
   */
  public record Outcome(
      long added,
      long replaced,
      long unchanged,
      long skipped,
      long unreadable,
      List<LossReport> files,
      List<String> formats) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(UPLOADS, "Takes a file that is to be imported", this::upload)
            .query("name", "The name of the file, such as refs.bib")
            .takesMedia("application/octet-stream", largest)
            .replies(Upload.class),
        Route.delete(
            UPLOADS + "/{id}",
            "Forgets a file that is not to be imported after all",
            request -> {
              forget(request.path("id"));
              return Reply.nothing();
            }),
        Route.post("/api/literature/imports", "Begins an import of uploaded files", this::begin)
            .takes(ImportOrder.class)
            .replies(JobState.class),
        Route.get(JOBS, "Imports that run or have ended", request -> Reply.json(states(request)))
            .replies(List.class),
        Route.get(
                JOBS + "/{id}", "How far an import is", request -> Reply.json(job(request).state()))
            .replies(JobState.class),
        Route.delete(
            JOBS + "/{id}",
            "Stops an import; nothing is changed then",
            request -> {
              job(request).cancel();
              return Reply.nothing();
            }));
  }

  private Reply upload(Request request) throws IOException {
    String name =
        request
            .query("name")
            .map(given -> given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip())
            .filter(given -> !given.isEmpty())
            .orElseThrow(() -> Problem.badInput("the file has no name").at("?name=").exception());
    watch(request.workspace());
    String id = identifier();
    Path folder = folder(request.workspace());
    Files.createDirectories(folder);
    Path file = folder.resolve(id);
    boolean complete = false;
    try {
      long size = copy(request.body(), file);
      SourceFile source = source(name, file);
      String format =
          literature.recognise(source).map(LiteratureFormat::info).map(one -> one.id()).orElse("");
      Upload upload = new Upload(id, name, size, format);
      uploads.put(id, new Stored(file, upload, request.workspace()));
      complete = true;
      return Reply.created(UPLOADS + "/" + id, upload);
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }

  private long copy(InputStream body, Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = body;
        OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > largest) {
          throw Problem.badInput("the file is too large")
              .allowing("at most " + (largest >> 20) + " MiB")
              .fix("import it on the command line: papilio literature import FILE")
              .exception();
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  private static SourceFile source(String name, Path file) {
    return new SourceFile(name, () -> Files.newInputStream(file), Optional.empty());
  }

  private Reply begin(Request request) {
    ImportOrder order = request.json(ImportOrder.class);
    Workspace workspace = request.workspace();
    List<SourceFile> files = new ArrayList<>();
    for (String id : order.uploads()) {
      files.add(encoded(stored(id, workspace), order.encoding()));
    }
    if (files.isEmpty()) {
      throw Problem.badInput("no file is named").at("uploads").exception();
    }
    Optional<String> format = Optional.ofNullable(order.format()).filter(one -> !one.isBlank());
    format.ifPresent(literature::format);
    ImportRequest wanted =
        new ImportRequest(
            files,
            format,
            bodies(order.bodies()),
            clash(order.clash()),
            order.dryRun(),
            workspace.author(),
            Optional.ofNullable(order.message()).orElse(""));
    ImportJob job =
        new ImportJob(
            identifier(),
            workspace,
            literature,
            wanted,
            this::tell,
            () -> {
              if (!order.dryRun()) {
                order.uploads().forEach(this::forget);
              }
            });
    keep(job);
    Thread.ofVirtual().name("papilio-literature-import").start(job);
    return new Reply(202, Map.of(), new Reply.Json(job.state()));
  }

  private Stored stored(String id, Workspace workspace) {
    Stored stored = uploads.get(id);
    if (stored == null || !stored.workspace().equals(workspace)) {
      throw Problem.notFound("there is no uploaded file '" + id + "'")
          .fix("upload the file again")
          .exception();
    }
    return stored;
  }

  private static SourceFile encoded(Stored stored, @Nullable String encoding) {
    SourceFile source = source(stored.upload().name(), stored.file());
    if (encoding == null || encoding.isBlank()) {
      return source;
    }
    try {
      return source.in(Charset.forName(encoding.strip()));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput("there is no encoding '" + encoding + "'")
          .allowing("names such as UTF-8, ISO-8859-1, windows-1252, UTF-16")
          .exception(e);
    }
  }

  private static Set<BodyOfLiterature> bodies(@Nullable List<String> given) {
    Set<BodyOfLiterature> bodies = new TreeSet<>();
    try {
      Optional.ofNullable(given)
          .orElse(List.of())
          .forEach(one -> bodies.add(BodyOfLiterature.parse(one)));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
    return bodies;
  }

  private static Clash clash(@Nullable String given) {
    String name = given == null || given.isBlank() ? "rename" : given;
    for (Clash one : Clash.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    throw Problem.badInput("'" + name + "' is no way to deal with a taken key")
        .allowing("rename, replace, skip")
        .exception();
  }

  private void keep(ImportJob job) {
    String id = job.state().id();
    jobs.put(id, job);
    synchronized (order) {
      order.addFirst(id);
      for (int i = order.size() - 1; order.size() > MOST_JOBS && i >= 0; i--) {
        ImportJob old = jobs.get(order.get(i));
        if (old == null || !old.state().state().equals(ImportJob.State.RUNNING.name())) {
          jobs.remove(order.remove(i));
        }
      }
    }
  }

  private void tell(JobState state) {
    EventPublisher pages = events;
    if (pages != null) {
      pages.publish(TOPIC, state);
    }
  }

  private List<JobState> states(Request request) {
    synchronized (order) {
      return order.stream()
          .map(jobs::get)
          .filter(job -> job != null && job.workspace().equals(request.workspace()))
          .map(ImportJob::state)
          .toList();
    }
  }

  private ImportJob job(Request request) {
    ImportJob job = jobs.get(request.path("id"));
    if (job == null || !job.workspace().equals(request.workspace())) {
      throw Problem.notFound("there is no import '" + request.path("id") + "' running or ended")
          .exception();
    }
    return job;
  }

  /** When a workspace closes its imports are stopped and its uploads forgotten. */
  private void watch(Workspace workspace) {
    if (watched.add(workspace)) {
      clearLeft(folder(workspace));
      workspace.onClose(
          () -> {
            watched.remove(workspace);
            jobs.values().stream()
                .filter(job -> job.workspace().equals(workspace))
                .forEach(ImportJob::cancel);
            uploads.entrySet().stream()
                .filter(one -> one.getValue().workspace().equals(workspace))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::forget);
          });
    }
  }

  private static Path folder(Workspace workspace) {
    return workspace.derived().resolve("library").resolve("uploads");
  }

  /** Deletes what a killed process left; another one may have the same workspace open. */
  private static void clearLeft(Path folder) {
    Instant longAgo = Instant.now().minus(1, ChronoUnit.DAYS);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // There is no such folder before the first upload.
      return;
    }
  }

  private void forget(String id) {
    Stored stored = uploads.remove(id);
    if (stored != null) {
      try {
        Files.deleteIfExists(stored.file());
      } catch (IOException e) {
        // It lies among what can be made again, and is no harm there.
        return;
      }
    }
  }

  private String identifier() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
