package org.papilio.search.settings;

import java.util.Hashtable;
import java.util.Map;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.SearchSettings;

/**
 * Offers the settings under the engine that they name. Where they are wrong no engine is chosen in
 * silence: every search says what is wrong.
 */
@Component(
    service = {},
    immediate = true)
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.papilio.search.api.SearchSettings\"",
    uses = SearchSettings.class,
    effective = "active")
public final class SearchSettingsReader {

  private final ServiceRegistration<?> offered;

  @Activate
  public SearchSettingsReader(BundleContext context) {
    this(context, System.getenv());
  }

  SearchSettingsReader(BundleContext context, Map<String, String> environment) {
    offered = offer(context, environment);
  }

  private static ServiceRegistration<?> offer(
      BundleContext context, Map<String, String> environment) {
    try {
      SettingsFile settings = SettingsFile.read(environment);
      Hashtable<String, Object> properties = new Hashtable<>();
      properties.put(SearchSettings.ENGINE, settings.engine());
      return context.registerService(SearchSettings.class, settings, properties);
    } catch (ProblemException wrong) {
      SearchService refusing =
          workspace -> {
            throw wrong.problem().exception(wrong);
          };
      return context.registerService(SearchService.class, refusing, new Hashtable<>());
    }
  }

  @Deactivate
  void close() {
    offered.unregister();
  }
}
