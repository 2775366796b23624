package org.papilio.workbench.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/**
 * What the shell of the page asks for: views, texts, the workspace, and the API's own description.
 */
final class ShellRoutes implements RouteContribution {

  /** Version of the interface between shell and views; see {@code WorkbenchView.requires}. */
  private static final int VIEW_API = 1;

  /** A view as the page loads it. */
  record View(
      String id,
      String title,
      String category,
      String icon,
      String module,
      String base,
      String area,
      int order,
      boolean multiple,
      List<String> accepts,
      List<String> perspectives,
      String bundle,
      String version,
      int api) {}

  /** All views of a moment. */
  record Listing(String revision, List<View> views) {}

  /** The workspace that is served. */
  record Place(String name, String folder, String revision, String author) {}

  private final Contributions contributions;

  ShellRoutes(Contributions contributions) {
    this.contributions = contributions;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/contributions", "The views that are installed", this::listing)
            .replies(Listing.class),
        Route.get(
                "/api/messages/{language}",
                "The texts of all bundles that bring views, by bundle and key",
                this::messages)
            .replies(Map.class),
        Route.get("/api/workspace", "The workspace that is served", this::workspace)
            .replies(Place.class),
        Route.get("/api/openapi.json", "This description", this::openApi));
  }

  private Reply listing(Request request) {
    String revision = contributions.revision() + '-' + request.locale().getLanguage();
    List<View> views = new ArrayList<>();
    for (Contributions.From<ViewContribution> from : contributions.views()) {
      try {
        views.add(view(from, request.locale()));
      } catch (RuntimeException | LinkageError e) {
        Contributions.blame(from.bundle(), "one of its views cannot be described", e);
      }
    }
    return Reply.json(new Listing(revision, views)).revision(revision);
  }

  private static View view(Contributions.From<ViewContribution> from, Locale locale) {
    ViewInfo info = from.service().view();
    Bundle bundle = from.bundle();
    Map<String, String> texts = texts(bundle, locale);
    String base = BundleFiles.base(bundle);
    return new View(
        info.id(),
        texts.getOrDefault(info.title(), info.title()),
        texts.getOrDefault(info.category(), info.category()),
        info.icon().startsWith("web/") ? base + '/' + info.icon() : info.icon(),
        base + '/' + info.module(),
        base + "/web",
        info.area().name(),
        info.order(),
        info.multiple(),
        info.accepts(),
        info.perspectives(),
        bundle.getSymbolicName(),
        bundle.getVersion().toString(),
        VIEW_API);
  }

  private Reply messages(Request request) {
    Locale locale = Locale.forLanguageTag(request.path("language"));
    Map<String, Map<String, String>> all = new TreeMap<>();
    contributions.webBundles().forEach((name, bundle) -> all.put(name, texts(bundle, locale)));
    return Reply.json(all);
  }

  /** All texts of a bundle; none when it has no message files or is just being stopped. */
  static Map<String, String> texts(Bundle bundle, Locale locale) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    if (wiring == null) {
      return Map.of();
    }
    try {
      return Messages.of(wiring.getClassLoader(), locale).all();
    } catch (MissingResourceException e) {
      return Map.of();
    }
  }

  private Reply workspace(Request request) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("name", request.workspace().folder().getFileName().toString());
    place.put("folder", request.workspace().folder().toString());
    place.put("revision", request.workspace().store().head().hash());
    place.put("author", request.workspace().author().name());
    return Reply.json(place);
  }

  private Reply openApi(Request request) {
    return Reply.json(new OpenApi(contributions.routes()).document());
  }
}
