package org.papilio.search.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.SpatialUnit;
import org.papilio.search.api.FieldValue;

/**
 * The country of a place as a value to search by: its code where it has one, else its name; see
 * {@link org.papilio.model.derived.Countries}.
 */
final class Countries {

  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.ITALIAN,
          Locale.of("nl"),
          Locale.of("sv"),
          Locale.of("hu"),
          Locale.of("es"));

  private Countries() {}

  /** The country as a value of the field {@code country}; empty when it cannot be told. */
  static Optional<FieldValue.Keyword> of(SpatialUnit place, String anchor) {
    Optional<String> code = org.papilio.model.derived.Countries.code(place);
    if (code.isPresent()) {
      return Optional.of(keyword(code.get(), labels(code.get()), anchor));
    }
    return org.papilio.model.derived.Countries.nation(place)
        .filter(unit -> !unit.getName().isEmpty())
        .map(unit -> keyword(unit.getName().getFirst().getText(), names(unit), anchor));
  }

  private static FieldValue.Keyword keyword(
      String code, Map<String, String> labels, String anchor) {
    return new FieldValue.Keyword(WellKnown.COUNTRY.field, code, labels, anchor);
  }

  private static Map<String, String> labels(String code) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Locale language : LANGUAGES) {
      labels.put(language.getLanguage(), Locale.of("", code).getDisplayCountry(language));
    }
    return labels;
  }

  private static Map<String, String> names(SpatialUnit unit) {
    Map<String, String> names = new LinkedHashMap<>();
    for (LocalText text : unit.getName()) {
      if (text.getLang() != null && text.getText() != null) {
        names.put(text.getLang(), text.getText());
      }
    }
    return names;
  }
}
