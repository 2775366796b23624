package org.papilio.governance.picture.places;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.places.Atlas.Numbered;
import org.papilio.platform.text.Messages;

/** What a map of places says in words, in one language. */
final class PlacesText {

  private final PlacesRequest request;
  private final Atlas atlas;
  private final Locale locale;
  private final Messages messages;

  PlacesText(PlacesRequest request) {
    this.request = request;
    this.atlas = request.atlas();
    this.locale = request.locale();
    this.messages = Messages.of(PlacesText.class, locale);
  }

  Messages messages() {
    return messages;
  }

  String title() {
    return messages.text("places.title");
  }

  String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(size());
    request
        .options()
        .year()
        .ifPresent(year -> parts.add(messages.text("score.filter.year", Integer.toString(year))));
    atlas.cases().stream()
        .map(one -> one.of().note())
        .filter(note -> !note.isBlank())
        .map(PlainText::clean)
        .distinct()
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  private String size() {
    return messages.text("places.size", atlas.cases().size(), atlas.countries().size());
  }

  /** The name of an area. */
  String area(Area area) {
    return area.isCountry()
        ? Atlas.country(area, locale)
        : messages.text(area.equals(Area.ABOVE) ? "places.above" : "places.unknown");
  }

  /** Areas with cases: countries by their names, then the others. */
  List<Area> areas() {
    Collator names = Collator.getInstance(locale);
    List<Area> areas = new ArrayList<>(atlas.areas());
    areas.sort(
        Comparator.<Area>comparingInt(a -> a.isCountry() ? 0 : a.equals(Area.ABOVE) ? 1 : 2)
            .thenComparing(this::area, names)
            .thenComparing(Area::key));
    return areas;
  }

  static String title(PlaceList one) {
    return PlainText.clean(one.title());
  }

  String kind(PlaceList one) {
    return messages.text(
        "places.kind." + (CaseMark.KINDS.contains(one.kind()) ? one.kind() : "UNKNOWN"));
  }

  /** The names of the places of a case in an area, with scales where they are stated. */
  String places(Numbered one, Area area) {
    List<CasePlace> places = one.places(area);
    return places.isEmpty()
        ? messages.text("places.none")
        : places.stream().map(this::place).collect(Collectors.joining("; "));
  }

  private String place(CasePlace place) {
    String name = PlainText.clean(place.label());
    return place
        .scale()
        .map(scale -> messages.text("places.place", name, messages.text("scale." + scale)))
        .orElse(name);
  }

  /** What a mark says when it is pointed at. */
  String mark(Numbered one, Area area) {
    return messages.text(
        "places.mark",
        Integer.toString(one.number()),
        title(one.of()),
        kind(one.of()),
        area(area),
        places(one, area));
  }

  String count(Area area) {
    return messages.text("places.count", area(area), atlas.count(area));
  }

  /** The map in sentences. */
  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(subtitle() + ".");
    for (Area area : areas()) {
      String cases =
          atlas.in(area).stream()
              .map(one -> one.number() + " " + title(one.of()) + " (" + places(one, area) + ")")
              .collect(Collectors.joining("; "));
      sentences.add(messages.text("places.text.area", count(area), cases));
    }
    sentences.addAll(remarks());
    return String.join(" ", sentences);
  }

  /** What a reader must not miss: what is not known, and who is counted twice or not at all. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    long several = atlas.cases().stream().filter(one -> one.areas().size() > 1).count();
    if (several > 0) {
      remarks.add(messages.text("places.text.several", several));
    }
    int unknown = atlas.count(Area.UNKNOWN);
    if (unknown > 0) {
      remarks.add(messages.text("places.text.unknown", unknown));
    }
    if (!atlas.without().isEmpty()) {
      remarks.add(
          messages.text(
              "places.text.without",
              atlas.without().stream().map(PlacesText::title).collect(Collectors.joining(", "))));
    }
    return remarks;
  }

  /** Citations of the places, each once. */
  List<String> sources() {
    Set<String> labels = new LinkedHashSet<>();
    atlas
        .cases()
        .forEach(
            one ->
                one.of()
                    .places()
                    .forEach(place -> place.sources().forEach(s -> labels.add(s.label()))));
    return List.copyOf(labels);
  }

  String revision() {
    String hash = request.revision();
    return messages.text("matrix.revision", hash.length() > 12 ? hash.substring(0, 12) : hash);
  }
}
