package org.papilio.governance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.api.Scale;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.Containment;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.Point;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.place.TerritorialCode;

class PlaceReaderTest {

  private static final PlaceFactory PLACES = PlaceFactory.eINSTANCE;

  private final Case content = CasesFactory.eINSTANCE.createCase();

  @BeforeEach
  void anAction() {
    content.getTitle().add(text("en", "Open door"));
    content.setKind(CaseKind.ACTION);
  }

  private static LocalText text(String language, String words) {
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang(language);
    text.setText(words);
    return text;
  }

  private SpatialUnit at(String name) {
    SpatialUnit unit = unit(name);
    content.getOperatesAt().add(unit);
    return unit;
  }

  private static SpatialUnit unit(String name) {
    SpatialUnit unit = PLACES.createSpatialUnit();
    unit.setId(name.toLowerCase(Locale.ROOT));
    unit.getName().add(text("en", name));
    return unit;
  }

  private static void code(SpatialUnit unit, String scheme, String code) {
    TerritorialCode one = PLACES.createTerritorialCode();
    one.setScheme(scheme);
    one.setVersion("2021");
    one.setCode(code);
    unit.getCodes().add(one);
  }

  private static void in(SpatialUnit unit, SpatialUnit parent) {
    Containment in = PLACES.createContainment();
    in.setParent(parent);
    unit.getContainments().add(in);
  }

  private CasePlace only() {
    return read().places().getFirst();
  }

  private PlaceList read() {
    return PlaceReader.read(content, "door", "abc", "en");
  }

  @Test
  void aPlaceHasTheCountryOfTheNationThatHoldsIt() {
    SpatialUnit austria = unit("Austria");
    austria.setScale(ScaleLevel.NATIONAL);
    code(austria, "ISO3166_1", "AT");
    SpatialUnit land = unit("Carinthia");
    in(land, austria);
    SpatialUnit town = at("Villach");
    town.setScale(ScaleLevel.MUNICIPALITY);
    in(town, land);
    assertEquals("AT", only().country());
    assertEquals(Optional.of(Scale.MUNICIPALITY), only().scale());
    assertEquals("ACTION", read().kind());
  }

  @Test
  void eurostatsLettersForGreeceAndTheUnitedKingdomAreReadAsThoseOfIso() {
    code(at("Thessaloniki"), "NUTS", "EL522");
    code(at("Leeds"), "NUTS", "UKE42");
    code(at("Peja"), "NUTS", "XK002");
    assertEquals(
        List.of("GR", "GB", "XK"), read().places().stream().map(CasePlace::country).toList());
  }

  @Test
  void noScaleFollowsFromACode() {
    code(at("Vienna"), "NUTS", "AT13");
    assertEquals(Optional.empty(), only().scale());
    assertEquals(List.of(new CasePlace.Code("NUTS", "2021", "AT13")), only().codes());
  }

  @Test
  void theUnionHasNoCountryEvenIfItsCodeLooksLikeOne() {
    SpatialUnit union = at("European Union");
    union.setScale(ScaleLevel.EU);
    code(union, "LOCAL", "EU");
    assertEquals("", only().country());
    assertTrue(only().aboveCountries());
  }

  @Test
  void unknownStaysUnknownAndAPointOffTheGlobeIsNone() {
    SpatialUnit nowhere = at("Nowhere");
    code(nowhere, "NUTS", "QQ1");
    Point point = PLACES.createPoint();
    point.setLatitude(91.0);
    point.setLongitude(Double.NaN);
    nowhere.setPoint(point);
    assertEquals("", only().country());
    assertEquals(Optional.empty(), only().point());
  }

  @Test
  void aPlaceThatIsMissingInTheRegisterIsLeftOut() {
    SpatialUnit missing = at("Gone");
    ((InternalEObject) missing).eSetProxyURI(URI.createURI("papilio:element#gone"));
    assertEquals(List.of(), read().places());
  }

  @Test
  void nationsThatHoldEachOtherEndTheSearch() {
    SpatialUnit one = at("One");
    SpatialUnit other = unit("Other");
    in(one, other);
    in(other, one);
    assertEquals("", only().country());
  }
}
