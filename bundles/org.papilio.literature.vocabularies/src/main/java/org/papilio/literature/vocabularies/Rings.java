package org.papilio.literature.vocabularies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;

/** Finds concepts that are broader than themselves by some way. */
final class Rings {

  private static final int MOST = 20;

  private enum Seen {
    OPEN,
    DONE
  }

  private final ConceptScheme scheme;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Iterator<String>> open = new ArrayDeque<>();
  private final List<List<String>> rings = new ArrayList<>();

  private Rings(ConceptScheme scheme) {
    this.scheme = scheme;
  }

  /** Rings, each from one of its members back to it, at most {@value #MOST}. */
  static List<List<String>> of(ConceptScheme scheme) {
    Rings search = new Rings(scheme);
    for (Concept concept : scheme.concepts()) {
      if (!search.seen.containsKey(concept.id())) {
        search.walk(concept.id());
      }
    }
    return search.rings;
  }

  /** Not by recursion: a chain of broader concepts may be as long as the file. */
  private void walk(String start) {
    enter(start);
    while (!open.isEmpty()) {
      Iterator<String> wider = open.peek();
      if (!wider.hasNext()) {
        open.pop();
        seen.put(path.pop(), Seen.DONE);
        continue;
      }
      String next = wider.next();
      Seen state = seen.get(next);
      if (state == Seen.OPEN && rings.size() < MOST) {
        rings.add(ring(next));
      } else if (state == null) {
        enter(next);
      }
    }
  }

  private void enter(String id) {
    seen.put(id, Seen.OPEN);
    path.push(id);
    open.push(scheme.find(id).map(Concept::broader).orElse(List.of()).iterator());
  }

  private List<String> ring(String back) {
    List<String> ring = new ArrayList<>();
    for (String id : path) {
      ring.addFirst(id);
      if (id.equals(back)) {
        break;
      }
    }
    ring.add(back);
    return ring;
  }
}
