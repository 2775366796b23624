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
   * Whether one picture holds all cases of a request. Where it does, {@code papilio draw} writes
   * one file for all cases named, else one for each; a source that does not is never asked for more
   * than one case at a time.
   *
   * @return false unless a source says otherwise
   */
  default boolean drawsCasesTogether() {
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
