package org.papilio.model.derived;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.jspecify.annotations.Nullable;
import org.papilio.model.evidence.Identified;

/** The ids of elements, also of those that are referred to but not there. */
public final class Ids {

  private static final URI ELSEWHERE = URI.createURI("papilio:element");

  private Ids() {}

  /** The id of an element, or the one that a proxy stands for; empty when it has none. */
  public static String of(@Nullable EObject element) {
    if (element == null) {
      return "";
    }
    if (element.eIsProxy()) {
      String id = ((InternalEObject) element).eProxyURI().fragment();
      return id == null ? "" : id;
    }
    return element instanceof Identified one && one.getId() != null ? one.getId() : "";
  }

  /** What a proxy for an element carries: the id is the fragment. */
  public static URI uri(String id) {
    return ELSEWHERE.appendFragment(id);
  }
}
