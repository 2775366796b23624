package org.papilio.governance.picture.score;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.Settings;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * A part of a score that is looked at while the rest is pale: the surroundings of a card, what
 * reaches it or is reached by it, or the shortest ways between two.
 *
 * @param nodes ids of the cards within
 * @param flows ids of the flows within
 * @param says what is looked at, for the subtitle
 */
record Focus(Set<String> nodes, Set<String> flows, String says) {

  /** The word for all people concerned. */
  static final String PEOPLE = "people";

  private static final List<String> REACHES = List.of("neighbours", "upstream", "downstream");
  private static final int MOST_STEPS = 9;

  Focus {
    nodes = Set.copyOf(nodes);
    flows = Set.copyOf(flows);
  }

  static List<PictureOption> described(Messages messages) {
    return List.of(
        new PictureOption("focus", messages.text("focus.option"), List.of(), ""),
        new PictureOption("reach", messages.text("focus.option.reach"), REACHES, ""),
        new PictureOption("steps", messages.text("focus.option.steps"), List.of(), "1"),
        new PictureOption("to", messages.text("focus.option.to"), List.of(), ""));
  }

  /**
   * What the settings {@code focus}, {@code reach}, {@code steps} and {@code to} ask for.
   *
   * @param shown ids of the flows that are drawn: ways lead along these alone
   */
  static Optional<Focus> of(
      GovernanceGraph graph, Set<String> shown, Map<String, String> options, Messages messages) {
    String wanted = options.getOrDefault("focus", "").strip();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<GovernanceFlow> flows =
        graph.flows().stream().filter(f -> shown.contains(f.id())).toList();
    List<GovernanceNode> from = nodes(graph, wanted, "focus");
    String name = wanted.equals(PEOPLE) ? messages.text("focus.people") : label(from);
    String to = options.getOrDefault("to", "").strip();
    if (!to.isEmpty()) {
      List<GovernanceNode> end = nodes(graph, to, "to");
      return Optional.of(ways(flows, from, end, name, label(end), messages));
    }
    String reach = reach(options, wanted);
    if (reach.equals(REACHES.getFirst())) {
      return Optional.of(around(flows, from, steps(options), name, messages));
    }
    boolean up = reach.equals("upstream");
    Set<String> found = spread(flows, ids(from), up, !up, Integer.MAX_VALUE).keySet();
    return Optional.of(
        new Focus(found, within(flows, found), messages.text("focus." + reach, name)));
  }

  private static String reach(Map<String, String> options, String wanted) {
    String reach = options.getOrDefault("reach", "").strip();
    if (!reach.isEmpty() && !REACHES.contains(reach)) {
      throw Settings.wrong("reach", reach, String.join(", ", REACHES)).exception();
    }
    return !reach.isEmpty() ? reach : wanted.equals(PEOPLE) ? "upstream" : REACHES.getFirst();
  }

  private static int steps(Map<String, String> options) {
    String steps = options.getOrDefault("steps", "").strip();
    if (!steps.isEmpty() && !steps.matches("[1-" + MOST_STEPS + "]")) {
      throw Settings.wrong("steps", steps, "1 to " + MOST_STEPS).exception();
    }
    return steps.isEmpty() ? 1 : Integer.parseInt(steps);
  }

  /** Cards by their id or, in whatever case, by their name. */
  private static List<GovernanceNode> nodes(GovernanceGraph graph, String wanted, String option) {
    if (wanted.equals(PEOPLE)) {
      List<GovernanceNode> people =
          graph.nodes().stream().filter(n -> n.kind() == NodeKind.TARGET_GROUP).toList();
      if (people.isEmpty()) {
        throw Problem.notFound("the case names no people concerned")
            .at("option " + option)
            .exception();
      }
      return people;
    }
    return List.of(Asked.card(graph, wanted, option));
  }

  private static String label(List<GovernanceNode> nodes) {
    return nodes.stream()
        .map(GovernanceNode::label)
        .map(PlainText::clean)
        .collect(Collectors.joining(", "));
  }

  private static List<String> ids(List<GovernanceNode> nodes) {
    return nodes.stream().map(GovernanceNode::id).toList();
  }

  private static Focus around(
      List<GovernanceFlow> flows,
      List<GovernanceNode> from,
      int steps,
      String name,
      Messages messages) {
    Set<String> found = spread(flows, ids(from), true, true, steps).keySet();
    Set<String> inner = spread(flows, ids(from), true, true, steps - 1).keySet();
    Set<String> near =
        flows.stream()
            .filter(f -> inner.contains(f.from()) || inner.contains(f.to()))
            .map(GovernanceFlow::id)
            .collect(Collectors.toSet());
    String key = steps == 1 ? "focus.neighbours" : "focus.neighbours.steps";
    return new Focus(found, near, messages.text(key, name, steps));
  }

  /**
   * All shortest ways that follow the flows; where there is none, those that do not ask which way.
   */
  private static Focus ways(
      List<GovernanceFlow> flows,
      List<GovernanceNode> from,
      List<GovernanceNode> to,
      String name,
      String end,
      Messages messages) {
    for (boolean either : new boolean[] {false, true}) {
      Map<String, Integer> there = spread(flows, ids(from), either, true, Integer.MAX_VALUE);
      Map<String, Integer> back = spread(flows, ids(to), true, either, Integer.MAX_VALUE);
      int length =
          ids(to).stream().filter(there::containsKey).mapToInt(there::get).min().orElse(-1);
      if (length < 0) {
        continue;
      }
      Set<String> on = new LinkedHashSet<>();
      for (GovernanceFlow flow : flows) {
        boolean forth = step(there, back, flow.from(), flow.to(), length);
        if (forth || either && step(there, back, flow.to(), flow.from(), length)) {
          on.add(flow.id());
        }
      }
      Set<String> nodes =
          flows.stream()
              .filter(f -> on.contains(f.id()))
              .flatMap(f -> Stream.of(f.from(), f.to()))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      nodes.addAll(ids(from));
      String key = either ? "focus.path.either" : "focus.path";
      return new Focus(nodes, on, messages.text(key, name, end, length));
    }
    Set<String> ends = new LinkedHashSet<>(ids(from));
    ends.addAll(ids(to));
    return new Focus(ends, Set.of(), messages.text("focus.path.none", name, end));
  }

  private static boolean step(
      Map<String, Integer> there, Map<String, Integer> back, String from, String to, int length) {
    return there.containsKey(from)
        && back.containsKey(to)
        && there.get(from) + 1 + back.get(to) == length;
  }

  /** How many steps each card is away, against the flows, along them, or either way. */
  private static Map<String, Integer> spread(
      List<GovernanceFlow> flows,
      Collection<String> from,
      boolean against,
      boolean along,
      int most) {
    Map<String, List<String>> next = new HashMap<>();
    for (GovernanceFlow flow : flows) {
      if (along) {
        next.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow.to());
      }
      if (against) {
        next.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow.from());
      }
    }
    Map<String, Integer> steps = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>(from);
    from.forEach(id -> steps.put(id, 0));
    while (!queue.isEmpty()) {
      String id = queue.poll();
      if (steps.get(id) >= most) {
        continue;
      }
      for (String other : next.getOrDefault(id, List.of())) {
        if (steps.putIfAbsent(other, steps.get(id) + 1) == null) {
          queue.add(other);
        }
      }
    }
    return steps;
  }

  private static Set<String> within(List<GovernanceFlow> flows, Set<String> nodes) {
    return flows.stream()
        .filter(f -> nodes.contains(f.from()) && nodes.contains(f.to()))
        .map(GovernanceFlow::id)
        .collect(Collectors.toSet());
  }

  /** The names of the cards within, for the description. */
  String names(GovernanceGraph graph) {
    return graph.nodes().stream()
        .filter(node -> nodes.contains(node.id()))
        .map(node -> PlainText.clean(node.label()))
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .collect(Collectors.joining(", "));
  }
}
