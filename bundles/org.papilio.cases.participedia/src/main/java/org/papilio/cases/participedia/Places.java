package org.papilio.cases.participedia;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.Containment;
import org.papilio.model.place.Hierarchy;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.PlaceRegister;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.place.TerritorialCode;

/**
 * Places for the register, each made once. A country that the register has already is taken from
 * there. Of a province the scale stays unknown: the source means states, provinces and regions by
 * it.
 */
final class Places {

  private static final String ISO = "ISO3166_1";
  private static final String ISO_VERSION = "2020";

  private final Map<String, EObject> registers;
  private final Map<String, SpatialUnit> made = new HashMap<>();
  private final Map<String, SpatialUnit> countriesThere = new HashMap<>();

  Places(Map<String, EObject> registers, @Nullable Snapshot into) {
    this.registers = registers;
    Optional.ofNullable(into)
        .flatMap(snapshot -> snapshot.register("places"))
        .map(PlaceRegister.class::cast)
        .ifPresent(
            register ->
                register
                    .getUnits()
                    .forEach(
                        unit ->
                            unit.getCodes().stream()
                                .filter(code -> ISO.equals(code.getScheme()))
                                .forEach(code -> countriesThere.put(code.getCode(), unit))));
  }

  SpatialUnit country(Countries.Country country) {
    SpatialUnit there = countriesThere.get(country.code());
    return there != null
        ? there
        : make(
            "country:" + country.code(),
            country.name(),
            null,
            unit -> {
              unit.setScale(ScaleLevel.NATIONAL);
              TerritorialCode code = PlaceFactory.eINSTANCE.createTerritorialCode();
              code.setScheme(ISO);
              code.setVersion(ISO_VERSION);
              code.setCode(country.code());
              unit.getCodes().add(code);
            });
  }

  SpatialUnit province(String name, @Nullable SpatialUnit country) {
    return make(key("province", name, country), name, country, unit -> {});
  }

  SpatialUnit city(String name, @Nullable SpatialUnit within) {
    return make(
        key("city", name, within), name, within, unit -> unit.setScale(ScaleLevel.MUNICIPALITY));
  }

  private static String key(String sort, String name, @Nullable SpatialUnit within) {
    String around = within == null ? "" : within.getId();
    return sort + ":" + around + ":" + name.toLowerCase(Locale.ROOT);
  }

  private SpatialUnit make(
      String key, String name, @Nullable SpatialUnit within, Consumer<SpatialUnit> more) {
    return made.computeIfAbsent(
        key,
        one -> {
          SpatialUnit unit = PlaceFactory.eINSTANCE.createSpatialUnit();
          unit.setId(Registers.idOf("participedia:place:" + key));
          LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
          text.setLang(key.startsWith("country:") ? "en" : "und");
          text.setText(name);
          unit.getName().add(text);
          more.accept(unit);
          if (within != null) {
            Containment containment = PlaceFactory.eINSTANCE.createContainment();
            containment.setParent(within);
            containment.setHierarchy(Hierarchy.ADMINISTRATIVE);
            unit.getContainments().add(containment);
          }
          Registers.add(registers, unit);
          return unit;
        });
  }
}
