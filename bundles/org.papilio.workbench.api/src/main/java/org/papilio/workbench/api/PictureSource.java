package org.papilio.workbench.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Draws one kind of picture, as a service. The same drawing serves {@code papilio draw ID CASE…}
 * and the page ({@code GET /api/pictures/ID?case=…}).
 */
@ConsumerType
public interface PictureSource {

  /** Short name, as typed after {@code papilio draw}: {@code score}. */
  String id();

  /** Name for people. */
  String title(Locale locale);

  /** The settings that {@link PictureRequest#options} may hold. */
  List<PictureOption> options();

  /**
   * Whether several cases make one picture, such as small multiples; else each case is a picture of
   * its own, and a request names one.
   */
  default boolean takesSeveral() {
    return false;
  }

  /**
   * Draws. Equal requests on equal revisions give equal pictures, byte for byte.
   *
   * @throws org.papilio.platform.problem.ProblemException not found, for an unknown case; bad
   *     input, for a wrong option
   */
  Picture draw(PictureRequest request);
}
