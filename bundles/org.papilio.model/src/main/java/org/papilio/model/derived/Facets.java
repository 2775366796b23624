package org.papilio.model.derived;

import java.util.Optional;
import org.papilio.model.evidence.Element;

/** Finds what plug-ins add to elements. */
public final class Facets {

  private Facets() {}

  /** The first facet of a kind on an element. */
  public static <T> Optional<T> of(Element element, Class<T> kind) {
    return element.getFacets().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
