package org.papilio.workbench.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** The pictures of all bundles for the page: the same drawings that the command line writes. */
final class PictureRoutes implements RouteContribution {

  /** A kind of picture. */
  record Kind(String id, String title, boolean takesSeveral, List<PictureOption> options) {}

  private final Contributions contributions;

  PictureRoutes(Contributions contributions) {
    this.contributions = contributions;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/pictures", "The kinds of pictures that can be drawn", this::kinds)
            .replies(List.class),
        described(
                Route.get(
                    "/api/pictures/{picture}",
                    "A picture with its geometry, text and tables",
                    this::draw))
            .replies(Picture.class),
        described(
            Route.get("/api/pictures/{picture}/svg", "A picture as an SVG document", this::svg)));
  }

  private static Route described(Route route) {
    return route
        .queries("case", "slug of a case; once for each case to draw, or all")
        .query("revision", "the revision to draw; the newest when not given")
        .queries("option", "a setting of the picture as name=value");
  }

  private Reply kinds(Request request) {
    return Reply.json(
        contributions.pictures().stream()
            .map(Contributions.From::service)
            .map(
                source ->
                    new Kind(
                        source.id(),
                        source.title(request.locale()),
                        source.takesSeveral(),
                        source.options()))
            .toList());
  }

  private Reply draw(Request request) {
    return Reply.json(picture(request));
  }

  private Reply svg(Request request) {
    return Reply.text("image/svg+xml", picture(request).svg());
  }

  private Picture picture(Request request) {
    String id = request.path("picture");
    List<PictureSource> sources =
        contributions.pictures().stream().map(Contributions.From::service).toList();
    PictureSource source =
        sources.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.notFound("there is no picture '" + id + "'")
                        .allowing(
                            String.join(", ", sources.stream().map(PictureSource::id).toList()))
                        .exception());
    List<String> cases = request.queries("case");
    if (cases.isEmpty()) {
      throw Problem.badInput("no case is named").fix("add ?case=SLUG").exception();
    }
    return source.draw(
        new PictureRequest(
                request.workspace(),
                request.query("revision"),
                cases,
                options(request),
                request.locale())
            .spelledOut());
  }

  private static Map<String, String> options(Request request) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : request.queries("option")) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        throw Problem.badInput("option '" + option + "' is not of the form name=value").exception();
      }
      options.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return options;
  }
}
