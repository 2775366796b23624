package org.papilio.cases.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.ElementChange;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.Identified;

/** Compares two states of a file element by element. */
final class ElementDiff {

  /** Marks the order of parts among the values of an element. */
  private static final String ORDER = "#";

  private final CaseCodec codec;

  ElementDiff(CaseCodec codec) {
    this.codec = codec;
  }

  /**
   * The differences in the order of the newer state; what was removed comes last. An element that
   * was added or removed as a whole is one difference, whatever parts it has.
   */
  List<ElementChange> compare(Optional<EObject> older, Optional<EObject> newer) {
    List<ElementChange> changes = new ArrayList<>();
    Map<String, EObject> before = older.map(ElementDiff::elements).orElseGet(Map::of);
    Map<String, EObject> after = newer.map(ElementDiff::elements).orElseGet(Map::of);
    after.forEach(
        (id, element) -> {
          EObject old = before.get(id);
          if (old != null) {
            features(id, old, element, changes);
          } else if (isTopmost(element, before)) {
            changes.add(change(id, element, "", "", json(element)));
          }
        });
    before.forEach(
        (id, element) -> {
          if (!after.containsKey(id) && isTopmost(element, after)) {
            changes.add(change(id, element, "", json(element), ""));
          }
        });
    return changes;
  }

  /** Whether the next element above is on the other side too, or there is none above. */
  private static boolean isTopmost(EObject element, Map<String, EObject> other) {
    EObject above = element.eContainer();
    while (above != null && !(above instanceof Identified)) {
      above = above.eContainer();
    }
    return above == null || other.containsKey(Ids.of(above));
  }

  private void features(String id, EObject old, EObject now, List<ElementChange> changes) {
    Map<String, String> before = flat(old);
    Map<String, String> after = flat(now);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      String left = before.getOrDefault(path, "");
      String right = after.getOrDefault(path, "");
      if (path.startsWith(ORDER)) {
        Set<String> common = new LinkedHashSet<>(List.of(left.split(" ")));
        common.retainAll(List.of(right.split(" ")));
        left = among(left, common);
        right = among(right, common);
      }
      if (!left.equals(right)) {
        String feature = path.startsWith(ORDER) ? path.substring(ORDER.length()) : path;
        changes.add(change(id, now, feature, left, right));
      }
    }
  }

  private static String among(String ids, Set<String> common) {
    return List.of(ids.split(" ")).stream()
        .filter(common::contains)
        .map(id -> "\"" + id + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static ElementChange change(
      String id, EObject element, String feature, String before, String after) {
    String sort = element.eClass().getName();
    return new ElementChange(id, sort, Labels.of(element, "en"), feature, before, after);
  }

  private String json(EObject element) {
    return element.eContainingFeature() == null
        ? codec.write(element)
        : codec.writeItem(element.eContainingFeature(), element);
  }

  private static Map<String, EObject> elements(EObject root) {
    Map<String, EObject> found = new LinkedHashMap<>();
    found.put(Ids.of(root), root);
    root.eAllContents()
        .forEachRemaining(
            one -> {
              if (!Ids.of(one).isEmpty()) {
                found.putIfAbsent(Ids.of(one), one);
              }
            });
    return found;
  }

  /** What belongs to an element itself, by path; parts with an id of their own are left out. */
  private Map<String, String> flat(EObject element) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten(element, "", values);
    return values;
  }

  private void flatten(EObject element, String prefix, Map<String, String> values) {
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (feature.isDerived() || !feature.isChangeable() || !element.eIsSet(feature)) {
        continue;
      }
      String path = prefix + feature.getName();
      if (!(feature instanceof EReference reference) || !reference.isContainment()) {
        values.put(path, codec.writeValue(element, feature));
      } else if (element.eGet(reference) instanceof List<?> parts) {
        if (parts.getFirst() instanceof Identified) {
          putOrder(parts, path, values);
        } else {
          values.put(path, codec.writeValue(element, feature));
        }
      } else {
        EObject part = (EObject) element.eGet(reference);
        if (!(part instanceof Identified)) {
          flatten(part, path + ".", values);
        }
      }
    }
  }

  /** The order of parts is a value of its own; added and removed parts speak for themselves. */
  private static void putOrder(List<?> parts, String path, Map<String, String> values) {
    values.put(
        ORDER + path, String.join(" ", parts.stream().map(one -> Ids.of((EObject) one)).toList()));
  }
}
