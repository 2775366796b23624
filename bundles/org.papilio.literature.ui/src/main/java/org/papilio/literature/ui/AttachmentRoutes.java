package org.papilio.literature.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * Files of records for the page, and their texts.
 *
 * <ul>
 *   <li>{@code GET /api/literature/records/{key}/attachments}: list of {@link AttachedFile}.
 *   <li>{@code POST …?name=paper.pdf} with the file as body, {@code application/octet-stream}: 201
 *       with {@link AttachedFile}. Begins to take the text out.
 *   <li>{@code DELETE /api/literature/records/{key}/attachments/{hash}}: 204.
 *   <li>{@code GET /api/literature/attachments/{hash}}: the file; a PDF to be shown in the page,
 *       anything else to be saved, for a web page must not run here.
 *   <li>{@code GET /api/literature/attachments/{hash}/text?from=1&pages=20}: {@link TextPages}.
 *       Anchors of highlights in the search field {@code fulltext} are {@code hash:page}.
 * </ul>
 */
@Component
public final class AttachmentRoutes implements RouteContribution {

  private static final String OF_RECORD = "/api/literature/records/{key}/attachments";
  private static final String OF_FILE = "/api/literature/attachments/{hash}";
  private static final int MOST_PAGES = 500;

  private final AttachmentService service;

  @Activate
  public AttachmentRoutes(@Reference AttachmentService service) {
    this.service = service;
  }

  /**
   * A file of a record.
   *
   * @param sha256 what its other addresses call it
   * @param size bytes
   * @param state of its text: WAITING, BEGUN, DONE or FAILED
   * @param pages how many pages of text there are so far
   * @param problem why there is no text or not all of it; empty when all is well
   */
  public record AttachedFile(
      String sha256,
      String name,
      String mediaType,
      long size,
      FullText.State state,
      int pages,
      String problem) {}

  /**
   * A part of the text of a file.
   *
   * @param state WAITING, BEGUN, DONE or FAILED
   * @param total pages there are so far
   * @param pages from the one asked for; fewer than asked at the end
   */
  public record TextPages(
      String sha256, FullText.State state, String problem, int total, List<Page> pages) {}

  /**
   * One page.
   *
   * @param number from 1
   */
  public record Page(int number, String text) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(OF_RECORD, "The files of a record", this::list).replies(List.class),
        Route.post(OF_RECORD, "Gives a file to a record", this::attach)
            .query("name", "The name of the file, such as paper.pdf")
            .takesMedia("application/octet-stream")
            .replies(AttachedFile.class),
        Route.delete(OF_RECORD + "/{hash}", "Takes a file from a record", this::remove),
        Route.get(OF_FILE, "A file of a record", this::file),
        Route.get(OF_FILE + "/text", "The text of a file by page", this::text)
            .query("from", "The first page, from 1")
            .query("pages", "How many pages, 1 to " + MOST_PAGES)
            .replies(TextPages.class));
  }

  private Attachments attachments(Request request) {
    return service.attachments(request.workspace());
  }

  private Reply list(Request request) {
    Attachments attachments = attachments(request);
    attachments.extraction().start();
    return Reply.json(
        attachments.of(key(request)).stream().map(one -> file(attachments, one)).toList());
  }

  private Reply attach(Request request) throws IOException {
    Attachments attachments = attachments(request);
    String name =
        request
            .query("name")
            .orElseThrow(() -> Problem.badInput("the file has no name").at("?name=").exception());
    Attachment attached =
        attachments
            .attach(key(request), name, request.body(), request.workspace().author())
            .attachment();
    attachments.extraction().start();
    return Reply.created(
        "/api/literature/attachments/" + attached.sha256(), file(attachments, attached));
  }

  private Reply remove(Request request) {
    attachments(request).remove(key(request), hash(request), request.workspace().author());
    return Reply.nothing();
  }

  private Reply file(Request request) {
    Attachments attachments = attachments(request);
    String hash = hash(request);
    byte[] content = attachments.content(hash);
    Attachment one =
        attachments.recordsOf(hash).stream()
            .flatMap(record -> attachments.of(record).stream())
            .filter(attachment -> attachment.sha256().equals(hash))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("no record has this file").exception());
    return one.mediaType().equals("application/pdf")
        ? Reply.bytes(one.mediaType(), content)
        : Reply.bytes("application/octet-stream", content).saveAs(one.name());
  }

  private Reply text(Request request) {
    String hash = hash(request);
    int from = request.number("from", 1, 1, Integer.MAX_VALUE);
    int most = request.number("pages", 20, 1, MOST_PAGES);
    FullText text =
        attachments(request)
            .text(hash)
            .orElse(new FullText(hash, FullText.State.WAITING, List.of(), ""));
    List<Page> pages = new ArrayList<>();
    for (int i = from; i <= text.pages().size() && pages.size() < most; i++) {
      pages.add(new Page(i, text.pages().get(i - 1)));
    }
    return Reply.json(
        new TextPages(hash, text.state(), text.problem(), text.pages().size(), pages));
  }

  private static AttachedFile file(Attachments attachments, Attachment one) {
    Optional<FullText> text = attachments.text(one.sha256());
    return new AttachedFile(
        one.sha256(),
        one.name(),
        one.mediaType(),
        one.size(),
        text.map(FullText::state).orElse(FullText.State.WAITING),
        text.map(known -> known.pages().size()).orElse(0),
        text.map(FullText::problem).orElse(""));
  }

  private static RecordKey key(Request request) {
    try {
      return new RecordKey(request.path("key"));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
  }

  private static String hash(Request request) {
    String hash = request.path("hash");
    if (!hash.matches("[0-9a-f]{64}")) {
      throw Problem.badInput("'" + hash + "' is the hash of no file")
          .allowing("64 hexadecimal digits")
          .exception();
    }
    return hash;
  }
}
