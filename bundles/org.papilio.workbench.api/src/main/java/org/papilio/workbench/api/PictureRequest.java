package org.papilio.workbench.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.Workspace;

/**
 * What to draw.
 *
 * @param workspace where the cases are
 * @param revision the revision to draw; empty for the newest
 * @param cases slugs, in order; at least one, and more than one only for a source that {@link
 *     PictureSource#drawsCasesTogether draws cases together}
 * @param options settings by name, see {@link PictureSource#options}
 * @param locale language of the labels
 */
public record PictureRequest(
    Workspace workspace,
    Optional<String> revision,
    List<String> cases,
    Map<String, String> options,
    Locale locale) {
  public PictureRequest {
    cases = List.copyOf(cases);
    options = Map.copyOf(options);
  }
}
