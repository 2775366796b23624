package org.papilio.literature.ui;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Extraction;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * The taking out of texts for the page: {@code GET /api/literature/extraction} gives {@link
 * ExtractionState}; {@code POST …/pause}, {@code POST …/resume} and {@code POST …/again/{hash}}
 * change it and give it too.
 */
@Component
public final class ExtractionRoutes implements RouteContribution {

  private static final String PATH = "/api/literature/extraction";

  private final AttachmentService service;

  @Activate
  public ExtractionRoutes(@Reference AttachmentService service) {
    this.service = service;
  }

  /**
   * How far the taking out of texts is.
   *
   * @param total files, each counted once: done, failed and waiting together
   * @param current name of the file that is worked on; empty when none is
   * @param page the page of it that was done last; 0 when none
   * @param problems at most 100 files without their text, with the reason
   */
  public record ExtractionState(
      long total,
      long done,
      long failed,
      long waiting,
      boolean paused,
      boolean running,
      String current,
      int page,
      List<FileProblem> problems) {}

  /** A file that gave no text or not all of it. */
  public record FileProblem(String record, String name, String sha256, String problem) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, "How far the taking out of texts is", this::status)
            .replies(ExtractionState.class),
        Route.post(PATH + "/pause", "Pauses the taking out of texts", this::pause)
            .replies(ExtractionState.class),
        Route.post(PATH + "/resume", "Goes on with taking out texts", this::resume)
            .replies(ExtractionState.class),
        Route.post(PATH + "/again/{hash}", "Takes the text of a file out anew", this::again)
            .replies(ExtractionState.class));
  }

  private Extraction extraction(Request request) {
    return service.attachments(request.workspace()).extraction();
  }

  private Reply status(Request request) {
    Extraction extraction = extraction(request);
    extraction.start();
    return Reply.json(state(extraction.status()));
  }

  private Reply pause(Request request) {
    Extraction extraction = extraction(request);
    extraction.pause();
    return Reply.json(state(extraction.status()));
  }

  private Reply resume(Request request) {
    Extraction extraction = extraction(request);
    extraction.resume();
    extraction.start();
    return Reply.json(state(extraction.status()));
  }

  private Reply again(Request request) {
    String hash = request.path("hash");
    if (!hash.matches("[0-9a-f]{64}")) {
      throw Problem.badInput("'" + hash + "' is the hash of no file")
          .allowing("64 hexadecimal digits")
          .exception();
    }
    Extraction extraction = extraction(request);
    extraction.again(hash);
    extraction.start();
    return Reply.json(state(extraction.status()));
  }

  private static ExtractionState state(Extraction.Status status) {
    return new ExtractionState(
        status.total(),
        status.done(),
        status.failed(),
        status.waiting(),
        status.paused(),
        status.running(),
        status.current(),
        status.page(),
        status.problems().stream()
            .map(
                trouble ->
                    new FileProblem(
                        trouble.attachment().record().value(),
                        trouble.attachment().name(),
                        trouble.attachment().sha256(),
                        trouble.problem()))
            .toList());
  }
}
