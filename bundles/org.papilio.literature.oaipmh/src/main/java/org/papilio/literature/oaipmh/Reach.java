package org.papilio.literature.oaipmh;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.papilio.platform.problem.Problem;

/**
 * From where an address can be reached. A repository on the web must not lead a call to a service
 * of this machine or its network that trusts whoever is inside.
 */
final class Reach {

  private Reach() {}

  /**
   * @throws org.papilio.platform.problem.ProblemException bad input, when the target lies inside
   *     and what redirects there does not
   */
  static void requireNoWayIn(URI from, URI to) {
    if (!from.getAuthority().equals(to.getAuthority()) && inside(to) && !inside(from)) {
      throw Problem.badInput("it redirects to " + to + ", which lies in this machine's own network")
          .at(from.toString())
          .fix("give that address itself, if that is what you want")
          .exception();
    }
  }

  /** Whether a host lies inside; false for one that is not known, for a call to it fails anyway. */
  private static boolean inside(URI at) {
    if (at.getHost() == null) {
      return false;
    }
    try {
      for (InetAddress one : InetAddress.getAllByName(at.getHost())) {
        if (inside(one)) {
          return true;
        }
      }
      return false;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Loopback, link-local, site-local, any-local, and fc00::/7 of RFC 4193. */
  static boolean inside(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isAnyLocalAddress()
        || address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }
}
