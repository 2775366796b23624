package org.papilio.assess.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.Finding;
import org.papilio.platform.problem.Problem;

/**
 * A figure of a finding and its drawing.
 *
 * @param svg a complete SVG document
 */
record Drawn(Figure figure, String svg) {

  /** All figures of a finding; none where no artist is installed. */
  static List<Drawn> all(Finding finding, Optional<FigureArtist> artist, Locale locale) {
    List<Drawn> all = new ArrayList<>();
    artist.ifPresent(
        a -> finding.figures().forEach(f -> all.add(new Drawn(f, a.draw(f, true, locale)))));
    return all;
  }

  /** One figure by its id. */
  static Drawn one(Finding finding, String id, Optional<FigureArtist> artist, Locale locale) {
    Figure figure =
        finding
            .figure(id)
            .orElseThrow(
                () ->
                    Problem.notFound("there is no figure '" + id + "'")
                        .allowing(
                            finding.figures().isEmpty()
                                ? "none; this finding has no figures"
                                : String.join(
                                    ", ", finding.figures().stream().map(Figure::id).toList()))
                        .exception());
    FigureArtist drawing =
        artist.orElseThrow(
            () ->
                Problem.failure("nothing is installed that draws figures")
                    .fix("install the bundle org.papilio.assess.picture")
                    .exception());
    return new Drawn(figure, drawing.draw(figure, true, locale));
  }
}
