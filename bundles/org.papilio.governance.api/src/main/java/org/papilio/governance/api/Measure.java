package org.papilio.governance.api;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One number about a governance graph, with how it came about.
 *
 * @param id stable name, such as {@code density} or {@code ei.MUNICIPALITY}
 * @param label what it is, in English
 * @param value the value; empty when it is not defined for this graph
 * @param why the reason why there is no value; empty when there is one
 * @param unknown true when there is no value because something is not recorded; false when there is
 *     a value, and when there is nothing to measure
 * @param formula the formula as text
 * @param source who defined it, author and year
 * @param parts the numbers it was made of, in reading order
 * @param restsOn ids of the nodes and flows it rests on
 */
public record Measure(
    String id,
    String label,
    OptionalDouble value,
    String why,
    boolean unknown,
    String formula,
    String source,
    List<Part> parts,
    List<String> restsOn) {

  /** One number that a measure was made of. */
  public record Part(String label, double value) {}

  public Measure {
    if (value.isPresent() == !why.isEmpty()) {
      throw new IllegalArgumentException(
          "measure " + id + " has either a value or a reason why there is none");
    }
    if (unknown && value.isPresent()) {
      throw new IllegalArgumentException("measure " + id + " has a value and is unknown");
    }
    parts = List.copyOf(parts);
    restsOn = List.copyOf(restsOn);
  }
}
