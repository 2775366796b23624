package org.papilio.governance.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.Cohesion;
import org.papilio.governance.api.GovernanceFlow;

/**
 * Components, cut actors and bridges by one walk in depth. Source: Hopcroft and Tarjan, Algorithm
 * 447, Communications of the ACM 16(6), 1973. The walk keeps its own stack, so that long chains of
 * actors do not exhaust that of the program.
 */
final class CutPoints {

  private static final int NONE = -1;

  private final ActorNetwork network;
  private final List<List<Integer>> neighbours = new ArrayList<>();

  /** When the walk came to an actor, and the earliest that anything below it leads back to. */
  private final int[] entered;

  private final int[] low;
  private final List<Set<String>> components = new ArrayList<>();
  private final Set<Integer> cuts = new TreeSet<>();
  private final List<Cohesion.Bridge> bridges = new ArrayList<>();
  private int clock;

  private CutPoints(ActorNetwork network) {
    this.network = network;
    int size = network.size();
    this.entered = new int[size];
    this.low = new int[size];
    Arrays.fill(entered, NONE);
    for (int i = 0; i < size; i++) {
      List<Integer> near = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        if (i != j && (network.arc[i][j] || network.arc[j][i])) {
          near.add(j);
        }
      }
      neighbours.add(near);
    }
  }

  static Cohesion of(ActorNetwork network) {
    CutPoints walk = new CutPoints(network);
    for (int i = 0; i < network.size(); i++) {
      if (walk.entered[i] == NONE) {
        walk.from(i);
      }
    }
    return new Cohesion(
        walk.components,
        walk.cuts.stream().map(i -> network.actors.get(i).id()).toList(),
        walk.bridges);
  }

  /**
   * An actor on the way down.
   *
   * @param came from whom; {@link #NONE} at the root
   */
  private static final class Step {
    private final int actor;
    private final int came;
    private int next;

    private Step(int actor, int came) {
      this.actor = actor;
      this.came = came;
    }
  }

  private void from(int root) {
    Set<String> component = new LinkedHashSet<>();
    Deque<Step> way = new ArrayDeque<>();
    int branches = 0;
    way.push(enter(root, NONE, component));
    while (!way.isEmpty()) {
      Step step = way.peek();
      if (step.next < neighbours.get(step.actor).size()) {
        int to = neighbours.get(step.actor).get(step.next++);
        if (entered[to] == NONE) {
          branches += step.actor == root ? 1 : 0;
          way.push(enter(to, step.actor, component));
        } else if (to != step.came) {
          low[step.actor] = Math.min(low[step.actor], entered[to]);
        }
      } else {
        way.pop();
        if (step.came != NONE) {
          leave(step.actor, step.came, root);
        }
      }
    }
    if (branches > 1) {
      cuts.add(root);
    }
    components.add(component);
  }

  private Step enter(int actor, int came, Set<String> component) {
    entered[actor] = clock;
    low[actor] = clock++;
    component.add(network.actors.get(actor).id());
    return new Step(actor, came);
  }

  private void leave(int actor, int up, int root) {
    low[up] = Math.min(low[up], low[actor]);
    if (up != root && low[actor] >= entered[up]) {
      cuts.add(up);
    }
    if (low[actor] > entered[up]) {
      bridges.add(bridge(Math.min(up, actor), Math.max(up, actor)));
    }
  }

  private Cohesion.Bridge bridge(int one, int other) {
    String first = network.actors.get(one).id();
    String second = network.actors.get(other).id();
    return new Cohesion.Bridge(
        first,
        second,
        network.relations.stream()
            .filter(
                f ->
                    f.from().equals(first) && f.to().equals(second)
                        || f.from().equals(second) && f.to().equals(first))
            .map(GovernanceFlow::id)
            .toList());
  }
}
