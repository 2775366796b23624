package org.papilio.governance.api;

import java.util.List;
import java.util.OptionalInt;

/**
 * One flow from a node to another.
 *
 * @param id identifier of the relation in the case; ties that are no element of their own have a
 *     made one; unique in the graph
 * @param from id of the node that gives, decides, teaches
 * @param to id of the node that receives
 * @param kind what flows
 * @param strength 0 (token) to 4 (decisive); empty when no source states it
 * @param amount the money as text with its currency, such as "120 000 EUR"; empty when unknown
 * @param period when it flows
 * @param fromScale the scale on which it leaves
 * @param toScale the scale on which it arrives
 * @param detail a word that the kind does not say, such as the mode of an interplay; may be empty
 * @param sources where this is known from
 */
public record GovernanceFlow(
    String id,
    String from,
    String to,
    FlowKind kind,
    OptionalInt strength,
    String amount,
    Years period,
    Scale fromScale,
    Scale toScale,
    String detail,
    List<SourceNote> sources) {

  public GovernanceFlow {
    if (strength.isPresent() && (strength.getAsInt() < 0 || strength.getAsInt() > 4)) {
      throw new IllegalArgumentException(
          "strength of flow " + id + " is " + strength.getAsInt() + ", allowed is 0 to 4 or empty");
    }
    sources = List.copyOf(sources);
  }

  /** A flow of which only the kind and the strength are known. */
  public static GovernanceFlow of(
      String id, GovernanceNode from, GovernanceNode to, FlowKind kind, OptionalInt strength) {
    return new GovernanceFlow(
        id,
        from.id(),
        to.id(),
        kind,
        strength,
        "",
        Years.OPEN,
        from.home(),
        to.home(),
        "",
        List.of());
  }

  public FlowFamily family() {
    return kind.family();
  }

  public Direction direction() {
    return Direction.of(fromScale, toScale);
  }
}
