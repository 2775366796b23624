package org.papilio.workbench.api;

/**
 * A reference to something that can be selected and opened in the page; routes put it into their
 * answers so that the page can lead there.
 *
 * @param kind one of {@link ObjectKind} or a plug-in's own
 * @param id unique within the kind and the workspace
 * @param label what people read
 */
public record OpenObject(String kind, String id, String label) {

  public OpenObject {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "an object to open needs a kind and an id, got " + kind + '/' + id);
    }
  }

  /** An element of a case. */
  public static OpenObject element(String slug, String elementId, String label) {
    return new OpenObject(ObjectKind.ELEMENT, slug + '#' + elementId, label);
  }
}
