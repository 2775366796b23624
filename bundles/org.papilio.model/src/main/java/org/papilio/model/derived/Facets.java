package org.papilio.model.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.model.evidence.Element;
import org.papilio.model.evidence.Facet;

/** Finds what plug-ins add to elements. */
public final class Facets {

  private Facets() {}

  /**
   * A facet where it was found.
   *
   * @param owner the element that carries it
   */
  public record Placed(Facet facet, Element owner) {}

  /** All facets in an element and its parts, each with the element that carries it. */
  public static List<Placed> all(Element root) {
    List<Placed> found = new ArrayList<>();
    root.getFacets().forEach(facet -> found.add(new Placed(facet, root)));
    EcoreUtil.getAllContents(root, true)
        .forEachRemaining(
            part -> {
              if (part instanceof Element owner) {
                owner.getFacets().forEach(facet -> found.add(new Placed(facet, owner)));
              }
            });
    return found;
  }

  /** The first facet of a kind on an element. */
  public static <T> Optional<T> of(Element element, Class<T> kind) {
    return element.getFacets().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
