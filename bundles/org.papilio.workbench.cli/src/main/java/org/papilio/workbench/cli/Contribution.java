package org.papilio.workbench.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Verb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A verb with the service that does it and the bundle that brought it.
 *
 * @param texts answers a text that starts with {@code %} in the person's language
 */
record Contribution(
    Verb verb,
    CommandContribution service,
    String bundle,
    String version,
    UnaryOperator<String> texts) {

  private static final Logger LOG = LoggerFactory.getLogger(Contribution.class);

  String summary() {
    return texts.apply(verb.summary());
  }

  /** The bundle with its version, as help prints it. */
  String origin() {
    return bundle + ' ' + version;
  }

  /**
   * All verbs that are there now, by name. A service that cannot say its verb is left out; of two
   * with the same name, the one of the bundle installed first stays. Both are logged.
   */
  static Map<String, Contribution> of(
      List<Map.Entry<Map<String, Object>, CommandContribution>> services,
      BundleContext context,
      Locale locale) {
    List<Map.Entry<Map<String, Object>, CommandContribution>> inOrder = new ArrayList<>(services);
    inOrder.sort(Comparator.comparingLong(entry -> bundleId(entry.getKey())));
    Map<String, Contribution> verbs = new TreeMap<>();
    for (Map.Entry<Map<String, Object>, CommandContribution> entry : inOrder) {
      Bundle bundle = context.getBundle(bundleId(entry.getKey()));
      if (bundle == null) {
        continue; // it left a moment ago
      }
      try {
        Verb verb = entry.getValue().verb();
        Contribution mine =
            new Contribution(
                verb,
                entry.getValue(),
                bundle.getSymbolicName(),
                bundle.getVersion().toString().replaceFirst("\\.SNAPSHOT$", "-SNAPSHOT"),
                texts(bundle, locale));
        Contribution first = verbs.putIfAbsent(verb.name(), mine);
        if (first != null) {
          LOG.warn(
              "verb '{}' of {} is not used: {} has it", verb.name(), mine.bundle, first.bundle);
        }
      } catch (RuntimeException | LinkageError e) {
        LOG.error("{} offers a verb but cannot describe it", bundle.getSymbolicName(), e);
      }
    }
    return verbs;
  }

  private static long bundleId(Map<String, Object> properties) {
    return properties.get(Constants.SERVICE_BUNDLEID) instanceof Long id ? id : -1;
  }

  private static UnaryOperator<String> texts(Bundle bundle, Locale locale) {
    return text -> {
      BundleWiring wiring = bundle.adapt(BundleWiring.class);
      return text.startsWith("%") && wiring != null
          ? Messages.of(wiring.getClassLoader(), locale).text(text.substring(1))
          : text;
    };
  }
}
