package org.papilio.cases.git;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.jspecify.annotations.Nullable;
import org.papilio.model.derived.Ids;

/**
 * Copies elements together with the elements of registers that they refer to, so that the whole
 * belongs to whoever asked. One linker makes one copy of each element.
 */
final class Linker {

  private final Function<String, @Nullable EObject> shared;
  private final Map<EObject, EObject> copies = new IdentityHashMap<>();
  private final Set<EObject> made = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<EClass, List<EReference>> ties = new HashMap<>();

  /**
   * Makes a linker.
   *
   * @param shared finds an element of a register by its id; null when there is none
   */
  Linker(Function<String, @Nullable EObject> shared) {
    this.shared = shared;
  }

  /** A copy of an element with its parts; what it refers to elsewhere is copied too. */
  <T extends EObject> T copy(T original) {
    EcoreUtil.Copier copier = new EcoreUtil.Copier(false, true);
    @SuppressWarnings("unchecked")
    T copy = (T) copier.copy(original);
    copier.copyReferences();
    copier.forEach(
        (from, to) -> {
          copies.put(from, to);
          made.add(to);
        });
    link(copy);
    for (TreeIterator<EObject> parts = copy.eAllContents(); parts.hasNext(); ) {
      link(parts.next());
    }
    return copy;
  }

  private void link(EObject element) {
    for (EReference tie : ties(element.eClass())) {
      if (!element.eIsSet(tie)) {
        continue;
      }
      Object value = element.eGet(tie, false);
      if (value instanceof InternalEList<?> many) {
        linkEach(many, tie);
      } else {
        EObject target = replacement((EObject) value, tie);
        if (target != value) {
          element.eSet(tie, target);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void linkEach(InternalEList<?> many, EReference tie) {
    InternalEList<EObject> list = (InternalEList<EObject>) many;
    for (int i = 0; i < list.size(); i++) {
      EObject value = list.basicGet(i);
      EObject target = replacement(value, tie);
      if (target != value) {
        list.setUnique(i, target);
      }
    }
  }

  /** The copy that stands for a target: itself where it is a part of what was copied. */
  private EObject replacement(EObject target, EReference tie) {
    if (!target.eIsProxy() && made.contains(target)) {
      return target;
    }
    EObject found = target.eIsProxy() ? shared.apply(Ids.of(target)) : target;
    if (found == null || !tie.getEReferenceType().isInstance(found)) {
      return ownProxy(target);
    }
    EObject copy = copies.get(found);
    return copy == null ? copy(found) : copy;
  }

  private static EObject ownProxy(EObject proxy) {
    EObject own = EcoreUtil.create(proxy.eClass());
    ((InternalEObject) own).eSetProxyURI(((InternalEObject) proxy).eProxyURI());
    return own;
  }

  private List<EReference> ties(EClass eClass) {
    return ties.computeIfAbsent(
        eClass,
        sort ->
            sort.getEAllReferences().stream()
                .filter(
                    one ->
                        !one.isContainment()
                            && !one.isContainer()
                            && !one.isDerived()
                            && one.isChangeable())
                .toList());
  }
}
