package org.papilio.literature.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.OpenObject;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * Links from records for the page: {@code GET /api/literature/records/{key}/kept-links} gives those
 * of a record, {@code POST} makes one, {@code DELETE /api/literature/links/{id}} takes one away;
 * {@code GET /api/literature/linked?to=case:NAME} gives the literature of a case or element, {@code
 * GET /api/literature/targets?find=words} what one can link to.
 */
@Component
public final class KeptLinkRoutes implements RouteContribution {

  private final LinkService links;
  private final LiteratureService literature;

  @Activate
  public KeptLinkRoutes(@Reference LinkService links, @Reference LiteratureService literature) {
    this.links = links;
    this.literature = literature;
  }

  /**
   * A link with both ends.
   *
   * @param id empty for a link that a case makes by its sources
   * @param record what its record opens, with a brief label
   * @param to its target as {@link LinkTarget} writes it
   * @param label what people call the target
   * @param target what the target opens; null for concepts and criteria
   */
  public record LinkedRecord(
      String id,
      OpenObject record,
      String to,
      String label,
      OpenObject target,
      String kind,
      String locator,
      String note) {}

  /** A link to make. */
  public record NewLink(String to, String kind, String locator, String note) {}

  /** Something to link to. */
  public record Thing(String to, String label) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/literature/records/{key}/kept-links",
                "Links of a record to cases, elements, concepts and criteria",
                this::of)
            .replies(List.class),
        Route.post("/api/literature/records/{key}/kept-links", "Links a record", this::add)
            .takes(NewLink.class)
            .replies(LinkedRecord.class),
        Route.delete("/api/literature/links/{id}", "Takes a link away", this::remove),
        Route.get("/api/literature/linked", "Literature of a case, element or concept", this::to)
            .query("to", "such as case:NAME or case:NAME#ELEMENT")
            .replies(List.class),
        Route.get("/api/literature/targets", "What a record can be linked to", this::targets)
            .query("find", "Words of its name; case:NAME#words for elements of a case")
            .query("limit", "Most to list, 1 to 200; 20 when not given")
            .replies(List.class));
  }

  private Reply of(Request request) {
    LiteratureLinks all = links.of(request.workspace());
    return Reply.json(shown(request, all.of(Records.key(request.path("key")))));
  }

  private Reply add(Request request) {
    NewLink wanted = request.json(NewLink.class);
    LiteratureLink link;
    try {
      link =
          LiteratureLink.of(Records.key(request.path("key")), LinkTarget.parse(or(wanted.to(), "")))
              .as(or(wanted.kind(), LiteratureLink.KINDS.getFirst()))
              .on(or(wanted.locator(), ""))
              .noting(or(wanted.note(), ""));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
    Workspace workspace = request.workspace();
    List<LiteratureLink> kept = links.of(workspace).add(List.of(link), workspace.author());
    return Reply.json(shown(request, kept).getFirst());
  }

  private static String or(String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }

  private Reply remove(Request request) {
    Workspace workspace = request.workspace();
    links.of(workspace).remove(Set.of(request.path("id")), workspace.author());
    return Reply.nothing();
  }

  private Reply to(Request request) {
    String to =
        request
            .query("to")
            .orElseThrow(() -> Problem.badInput("nothing is named").at("to").exception());
    try {
      return Reply.json(shown(request, links.of(request.workspace()).to(LinkTarget.parse(to))));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).at("to").exception(e);
    }
  }

  private Reply targets(Request request) {
    return Reply.json(
        links
            .of(request.workspace())
            .suggest(
                request.query("find").orElse(""),
                request.locale().getLanguage(),
                request.number("limit", 20, 1, 200))
            .stream()
            .map(thing -> new Thing(thing.target().toString(), thing.label()))
            .toList());
  }

  private List<LinkedRecord> shown(Request request, List<LiteratureLink> some) {
    LiteratureLinks all = links.of(request.workspace());
    LibrarySnapshot records = literature.library(request.workspace()).snapshot();
    String language = request.locale().getLanguage();
    List<LinkedRecord> shown = new ArrayList<>();
    for (LiteratureLink link : some) {
      String key = link.record().value();
      String brief = records.find(link.record()).map(KeptLinkRoutes::brief).orElse(key);
      String label = all.label(link.target(), language);
      shown.add(
          new LinkedRecord(
              link.id(),
              new OpenObject(ObjectKind.WORK, key, brief),
              link.target().toString(),
              label,
              opened(link.target(), label),
              link.kind(),
              link.locator(),
              link.note()));
    }
    return shown;
  }

  private static OpenObject opened(LinkTarget target, String label) {
    if (target.kind() != LinkTarget.Kind.CASE) {
      return null;
    }
    return target.element().isEmpty()
        ? new OpenObject(ObjectKind.CASE, target.id(), label)
        : OpenObject.element(target.id(), target.element(), label);
  }

  private static String brief(LiteratureRecord record) {
    String names =
        String.join("; ", record.creators().stream().limit(2).map(Name::inverted).toList());
    String year = record.year().isPresent() ? " " + record.year().getAsInt() : "";
    String brief = (names + year + " " + Markup.plain(record.title())).strip();
    return brief.isEmpty() ? record.key().value() : brief;
  }
}
