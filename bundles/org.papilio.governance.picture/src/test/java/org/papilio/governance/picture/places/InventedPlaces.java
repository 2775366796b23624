package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.places.outline.WorldCountries;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.picture.api.Svg;
import org.papilio.picture.fonts.FontFiles;

/** Cases at invented places, and maps of them without a workspace. */
final class InventedPlaces {

  private static final List<String> KINDS = List.of("ACTION", "POLICY", "BOTH", "", "OTHER");
  private static final List<String> COUNTRIES =
      List.of("AT", "BE", "DE", "DE", "DE", "FR", "GR", "GB", "IT", "SE", "BR", "MT", "", "XK");

  private InventedPlaces() {}

  static CasePlace place(String name, String country) {
    return new CasePlace(
        name,
        name,
        Optional.of(Scale.MUNICIPALITY),
        country,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  static PlaceList at(String id, String title, CasePlace... places) {
    return new PlaceList(id, "abc", title, "ACTION", Years.OPEN, "", List.of(places));
  }

  /** Cases with places anywhere, points or none, names short or very long. */
  static List<PlaceList> random(long seed, int cases) {
    Random random = new Random(seed);
    List<PlaceList> all = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      List<CasePlace> places = new ArrayList<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        places.add(place(random));
      }
      String title = "Case " + i + " word".repeat(random.nextInt(8) == 0 ? 50 : 2);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      all.add(new PlaceList("case-" + i, "abc", title, kind, Years.OPEN, "", places));
    }
    return all;
  }

  private static CasePlace place(Random random) {
    boolean union = random.nextInt(10) == 0;
    String country = union ? "" : COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    return new CasePlace(
        "p" + random.nextInt(1000),
        "Place".repeat(1 + random.nextInt(12)),
        union ? Optional.of(Scale.EU) : Optional.empty(),
        country,
        List.of(new CasePlace.Code("NUTS", "2021", "AT" + random.nextInt(4))),
        List.of(),
        random.nextBoolean()
            ? Optional.of(new CasePlace.Point(35 + random.nextInt(35), random.nextInt(30)))
            : Optional.empty(),
        List.of(new SourceNote("s", "Register of " + random.nextInt(3), "")));
  }

  static PlacesRequest request(List<PlaceList> cases, double width, String ground) {
    return new PlacesRequest(
        Atlas.of(cases, List.of()),
        SheetOptions.of(Map.of("width", Integer.toString((int) width), "fonts", "false")),
        Optional.empty(),
        ground,
        List.of("tiles", "countries"),
        "0123456789abcdef",
        Locale.ENGLISH,
        "p-");
  }

  static PlacesPicture.Drawn draw(List<PlaceList> cases, double width, String ground) {
    PlacesRequest request = request(cases, width, ground);
    return ground.equals(Grounds.TILES)
        ? draw(request, null)
        : draw(request, Layer.ofCountries(request.atlas(), WorldCountries.read(), "Natural Earth"));
  }

  static PlacesPicture.Drawn draw(PlacesRequest request, @Nullable Layer layer) {
    PlacesText text = new PlacesText(request);
    Svg svg = new Svg();
    FontFiles typefaces = new FontFiles();
    Ground ground =
        layer == null
            ? new TileGround(request, text, typefaces, svg)
            : new OutlineGround(request, text, typefaces, svg, layer);
    return new PlacesPicture(request, text, typefaces, svg, ground).draw();
  }
}
