package org.papilio.literature.vocabularies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;

/** Counting below wider concepts, on vocabularies of chance: some are trees, some have rings. */
class NarrowerCountsTest {

  private static final int ROUNDS = 300;

  @Test
  void aConceptCountsItsRecordsAndThoseOfEveryNarrowerOneOnce() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      ConceptScheme scheme = scheme(random);
      List<String> ids = scheme.concepts().stream().map(Concept::id).toList();
      Map<String, Set<Integer>> recordsOf = new HashMap<>();
      Map<String, Integer> counts = new HashMap<>();
      for (int record = 0; record < 40; record++) {
        Set<String> counted = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          String id = ids.get(random.nextInt(ids.size()));
          recordsOf.computeIfAbsent(id, any -> new HashSet<>()).add(record);
          counted.addAll(scheme.withBroader(id));
        }
        counted.forEach(id -> counts.merge(id, 1, Integer::sum));
      }
      for (String id : ids) {
        Set<Integer> below = new HashSet<>();
        reach(scheme, id, new HashSet<>())
            .forEach(one -> below.addAll(recordsOf.getOrDefault(one, Set.of())));
        assertEquals(below.size(), counts.getOrDefault(id, 0), "round " + round + ", " + id);
      }
      Set<String> reached = new HashSet<>();
      scheme.top().forEach(id -> reached.addAll(scheme.withNarrower(id)));
      assertTrue(reached.containsAll(ids), "round " + round + ": the tree shows all concepts");
    }
  }

  /** The narrower ones by plain recursion over the broader lists, as an outside judge. */
  private static Set<String> reach(ConceptScheme scheme, String id, Set<String> seen) {
    if (seen.add(id)) {
      for (Concept concept : scheme.concepts()) {
        if (concept.broader().contains(id)) {
          reach(scheme, concept.id(), seen);
        }
      }
    }
    return seen;
  }

  private static ConceptScheme scheme(Random random) {
    int size = 1 + random.nextInt(12);
    boolean rings = random.nextInt(3) == 0;
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Set<String> broader = new HashSet<>();
      for (int j = random.nextInt(3); j > 0; j--) {
        int other = rings ? random.nextInt(size) : i == 0 ? -1 : random.nextInt(i);
        if (other >= 0 && other != i) {
          broader.add("c" + other);
        }
      }
      concepts.add(
          new Concept(
              "c" + i,
              "",
              Map.of(),
              Map.of(),
              List.of(),
              Map.of(),
              List.copyOf(broader),
              List.of(),
              List.of()));
    }
    return new ConceptScheme("v", "", Map.of(), false, concepts);
  }
}
