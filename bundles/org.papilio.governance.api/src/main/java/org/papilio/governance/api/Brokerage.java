package org.papilio.governance.api;

/**
 * How often an actor j stands between i and k (i → j → k without i → k), by the groups of the
 * three. Source: Gould and Fernandez, Structures of Mediation, 1989.
 *
 * @param actor id of the actor
 * @param coordinator i, j and k on one scale
 * @param consultant i and k on one scale, j on another
 * @param gatekeeper j and k on one scale, i on another
 * @param representative i and j on one scale, k on another
 * @param liaison all three on different scales
 */
public record Brokerage(
    String actor,
    int coordinator,
    int consultant,
    int gatekeeper,
    int representative,
    int liaison) {

  public int total() {
    return coordinator + consultant + gatekeeper + representative + liaison;
  }
}
