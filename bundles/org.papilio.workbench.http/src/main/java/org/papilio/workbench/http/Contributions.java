package org.papilio.workbench.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.workbench.api.OpenAddress;
import org.papilio.workbench.api.PageContribution;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.RouteContribution;
import org.papilio.workbench.api.ViewContribution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What bundles contribute to the page and to the HTTP API at this moment. Owns no service's life:
 * whatever comes and goes is told to listeners, and the server stays up.
 */
@Component(service = Contributions.class)
public final class Contributions {

  private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

  /** A service with the bundle that brought it. */
  record From<T>(T service, Bundle bundle) {}

  private final BundleContext context;
  private final String boot = Long.toString(Instant.now().toEpochMilli(), 36);
  private final AtomicLong changes = new AtomicLong();
  private final Map<Object, From<ViewContribution>> views = new ConcurrentHashMap<>();
  private final Map<Object, From<RouteContribution>> routes = new ConcurrentHashMap<>();
  private final Map<Object, From<PictureSource>> pictures = new ConcurrentHashMap<>();
  private final Map<Object, From<OpenAddress>> open = new ConcurrentHashMap<>();
  private final Map<Object, From<PageContribution>> pages = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile RouteTable table = RouteTable.of(List.of());

  @Activate
  public Contributions(BundleContext context) {
    this.context = context;
    // Made here, not components: they describe this very component.
    for (RouteContribution own : List.of(new ShellRoutes(this), new PictureRoutes(this))) {
      routes.put(own, new From<>(own, context.getBundle()));
    }
    rebuild();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindView(ViewContribution view, Map<String, Object> properties) {
    came(views, view, properties);
  }

  void unbindView(ViewContribution view) {
    left(views, view);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindRoutes(RouteContribution contribution, Map<String, Object> properties) {
    came(routes, contribution, properties);
    rebuild();
  }

  void unbindRoutes(RouteContribution contribution) {
    left(routes, contribution);
    rebuild();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindPicture(PictureSource source, Map<String, Object> properties) {
    came(pictures, source, properties);
  }

  void unbindPicture(PictureSource source) {
    left(pictures, source);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindPage(PageContribution page, Map<String, Object> properties) {
    came(pages, page, properties);
  }

  void unbindPage(PageContribution page) {
    left(pages, page);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindOpen(OpenAddress address, Map<String, Object> properties) {
    came(open, address, properties);
  }

  void unbindOpen(OpenAddress address) {
    left(open, address);
  }

  private <T> void came(Map<Object, From<T>> known, T service, Map<String, Object> properties) {
    Bundle bundle =
        properties.get(Constants.SERVICE_BUNDLEID) instanceof Long id
            ? context.getBundle(id)
            : null;
    if (bundle != null) {
      known.put(service, new From<>(service, bundle));
      changed();
    }
  }

  private <T> void left(Map<Object, From<T>> known, T service) {
    known.remove(service);
    changed();
  }

  private void changed() {
    changes.incrementAndGet();
    for (Runnable listener : listeners) {
      listener.run();
    }
  }

  private synchronized void rebuild() {
    table = RouteTable.of(inOrder(routes));
  }

  private static <T> List<From<T>> inOrder(Map<Object, From<T>> known) {
    List<From<T>> found = new ArrayList<>(known.values());
    found.sort(Comparator.comparingLong(from -> from.bundle().getBundleId()));
    return found;
  }

  /** Changes with each service that comes or goes, and with each start of the platform. */
  String revision() {
    return boot + '-' + changes.get();
  }

  /** Runs something after each change until it is closed. */
  AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  List<From<ViewContribution>> views() {
    return inOrder(views);
  }

  List<From<PictureSource>> pictures() {
    return inOrder(pictures);
  }

  Optional<From<PageContribution>> page() {
    return inOrder(pages).stream().findFirst();
  }

  /** Addresses that programs may call when the person who starts the workbench says so. */
  List<From<OpenAddress>> open() {
    return inOrder(open);
  }

  /** Addresses to be called once before a person does. */
  List<String> rehearsals() {
    return inOrder(routes).stream().flatMap(from -> from.service().rehearsals().stream()).toList();
  }

  RouteTable routes() {
    return table;
  }

  /** Bundles that bring a page or a view, by symbolic name. */
  Map<String, Bundle> webBundles() {
    Map<String, Bundle> bundles = new HashMap<>();
    inOrder(views).forEach(from -> bundles.put(from.bundle().getSymbolicName(), from.bundle()));
    inOrder(pages).forEach(from -> bundles.put(from.bundle().getSymbolicName(), from.bundle()));
    return bundles;
  }

  /** Reports a contribution that broke its promise, once a call. */
  static void blame(Bundle bundle, String what, Throwable thrown) {
    LOG.error("{}: {}", bundle.getSymbolicName(), what, thrown);
  }
}
