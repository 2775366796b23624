package org.papilio.governance.picture.places;

import java.util.List;
import java.util.Locale;
import org.papilio.governance.picture.sheet.SheetOptions;

/**
 * A map, ready to be drawn.
 *
 * @param ground name of the ground
 * @param grounds names of all grounds there are
 * @param prefix of XML ids
 */
record PlacesRequest(
    Atlas atlas,
    SheetOptions options,
    String ground,
    List<String> grounds,
    String revision,
    Locale locale,
    String prefix) {
  PlacesRequest {
    grounds = List.copyOf(grounds);
  }
}
