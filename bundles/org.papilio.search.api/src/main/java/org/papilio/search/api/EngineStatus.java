package org.papilio.search.api;

import java.util.List;

/**
 * What answers the searches of a workspace, and how it is.
 *
 * @param engine name and version, such as {@code OpenSearch 3.9.0}
 * @param place where it keeps the index: a folder, or addresses and the name of the index
 * @param health whether it can answer, and whether it could lose a part
 * @param nodes its machines; empty for an engine inside this process
 * @param shards parts of the index that can be searched, copies included; 1 for an engine inside
 *     this process
 * @param bytes of the index with all its copies; -1 when unknown
 * @param message what is wrong, and what to do; empty when nothing is
 */
public record EngineStatus(
    String engine,
    String place,
    Health health,
    List<Node> nodes,
    int shards,
    long bytes,
    String message) {

  /** How an engine is. */
  public enum Health {
    /** Everything is there, as often as it should be. */
    GREEN,
    /** Everything is there, but not as often as it should be: another loss could be one of data. */
    YELLOW,
    /** Something is not there: searches are refused, since their answers would not be whole. */
    RED,
    /** It does not answer. */
    UNREACHABLE
  }

  public EngineStatus {
    nodes = List.copyOf(nodes);
  }

  /**
   * One machine.
   *
   * @param name as its administrator calls it
   * @param address host and port
   * @param roles what it does: data, cluster manager and the like
   * @param heapPercent how full its memory is, 0 to 100
   * @param diskPercent how full its disk is, 0 to 100; -1 when it keeps no data
   */
  public record Node(
      String name, String address, List<String> roles, int heapPercent, int diskPercent) {
    public Node {
      roles = List.copyOf(roles);
    }
  }
}
