package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.picture.places.Atlas.Numbered;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** A map of places as tables: cases by country, and the places behind them. */
final class PlacesTables {

  private final Atlas atlas;
  private final PlacesText text;
  private final Messages messages;

  PlacesTables(Atlas atlas, PlacesText text) {
    this.atlas = atlas;
    this.text = text;
    this.messages = text.messages();
  }

  List<PictureTable> tables() {
    return List.of(countries(), places());
  }

  private PictureTable countries() {
    List<List<String>> rows = new ArrayList<>();
    for (Area area : text.areas()) {
      String cases =
          atlas.in(area).stream()
              .map(one -> one.number() + " " + PlacesText.title(one.of()))
              .collect(Collectors.joining("; "));
      rows.add(
          List.of(
              area.isCountry() ? area.key() : "",
              text.area(area),
              Integer.toString(atlas.count(area)),
              cases));
    }
    return table("table.places.countries", List.of("code", "country", "count", "cases"), rows);
  }

  private PictureTable places() {
    List<List<String>> rows = new ArrayList<>();
    for (Numbered one : atlas.cases()) {
      if (one.of().places().isEmpty()) {
        rows.add(row(one, List.of("", "", "", "", "", "")));
      }
      for (CasePlace place : one.of().places()) {
        rows.add(row(one, place(place)));
      }
    }
    return table(
        "table.places.places",
        List.of("number", "case", "kind", "name", "scale", "country", "codes", "point", "sources"),
        rows);
  }

  private List<String> row(Numbered one, List<String> place) {
    return Stream.concat(
            Stream.of(
                Integer.toString(one.number()),
                PlacesText.title(one.of()),
                one.of().kind().isEmpty() ? "" : text.kind(one.of())),
            place.stream())
        .toList();
  }

  private List<String> place(CasePlace place) {
    return List.of(
        place.label(),
        place.scale().map(scale -> messages.text("scale." + scale)).orElse(""),
        place.country(),
        place.codes().stream()
            .map(code -> code.scheme() + " " + code.version() + " " + code.code())
            .collect(Collectors.joining("; ")),
        place.point().map(at -> at.latitude() + ", " + at.longitude()).orElse(""),
        place.sources().stream().map(SourceNote::text).collect(Collectors.joining("; ")));
  }

  private PictureTable table(String caption, List<String> columns, List<List<String>> rows) {
    return new PictureTable(
        messages.text(caption),
        columns.stream().map(key -> messages.text("places.column." + key)).toList(),
        rows);
  }
}
