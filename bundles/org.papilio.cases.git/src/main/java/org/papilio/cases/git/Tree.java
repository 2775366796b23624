package org.papilio.cases.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.jspecify.annotations.Nullable;
import org.papilio.model.derived.Ids;
import org.papilio.platform.problem.Problem;

/** The elements of one file by their ids. */
final class Tree {

  private final EObject root;
  private final Map<String, EObject> byId = new HashMap<>();

  Tree(EObject root) {
    this.root = root;
    index();
  }

  /** Looks the elements over again after a change. */
  void index() {
    byId.clear();
    put(root);
    for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
      put(all.next());
    }
  }

  private void put(EObject element) {
    String id = Ids.of(element);
    if (!id.isEmpty()) {
      byId.putIfAbsent(id, element);
    }
  }

  Map<String, EObject> elements() {
    return byId;
  }

  Set<String> ids() {
    return byId.keySet();
  }

  /** An element; the root for an empty id; null when it is not there. */
  @Nullable EObject find(String id) {
    return id.isEmpty() ? root : byId.get(id);
  }

  EObject require(String id) {
    EObject found = find(id);
    if (found == null) {
      throw Problem.notFound("there is no element '" + id + "' in the file").exception();
    }
    return found;
  }

  boolean contains(EObject element) {
    return EcoreUtil.isAncestor(root, element);
  }

  /** A reference from one element to another. */
  record Tie(EObject owner, EReference feature, EObject target) {

    /** Takes the reference away, or the part that holds it. */
    void cut(boolean wholePart) {
      if (wholePart) {
        EcoreUtil.remove(owner);
      } else if (feature.isMany()) {
        ((List<?>) owner.eGet(feature, false)).remove(target);
      } else {
        owner.eUnset(feature);
      }
    }
  }

  /** All references to elements with one of the ids. */
  List<Tie> tiesTo(Set<String> ids) {
    List<Tie> ties = new ArrayList<>();
    for (Tie tie : ties()) {
      if (ids.contains(Ids.of(tie.target()))) {
        ties.add(tie);
      }
    }
    return ties;
  }

  /** All references. */
  List<Tie> ties() {
    List<Tie> ties = new ArrayList<>();
    addTies(root, ties);
    for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
      addTies(all.next(), ties);
    }
    return ties;
  }

  private static void addTies(EObject element, List<Tie> ties) {
    for (EReference reference : element.eClass().getEAllReferences()) {
      if (reference.isContainment()
          || reference.isContainer()
          || reference.isDerived()
          || !element.eIsSet(reference)) {
        continue;
      }
      Object value = element.eGet(reference, false);
      if (value instanceof InternalEList<?> many) {
        many.basicList().forEach(one -> ties.add(new Tie(element, reference, (EObject) one)));
      } else if (value != null) {
        ties.add(new Tie(element, reference, (EObject) value));
      }
    }
  }

  /** The id of the nearest element with one, and the path from there to a feature. */
  Map.Entry<String, String> placeOf(EObject owner, EStructuralFeature feature) {
    StringBuilder path = new StringBuilder(feature.getName());
    EObject at = owner;
    while (Ids.of(at).isEmpty() && at.eContainer() != null) {
      EStructuralFeature holding = at.eContainingFeature();
      String step = holding.getName();
      if (holding.isMany()) {
        step += "[" + ((List<?>) at.eContainer().eGet(holding, false)).indexOf(at) + "]";
      }
      path.insert(0, step + ".");
      at = at.eContainer();
    }
    return Map.entry(Ids.of(at), path.toString());
  }
}
