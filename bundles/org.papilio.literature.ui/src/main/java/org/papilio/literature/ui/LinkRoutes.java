package org.papilio.literature.ui;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.OpenObject;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * Where cases rest on a record: {@code GET /api/literature/records/{key}/links} gives a list of
 * {@link Link}, by case and in the order of the case.
 */
@Component
public final class LinkRoutes implements RouteContribution {

  private static final int MOST = 500;
  private static final int LONGEST = 160;

  /**
   * A place in a case that names the record.
   *
   * @param target what it opens
   * @param title title of the case
   * @param what {@code source}, {@code statement} or {@code passage}
   * @param text the statement or passage, cut at {@value LinkRoutes#LONGEST} characters; empty for
   *     a source
   * @param locator page or the like; empty when none is given
   */
  public record Link(OpenObject target, String title, String what, String text, String locator) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/literature/records/{key}/links",
                "Cases, statements and passages that rest on a record",
                this::links)
            .replies(List.class));
  }

  private Reply links(Request request) {
    String key = Records.key(request.path("key")).value();
    Snapshot cases = request.workspace().cases().snapshot();
    List<Link> links = new ArrayList<>();
    for (CaseId id : cases.ids()) {
      request.progress().check();
      // Most cases do not name the record; their text tells so faster than their tree.
      if (links.size() < MOST && cases.json(id).contains(key)) {
        String title = cases.title(id, request.locale().getLanguage());
        collect(id, title, cases.read(id), key, links);
      }
    }
    return Reply.json(links);
  }

  private static void collect(CaseId id, String title, Case content, String key, List<Link> into) {
    for (Iterator<EObject> all = content.eAllContents(); all.hasNext(); ) {
      EObject one = all.next();
      if (one instanceof Source source && key.equals(source.getPublication())) {
        OpenObject target = new OpenObject(ObjectKind.CASE, id.slug(), title);
        into.add(new Link(target, title, "source", "", ""));
      } else if (one instanceof SourceRef reference && names(reference.getSource(), key)) {
        link(id, title, reference).ifPresent(into::add);
      } else if (one instanceof Excerpt excerpt && names(excerpt.getSource(), key)) {
        OpenObject target =
            new OpenObject(ObjectKind.PASSAGE, id.slug() + '#' + excerpt.getId(), title);
        into.add(new Link(target, title, "passage", cut(excerpt.getText()), or(excerpt)));
      }
    }
  }

  private static String or(Excerpt excerpt) {
    return excerpt.getLocator() == null ? "" : excerpt.getLocator();
  }

  private static boolean names(Source source, String key) {
    return source != null && !source.eIsProxy() && key.equals(source.getPublication());
  }

  /** The statement that a reference belongs to, opened at the element that it is about. */
  private static Optional<Link> link(CaseId id, String title, SourceRef reference) {
    String locator = reference.getLocator() == null ? "" : reference.getLocator();
    String text = "";
    for (EObject at = reference.eContainer(); at != null; at = at.eContainer()) {
      if (at instanceof Statement statement) {
        String value = statement.getValue() == null ? "" : ": " + statement.getValue();
        text = cut(statement.getFeature() + value);
      } else if (at instanceof Identified element) {
        OpenObject target = OpenObject.element(id.slug(), element.getId(), title);
        return Optional.of(new Link(target, title, "statement", text, locator));
      }
    }
    return Optional.empty();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
