package org.papilio.literature.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.Imports;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.UnreadableRecord;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * The imports that the library has seen, for the page. How one is begun: {@link UploadRoutes}.
 *
 * <ul>
 *   <li>{@code GET /api/literature/imports}: list of {@link ImportSummary}, the newest first.
 *   <li>{@code GET /api/literature/imports/{id}}: {@link ImportDetail}, with the losses by file and
 *       field.
 *   <li>{@code GET /api/literature/imports/{id}/unreadable?from=1&limit=50}: {@link
 *       UnreadablePage}.
 *   <li>{@code POST /api/literature/imports/{id}/undo} with <code>{}</code>: {@link ImportDetail};
 *       409 naming the records that changed since. Tells its progress to the {@code X-Progress}
 *       header's name.
 *   <li>{@code POST /api/literature/imports/{id}/unreadable/{number}/mend} with {@link MendedText}:
 *       {@link ImportDetail}; 400 with the new reason when the text still cannot be read.
 *   <li>{@code POST /api/literature/imports/{id}/unreadable/{number}/discard} with {@link GivenUp}:
 *       {@link ImportDetail}.
 * </ul>
 *
 * After each change the page hears topic {@code library}, as after any change of the library.
 */
@Component
public final class ImportRoutes implements RouteContribution {

  private static final String ALL = "/api/literature/imports";
  private static final String ONE = ALL + "/{id}";
  private static final String RECORD = ONE + "/unreadable/{number}";
  private static final int MOST = 1_000;

  private final LiteratureService literature;

  @Activate
  public ImportRoutes(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  /**
   * An import in a list.
   *
   * @param at ISO 8601 in UTC, {@code 2026-03-17T14:05:02Z}
   * @param files names, members of archives as {@code archive.zip!refs.ris}
   * @param read records met
   * @param unreadable records that could not be read
   * @param open unreadable records that nobody has mended or given up yet
   * @param refused files of which nothing was read
   * @param undone whether it was taken back
   */
  public record ImportSummary(
      String id,
      String at,
      String author,
      List<String> files,
      long read,
      long added,
      long replaced,
      long unchanged,
      long skipped,
      long renamed,
      long unreadable,
      long open,
      long refused,
      boolean undone) {}

  /**
   * An import in full.
   *
   * @param bodies bodies of literature that every record got
   * @param clash what happened with taken keys: rename, replace, skip
   * @param files one after the other with their losses
   * @param renamed the key each renamed record came with, by its new key; the first 10,000
   * @param undoneAt ISO 8601; empty when it stands
   * @param undoneBy empty when it stands
   */
  public record ImportDetail(
      ImportSummary summary,
      List<String> bodies,
      String clash,
      List<ImportedFile> files,
      Map<String, String> renamed,
      String undoneAt,
      String undoneBy) {}

  /**
   * Some of the unreadable records of an import.
   *
   * @param total all there are
   * @param open those that nobody has mended or given up yet
   */
  public record UnreadablePage(long total, long open, List<UnreadableEntry> records) {}

  /**
   * A record that could not be read.
   *
   * @param number from 1
   * @param where line or offset, for people
   * @param raw its text, at most 1,000,000 characters
   * @param cut whether the text was longer
   * @param state OPEN, MENDED or DISCARDED
   * @param keys of the records that the mended text gave
   * @param reasonGivenUp why it was given up; empty otherwise
   * @param by who mended it or gave it up; empty while it is open
   * @param at when, ISO 8601; empty while it is open
   */
  public record UnreadableEntry(
      int number,
      String file,
      String format,
      String where,
      String reason,
      String raw,
      boolean cut,
      String state,
      List<String> keys,
      String reasonGivenUp,
      String by,
      String at) {}

  /** The text of an unreadable record after mending, in the format that failed on it. */
  public record MendedText(String text) {
    public MendedText {
      Required.member(text, "text");
    }
  }

  /** Why an unreadable record is given up. */
  public record GivenUp(String reason) {
    public GivenUp {
      Required.member(reason, "reason");
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, "The imports that the library has seen, the newest first", this::list)
            .replies(List.class),
        Route.get(
                ONE,
                "An import with its losses",
                request -> Reply.json(detail(imports(request).get(id(request)))))
            .replies(ImportDetail.class),
        Route.get(ONE + "/unreadable", "What an import could not read", this::unreadable)
            .query("from", "Number of the first, from 1")
            .query("limit", "At most so many, 1 to " + MOST)
            .replies(UnreadablePage.class),
        Route.post(ONE + "/undo", "Takes an import back as a whole", this::undo)
            .takes(Map.class)
            .replies(ImportDetail.class),
        Route.post(RECORD + "/mend", "Reads the mended text of a record", this::mend)
            .takes(MendedText.class)
            .replies(ImportDetail.class),
        Route.post(RECORD + "/discard", "Gives an unreadable record up", this::discard)
            .takes(GivenUp.class)
            .replies(ImportDetail.class));
  }

  private Imports imports(Request request) {
    return literature.library(request.workspace()).imports();
  }

  private Reply list(Request request) {
    return Reply.json(imports(request).list().stream().map(ImportRoutes::summary).toList());
  }

  private Reply unreadable(Request request) {
    ImportId id = id(request);
    int from = request.number("from", 1, 1, Integer.MAX_VALUE);
    int limit = request.number("limit", 50, 1, MOST);
    KeptImport kept = imports(request).get(id);
    List<UnreadableEntry> records =
        imports(request).unreadable(id, from, limit).stream().map(ImportRoutes::entry).toList();
    return Reply.json(new UnreadablePage(kept.unreadable(), kept.open(), records));
  }

  private Reply undo(Request request) {
    ImportId id = id(request);
    imports(request).undo(id, request.workspace().author(), request.progress());
    return Reply.json(detail(imports(request).get(id)));
  }

  private Reply mend(Request request) {
    String text = request.json(MendedText.class).text();
    return Reply.json(
        detail(
            imports(request)
                .mend(id(request), number(request), text, request.workspace().author())));
  }

  private Reply discard(Request request) {
    String reason = request.json(GivenUp.class).reason();
    return Reply.json(
        detail(
            imports(request)
                .discard(id(request), number(request), reason, request.workspace().author())));
  }

  private static ImportId id(Request request) {
    try {
      return new ImportId(request.path("id"));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
  }

  private static int number(Request request) {
    String typed = request.path("number");
    if (!typed.matches("[1-9]\\d{0,8}")) {
      throw Problem.badInput("'" + typed + "' is the number of no record")
          .allowing("whole numbers from 1")
          .exception();
    }
    return Integer.parseInt(typed);
  }

  private static ImportSummary summary(KeptImport kept) {
    return new ImportSummary(
        kept.id().value(),
        kept.at().toString(),
        kept.author().name(),
        kept.files().stream().map(ImportedFile::name).toList(),
        kept.read(),
        kept.added(),
        kept.replaced(),
        kept.unchanged(),
        kept.skipped(),
        kept.renamed(),
        kept.unreadable(),
        kept.open(),
        kept.files().stream().filter(ImportedFile::isRefused).count(),
        kept.undone().isPresent());
  }

  private static ImportDetail detail(KeptImport kept) {
    Map<String, String> renamed = new TreeMap<>();
    kept.renamedKeys().forEach((fresh, old) -> renamed.put(fresh.value(), old.value()));
    return new ImportDetail(
        summary(kept),
        kept.bodies().stream().map(BodyOfLiterature::id).toList(),
        kept.clash().name().toLowerCase(java.util.Locale.ROOT),
        kept.files(),
        renamed,
        kept.undone().map(undone -> undone.at().toString()).orElse(""),
        kept.undone().map(undone -> undone.author().name()).orElse(""));
  }

  private static UnreadableEntry entry(UnreadableRecord record) {
    return new UnreadableEntry(
        record.number(),
        record.file(),
        record.format(),
        record.where(),
        record.reason(),
        record.raw(),
        record.cut(),
        record.amendment().map(one -> one.keys().isEmpty() ? "DISCARDED" : "MENDED").orElse("OPEN"),
        record.amendment().stream()
            .flatMap(one -> one.keys().stream())
            .map(RecordKey::value)
            .toList(),
        record.amendment().map(KeptImport.Amendment::discarded).orElse(""),
        record.amendment().map(one -> one.author().name()).orElse(""),
        record.amendment().map(one -> one.at().toString()).orElse(""));
  }
}
