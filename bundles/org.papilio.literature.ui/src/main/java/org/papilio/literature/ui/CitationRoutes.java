package org.papilio.literature.ui;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.bibliographies.Bibliographies;
import org.papilio.literature.api.bibliographies.Bibliographies.Bibliography;
import org.papilio.literature.api.bibliographies.BibliographyRequest;
import org.papilio.literature.api.bibliographies.BibliographyRequest.Form;
import org.papilio.literature.api.bibliographies.BibliographyStyle;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * References in styles for the page: {@code GET /api/literature/styles?find=words&limit=50} gives a
 * list of {@link BibliographyStyle}; {@code GET
 * /api/literature/records/{key}/citation?style=apa&locale=de-DE} gives a {@link Citation}.
 */
@Component
public final class CitationRoutes implements RouteContribution {

  private final Bibliographies bibliographies;
  private final LiteratureService literature;

  @Activate
  public CitationRoutes(
      @Reference Bibliographies bibliographies, @Reference LiteratureService literature) {
    this.bibliographies = bibliographies;
    this.literature = literature;
  }

  /**
   * A record as a reference.
   *
   * @param text as plain text
   * @param html as HTML without scripts
   */
  public record Citation(String key, String style, String locale, String text, String html) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/literature/styles", "Styles of references", this::styles)
            .query("find", "Words of the name")
            .query("limit", "Most styles to list, 1 to 20000; 50 when not given")
            .replies(List.class),
        Route.get("/api/literature/records/{key}/citation", "A record as a reference", this::cite)
            .query("style", "The style, such as apa")
            .query("locale", "Language and country, such as de-DE; that of the page if not given")
            .replies(Citation.class));
  }

  private Reply styles(Request request) {
    int limit = request.number("limit", 50, 1, 20_000);
    List<BibliographyStyle> found = bibliographies.styles(request.query("find").orElse(""));
    return Reply.json(found.subList(0, Math.min(limit, found.size())));
  }

  private Reply cite(Request request) {
    String style = request.query("style").orElse("apa");
    Locale locale = request.query("locale").map(Locale::forLanguageTag).orElseGet(request::locale);
    LiteratureRecord record = find(request);
    Bibliography text =
        bibliographies.format(List.of(record), new BibliographyRequest(style, locale, Form.TEXT));
    Bibliography html =
        bibliographies.format(List.of(record), new BibliographyRequest(style, locale, Form.HTML));
    return Reply.json(
        new Citation(
            record.key().value(),
            style,
            locale.toLanguageTag(),
            text.text().strip(),
            html.text().strip()));
  }

  private LiteratureRecord find(Request request) {
    String key = request.path("key");
    if (!RecordKey.allowed(key)) {
      throw Problem.badInput("'" + key + "' can be no key of a record").exception();
    }
    return literature
        .library(request.workspace())
        .snapshot()
        .find(new RecordKey(key))
        .orElseThrow(() -> Problem.notFound("the library has no record '" + key + "'").exception());
  }
}
