package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.CasePlaces;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SourceNote;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Countries;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.model.place.SpatialUnit;

/** Reads where a case operates; scales are those that the places state. */
@Component
public final class PlaceReader implements CasePlaces {

  @Activate
  public PlaceReader() {}

  @Override
  public PlaceList places(Snapshot snapshot, CaseId id, Locale locale) {
    return read(snapshot.read(id), id.slug(), snapshot.revision().hash(), locale.getLanguage());
  }

  static PlaceList read(Case content, String caseId, String revision, String language) {
    List<CasePlace> places = new ArrayList<>();
    for (SpatialUnit unit : content.getOperatesAt()) {
      if (!unit.eIsProxy()) {
        places.add(place(unit, language));
      }
    }
    GraphBuilder about = new GraphBuilder(content, caseId, revision, language);
    String title = Labels.text(content.getTitle(), language);
    return new PlaceList(
        caseId,
        revision,
        title.isBlank() ? caseId : title,
        content.isSetKind() ? content.getKind().getName() : "",
        about.casePeriod(),
        about.note(),
        places);
  }

  private static CasePlace place(SpatialUnit unit, String language) {
    Optional<Scale> scale =
        unit.isSetScale() ? Optional.of(GraphNodes.scale(unit.getScale())) : Optional.empty();
    boolean aboveCountries = scale.isPresent() && scale.get().above(Scale.NATIONAL);
    String name = Labels.text(unit.getName(), language);
    Set<SourceNote> sources = new LinkedHashSet<>();
    unit.getStatements()
        .forEach(said -> sources.addAll(GraphFlows.sources(said.getSources(), language)));
    return new CasePlace(
        Ids.of(unit),
        name.isBlank() ? Labels.of(unit, language) : name,
        scale,
        aboveCountries ? "" : Countries.code(unit).orElse(""),
        codes(unit),
        Countries.holders(unit).stream().flatMap(one -> codes(one).stream()).toList(),
        point(unit),
        List.copyOf(sources));
  }

  private static List<CasePlace.Code> codes(SpatialUnit unit) {
    return unit.getCodes().stream()
        .filter(code -> code.getCode() != null)
        .map(
            code ->
                new CasePlace.Code(text(code.getScheme()), text(code.getVersion()), code.getCode()))
        .toList();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** The point of a place; none where a number is missing or lies on no globe. */
  private static Optional<CasePlace.Point> point(SpatialUnit unit) {
    if (unit.getPoint() == null) {
      return Optional.empty();
    }
    Double latitude = unit.getPoint().getLatitude();
    Double longitude = unit.getPoint().getLongitude();
    boolean there =
        latitude != null
            && longitude != null
            && Math.abs(latitude) <= 90
            && Math.abs(longitude) <= 180;
    return there ? Optional.of(new CasePlace.Point(latitude, longitude)) : Optional.empty();
  }
}
