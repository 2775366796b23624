package org.papilio.literature.api.classes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A vocabulary: a concept scheme of SKOS. Never changes. A concept may have several broader ones; a
 * ring of broader concepts is endured: each of its members is below all others.
 */
public final class ConceptScheme {

  private final String name;
  private final String iri;
  private final Map<String, String> titles;
  private final boolean builtIn;
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, List<String>> narrower = new LinkedHashMap<>();

  /**
   * @param name unique in a workspace, see {@link ConceptRef}
   * @param iri its name in the world; may be empty
   * @param titles by language tag; may be empty
   * @param builtIn whether it comes with the platform and cannot be removed
   * @param concepts in the order in which people should see them, no id twice; broader concepts
   *     that are not among them are passed over
   */
  public ConceptScheme(
      String name,
      String iri,
      Map<String, String> titles,
      boolean builtIn,
      Collection<Concept> concepts) {
    if (!ConceptRef.isVocabulary(name)) {
      throw new IllegalArgumentException(
          "vocabulary name '"
              + name
              + "'; allowed are small letters, digits and single hyphens, at most 60");
    }
    this.name = name;
    this.iri = iri;
    this.titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    this.builtIn = builtIn;
    for (Concept concept : concepts) {
      if (this.concepts.put(concept.id(), concept) != null) {
        throw new IllegalArgumentException(
            "vocabulary " + name + " has the concept '" + concept.id() + "' twice");
      }
    }
    for (Concept concept : this.concepts.values()) {
      for (String wider : concept.broader()) {
        narrower.computeIfAbsent(wider, any -> new ArrayList<>()).add(concept.id());
      }
    }
  }

  public String name() {
    return name;
  }

  public String iri() {
    return iri;
  }

  public Map<String, String> titles() {
    return titles;
  }

  /** The title in a language, chosen as {@link Concept#label}; the name where it has none. */
  public String title(String language) {
    return Concept.chosen(titles, language, name);
  }

  public boolean builtIn() {
    return builtIn;
  }

  public Collection<Concept> concepts() {
    return Collections.unmodifiableCollection(concepts.values());
  }

  public Optional<Concept> find(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The ids of the next narrower concepts, in the order of the vocabulary. */
  public List<String> narrower(String id) {
    return Collections.unmodifiableList(narrower.getOrDefault(id, List.of()));
  }

  /**
   * The ids to begin a tree with: concepts without a broader one, and of a ring that hangs below
   * nothing its first member, so that every concept is reached.
   */
  public List<String> top() {
    List<String> top = new ArrayList<>();
    Set<String> reached = new LinkedHashSet<>();
    for (Concept concept : concepts.values()) {
      if (concept.broader().stream().noneMatch(concepts::containsKey)) {
        top.add(concept.id());
        reached.addAll(withNarrower(concept.id()));
      }
    }
    for (String id : concepts.keySet()) {
      if (!reached.contains(id)) {
        top.add(id);
        reached.addAll(withNarrower(id));
      }
    }
    return top;
  }

  /** A concept, then all that are above it by any way, each once; empty for an unknown one. */
  public Set<String> withBroader(String id) {
    return closure(id, one -> find(one).map(Concept::broader).orElse(List.of()));
  }

  /** A concept, then all that are below it by any way, each once; empty for an unknown one. */
  public Set<String> withNarrower(String id) {
    return closure(id, this::narrower);
  }

  private interface Step {
    List<String> next(String id);
  }

  private Set<String> closure(String id, Step step) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String one = open.poll();
      if (concepts.containsKey(one) && found.add(one)) {
        open.addAll(step.next(one));
      }
    }
    return found;
  }

  /** The concept as others name it. */
  public ConceptRef ref(String id) {
    return new ConceptRef(name, id);
  }
}
