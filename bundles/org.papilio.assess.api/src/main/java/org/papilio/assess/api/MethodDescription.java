package org.papilio.assess.api;

import java.util.List;

/**
 * A method as forms, command line and documentation show it, in one language.
 *
 * @param info who it is
 * @param parameters what it can be told
 */
public record MethodDescription(MethodInfo info, List<Parameter> parameters) {

  public MethodDescription {
    parameters = List.copyOf(parameters);
  }
}
