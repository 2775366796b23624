package org.papilio.workbench.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** All routes, found by method and path. Immutable. */
final class RouteTable {

  /**
   * A route that fits a path.
   *
   * @param parameters values of the path parameters, decoded
   */
  record Match(Route route, Bundle bundle, Map<String, String> parameters) {}

  /** A route with the bundle that brought it. */
  record Entry(Route route, Bundle bundle, List<String> segments) {}

  private final List<Entry> entries;

  private RouteTable(List<Entry> entries) {
    this.entries = entries;
  }

  static RouteTable of(List<Contributions.From<RouteContribution>> contributions) {
    List<Entry> entries = new ArrayList<>();
    for (Contributions.From<RouteContribution> from : contributions) {
      try {
        for (Route route : from.service().routes()) {
          entries.add(new Entry(route, from.bundle(), segments(route.path())));
        }
      } catch (RuntimeException | LinkageError e) {
        Contributions.blame(from.bundle(), "its routes cannot be listed", e);
      }
    }
    // A plain segment wins over a parameter, a parameter over the rest of a path.
    entries.sort(Comparator.comparing(entry -> rank(entry.segments())));
    return new RouteTable(List.copyOf(entries));
  }

  List<Entry> entries() {
    return entries;
  }

  private static String rank(List<String> segments) {
    StringBuilder rank = new StringBuilder();
    for (String segment : segments) {
      rank.append(segment.endsWith("*}") ? 'c' : segment.startsWith("{") ? 'b' : 'a');
    }
    return rank.toString();
  }

  /**
   * @param path of the request, split at slashes and decoded
   */
  Optional<Match> find(String method, List<String> path) {
    for (Entry entry : entries) {
      if (entry.route().method().name().equals(method)) {
        Optional<Map<String, String>> parameters = match(entry.segments(), path);
        if (parameters.isPresent()) {
          return Optional.of(new Match(entry.route(), entry.bundle(), parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** The methods with which a path can be called; empty when there is no such path. */
  Set<String> methods(List<String> path) {
    Set<String> methods = new TreeSet<>();
    for (Entry entry : entries) {
      if (match(entry.segments(), path).isPresent()) {
        methods.add(entry.route().method().name());
      }
    }
    return methods;
  }

  private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String segment = pattern.get(i);
      if (segment.endsWith("*}") && i < path.size()) {
        parameters.put(
            segment.substring(1, segment.length() - 2),
            String.join("/", path.subList(i, path.size())));
        return Optional.of(parameters);
      }
      if (i >= path.size()) {
        return Optional.empty();
      }
      if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return pattern.size() == path.size() ? Optional.of(parameters) : Optional.empty();
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/"));
  }
}
