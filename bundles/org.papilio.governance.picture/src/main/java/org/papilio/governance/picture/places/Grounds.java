package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.places.outline.OutlineFiles;
import org.papilio.governance.picture.places.outline.WorldCountries;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** What cases can stand on: tiles, countries of the world, or outlines that the workspace keeps. */
final class Grounds {

  static final String TILES = "tiles";
  static final String COUNTRIES = "countries";

  /** Whose the outlines of countries are; printed below them. */
  static final String NATURAL_EARTH = "Natural Earth, 1:110 million (world-atlas 2.0.2)";

  private final OutlineFiles files;
  private final Revision revision;

  Grounds(WorkspaceStore store, Revision revision) {
    this.files = new OutlineFiles(store);
    this.revision = revision;
  }

  /** The names of all, those of files last. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(TILES, COUNTRIES));
    files.list(revision).forEach(file -> names.add(file.name()));
    return names;
  }

  /** The ground asked for, tiles when none is; bad input for one that there is not. */
  String checked(String asked) {
    String ground = asked.isEmpty() ? TILES : asked;
    if (!names().contains(ground)) {
      throw Settings.wrong("ground", ground, String.join(", ", names()))
          .fix("'outlines add' brings outlines of your own")
          .exception();
    }
    return ground;
  }

  Ground ground(PlacesRequest request, PlacesText text, Typefaces typefaces, Svg svg) {
    return request.ground().equals(TILES)
        ? new TileGround(request, text, typefaces, svg)
        : new OutlineGround(request, text, typefaces, svg, layer(request));
  }

  private Layer layer(PlacesRequest request) {
    if (request.ground().equals(COUNTRIES)) {
      return Layer.ofCountries(request.atlas(), WorldCountries.read(), NATURAL_EARTH);
    }
    OutlineFiles.About about = files.about(revision, request.ground());
    return Layer.ofCodes(request.atlas(), files.outlines(revision, about), about);
  }

  /** What is to be said of the outlines; empty for tiles, which are our own. */
  Optional<String> attribution(PlacesRequest request) {
    return switch (request.ground()) {
      case TILES -> Optional.empty();
      case COUNTRIES -> Optional.of(NATURAL_EARTH);
      default -> Optional.of(files.about(revision, request.ground()).attribution());
    };
  }
}
