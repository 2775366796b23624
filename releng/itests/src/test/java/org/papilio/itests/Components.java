package org.papilio.itests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.papilio.launcher.Platform;

/**
 * Asks the component runtime about its components. Its classes live in the framework, so they are
 * reached by reflection.
 */
final class Components {

  private static final String RUNTIME =
      "org.osgi.service.component.runtime.ServiceComponentRuntime";
  private static final int SATISFIED = 4;
  private static final int ACTIVE = 8;

  private Components() {}

  static List<String> troubles(Platform platform) throws ReflectiveOperationException {
    Object runtime = platform.service(RUNTIME).orElseThrow();
    Class<?> type = Class.forName(RUNTIME, false, runtime.getClass().getClassLoader());
    Class<?> description =
        Class.forName(
            "org.osgi.service.component.runtime.dto.ComponentDescriptionDTO",
            false,
            type.getClassLoader());
    List<String> troubles = new ArrayList<>();
    Collection<?> descriptions =
        (Collection<?>)
            type.getMethod("getComponentDescriptionDTOs", Bundle[].class)
                .invoke(runtime, (Object) new Bundle[0]);
    for (Object each : descriptions) {
      Collection<?> configurations =
          (Collection<?>)
              type.getMethod("getComponentConfigurationDTOs", description).invoke(runtime, each);
      for (Object configuration : configurations) {
        int state = configuration.getClass().getField("state").getInt(configuration);
        if (state != SATISFIED && state != ACTIVE) {
          troubles.add(sentence(each, configuration, state));
        }
      }
    }
    return troubles;
  }

  private static String sentence(Object description, Object configuration, int state)
      throws ReflectiveOperationException {
    String name = (String) description.getClass().getField("name").get(description);
    Object failure = configuration.getClass().getField("failure").get(configuration);
    Object[] missing =
        (Object[]) configuration.getClass().getField("unsatisfiedReferences").get(configuration);
    List<String> references = new ArrayList<>();
    for (Object reference : missing) {
      references.add((String) reference.getClass().getField("name").get(reference));
    }
    return name
        + " is in state "
        + state
        + ", lacks "
        + references
        + (failure == null ? "" : ", failed with " + failure);
  }
}
