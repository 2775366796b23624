package org.papilio.governance.api;

import java.util.List;
import java.util.Optional;

/**
 * A place where a case operates, as the register of places tells it.
 *
 * @param id identifier of the place
 * @param label its name in the language asked for
 * @param scale as the place states it, never derived from a code; empty when it states none
 * @param country two letters of ISO 3166-1, or {@code XK}; empty when the country is not known, and
 *     for a place that is larger than a country
 * @param codes what registers call it; mere names, from which nothing follows but the country
 * @param within what registers call the units that hold it, nearest first
 * @param point a point in it; empty when none is given or it lies on no globe
 * @param sources what is cited for it; may be empty
 */
public record CasePlace(
    String id,
    String label,
    Optional<Scale> scale,
    String country,
    List<Code> codes,
    List<Code> within,
    Optional<Point> point,
    List<SourceNote> sources) {

  public CasePlace {
    codes = List.copyOf(codes);
    within = List.copyOf(within);
    sources = List.copyOf(sources);
  }

  /**
   * A code of a place.
   *
   * @param scheme the register, such as {@code NUTS}
   * @param version its edition, such as {@code 2024}
   */
  public record Code(String scheme, String version, String code) {}

  /**
   * A point on the globe.
   *
   * @param latitude degrees, -90 (south) to 90
   * @param longitude degrees, -180 (west) to 180
   */
  public record Point(double latitude, double longitude) {
    public Point {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException(
            "a point lies at latitude "
                + latitude
                + " and longitude "
                + longitude
                + ", allowed are -90 to 90 and -180 to 180");
      }
    }
  }

  /** True when the place states a scale above that of a country. */
  public boolean aboveCountries() {
    return scale.isPresent() && scale.get().above(Scale.NATIONAL);
  }
}
