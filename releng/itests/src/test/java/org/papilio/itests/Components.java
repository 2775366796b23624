package org.papilio.itests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.osgi.framework.Bundle;
import org.papilio.launcher.Platform;

/**
 * Asks the component runtime about its components. Its classes live in the framework, so they are
 * reached by reflection.
 */
final class Components {

  private static final String RUNTIME =
      "org.osgi.service.component.runtime.ServiceComponentRuntime";
  private static final int UNSATISFIED_REFERENCE = 2;
  private static final int SATISFIED = 4;
  private static final int ACTIVE = 8;

  private Components() {}

  /** Components that miss a service; they wait for the feature that brings it. */
  static List<String> waiting(Platform platform) throws ReflectiveOperationException {
    return sentences(platform, state -> state == UNSATISFIED_REFERENCE);
  }

  /** Components that failed, or miss their settings. */
  static List<String> troubles(Platform platform) throws ReflectiveOperationException {
    return sentences(
        platform, state -> state != SATISFIED && state != ACTIVE && state != UNSATISFIED_REFERENCE);
  }

  private static List<String> sentences(Platform platform, IntPredicate wanted)
      throws ReflectiveOperationException {
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
        if (wanted.test(state)) {
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
