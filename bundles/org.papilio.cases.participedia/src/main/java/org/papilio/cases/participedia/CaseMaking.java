package org.papilio.cases.participedia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.NetworkRegister;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.Provenance;
import org.papilio.model.cases.Sector;
import org.papilio.model.cases.SourcingNetwork;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.Access;
import org.papilio.model.evidence.Dossier;
import org.papilio.model.evidence.DossierSection;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Period;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceKind;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.time.PartialDate;
import org.papilio.platform.loss.LossReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Makes a case of a record. Nothing is invented: what the source does not say stays unset, a coded
 * value without a term of ours is kept as text in the dossier and counted as changed.
 */
final class CaseMaking {

  static final String ATTRIBUTION = "Participedia, participedia.net";
  private static final CasesFactory CASES = CasesFactory.eINSTANCE;
  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  /** Fields of the coded records that say the same as the locations, which are newer. */
  private static final Set<String> ALSO_IN_LOCATIONS =
      Set.of("country", "province", "city", "location_name", "updated_date", "post_date");

  private final Export export;
  private final Countries countries = new Countries();
  private final Map<String, EObject> registers = new LinkedHashMap<>();
  private final Places places;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Optional<SourcingNetwork> network;
  private final Optional<Snapshot> into;
  private final LossReport.Builder report;
  private final String now;

  CaseMaking(Export export, @Nullable Snapshot into, LossReport.Builder report, String now) {
    this.export = export;
    this.report = report;
    this.now = now;
    this.into = Optional.ofNullable(into);
    this.places = new Places(registers, into);
    String imports = Registers.idOf("network:IMPORT");
    this.network =
        Optional.ofNullable(into)
            .flatMap(snapshot -> snapshot.register("networks"))
            .map(NetworkRegister.class::cast)
            .flatMap(
                register ->
                    register.getNetworks().stream()
                        .filter(one -> imports.equals(one.getId()))
                        .findFirst());
  }

  /** Elements for registers that the cases refer to. */
  Map<String, EObject> registers() {
    return registers;
  }

  static String idOf(String number) {
    return Registers.idOf("participedia:case:" + number);
  }

  /**
   * When a case that is there already was added, so that importing again changes nothing by itself.
   */
  private Optional<String> addedBefore(String id) {
    return into.filter(snapshot -> !snapshot.ids().isEmpty())
        .flatMap(snapshot -> snapshot.caseOf(id).map(snapshot::read))
        .map(Case::getProvenance)
        .map(Provenance::getAddedAt);
  }

  /** One case, with the notes on it that have no place of their own. */
  private final class Making {
    private final Case made = CASES.createCase();
    private final Map<String, String> location;
    private final JsonNode coded;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final String number;

    Making(Map<String, String> location) {
      this.location = location;
      this.number = location.get("id");
      this.coded = export.coded().getOrDefault(number, MissingNode.getInstance());
    }

    Case make() {
      made.setId(idOf(number));
      made.setTrajectory(Trajectory.UNKNOWN);
      made.setProfile(CASES.createInnovationProfile());
      made.getProfile().setId(own("profile"));
      made.setDossier(EVIDENCE.createDossier());
      titles();
      where();
      fields();
      groups();
      scale();
      phase();
      organisation();
      otherLists();
      otherCoded();
      provenance();
      dossier();
      return made;
    }

    private String own(String part) {
      return Registers.idOf("participedia:case:" + number + ":" + part);
    }

    private void titles() {
      Map<String, String> row = export.titles().getOrDefault(number, Map.of());
      text(row, "title").ifPresent(made.getTitle()::add);
      text(row, "description").ifPresent(made.getSummary()::add);
      if (!row.getOrDefault("url", "").isBlank()) {
        report.kept("titles.url");
      }
    }

    private Optional<LocalText> text(Map<String, String> row, String column) {
      String value = row.getOrDefault(column, "").strip();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      LocalText text = EVIDENCE.createLocalText();
      text.setLang("en");
      text.setText(value);
      report.kept("titles." + column);
      return Optional.of(text);
    }

    private void where() {
      SpatialUnit place = null;
      String country = field("country");
      if (!country.isEmpty()) {
        Optional<Countries.Country> known = countries.find(country);
        if (known.isPresent()) {
          place = places.country(known.get());
          count("locations.country", known.get().name().equals(country));
        } else {
          note("locations.country", "country", country);
        }
      }
      String province = field("province");
      if (!province.isEmpty()) {
        place = places.province(province, place);
        report.kept("locations.province");
      }
      String city = field("city");
      if (!city.isEmpty()) {
        place = places.city(city, place);
        report.kept("locations.city");
      }
      if (place != null) {
        made.getOperatesAt().add(place);
      }
      if (!field("location_name").isEmpty()) {
        note("locations.location_name", "location", field("location_name"));
      }
      for (String column : List.of("country", "province", "city", "location_name")) {
        String older = coded.path(column).asString("").strip();
        if (!older.isEmpty()) {
          if (older.equals(field(column))) {
            report.kept("metadata." + column);
          } else {
            note("metadata." + column, column + " in 2018", older);
          }
        }
      }
    }

    private String field(String column) {
      return location.getOrDefault(column, "").strip();
    }

    private void fields() {
      Set<String> found = new LinkedHashSet<>();
      for (String column : List.of("issues", "specific_topics")) {
        List<String> left = new ArrayList<>();
        for (String value : Export.values(coded.path(column))) {
          String term = Terms.FIELDS.get(value);
          if (term == null) {
            left.add(value);
          } else {
            found.add(term);
            report.changed("metadata." + column);
          }
        }
        note("metadata." + column, column.replace('_', ' '), left);
      }
      made.getPolicyFields().addAll(found);
    }

    private void groups() {
      List<String> left = new ArrayList<>();
      for (String value : Export.values(coded.path("targeted_participants"))) {
        String term = Terms.GROUPS.get(value);
        if (term == null) {
          left.add(value);
          continue;
        }
        TargetGroup group = CASES.createTargetGroup();
        group.setId(own("group:" + term));
        group.setConcept(term);
        made.getGroups().add(group);
        report.changed("metadata.targeted_participants");
      }
      note("metadata.targeted_participants", "targeted participants", left);
    }

    private void scale() {
      List<String> scopes = Export.values(coded.path("scope_of_influence"));
      ScaleLevel scale = scopes.size() == 1 ? Terms.SCALES.get(scopes.getFirst()) : null;
      if (scale == null) {
        note("metadata.scope_of_influence", "scope of influence", scopes);
      } else {
        made.setMainScale(scale);
        report.changed("metadata.scope_of_influence");
      }
    }

    private void phase() {
      Period period = EVIDENCE.createPeriod();
      day("start_date").ifPresent(period::setStart);
      day("end_date").ifPresent(period::setEnd);
      if (period.getStart() == null && period.getEnd() == null) {
        return;
      }
      Phase phase = CASES.createPhase();
      phase.setId(own("phase"));
      phase.setPeriod(period);
      made.getPhases().add(phase);
    }

    /** The day of a moment; the time of day says nothing about a case. */
    private Optional<String> day(String column) {
      String moment = coded.path(column).asString("");
      if (moment.isEmpty()) {
        return Optional.empty();
      }
      int end = moment.indexOf('T');
      String day = end < 0 ? moment : moment.substring(0, end);
      if (PartialDate.tryParse(day).isEmpty()) {
        note("metadata." + column, column.replace('_', ' '), moment);
        return Optional.empty();
      }
      report.changed("metadata." + column);
      return Optional.of(day);
    }

    private void organisation() {
      String id = field("primary_org_id").replaceAll("\\.0$", "");
      if (id.isEmpty()) {
        return;
      }
      Map<String, String> row = export.organisations().get(id);
      if (row == null || row.getOrDefault("title", "").isBlank()) {
        note("locations.primary_org_id", "primary organisation, number", id);
        return;
      }
      Participation part = CASES.createParticipation();
      part.setId(own("organisation"));
      part.setActor(actors.computeIfAbsent(id, key -> actor(key, row)));
      part.getRoles().add("LEAD");
      made.getParticipations().add(part);
      report.changed("locations.primary_org_id");
    }

    private void otherLists() {
      for (String column : List.of("approaches", "method_types", "tools_techniques_types")) {
        note("locations." + column, column.replace('_', ' '), Export.values(field(column)));
      }
      List<String> methods =
          Export.values(field("specific_methods_tools_techniques")).stream()
              .map(id -> export.methods().getOrDefault(id, Map.of()).getOrDefault("title", id))
              .toList();
      note("locations.specific_methods_tools_techniques", "specific methods", methods);
      if (!field("post_date").isEmpty()) {
        report.dropped("locations.post_date");
      }
    }

    private void otherCoded() {
      Set<String> done =
          Set.of(
              "id",
              "type",
              "issues",
              "specific_topics",
              "targeted_participants",
              "scope_of_influence",
              "start_date",
              "end_date");
      coded
          .propertyStream()
          .forEach(
              field -> {
                String name = field.getKey();
                if (ALSO_IN_LOCATIONS.contains(name)) {
                  if (name.endsWith("_date")) {
                    report.dropped("metadata." + name);
                  }
                } else if (name.equals("type")) {
                  report.kept("metadata.type");
                } else if (!done.contains(name)) {
                  note("metadata." + name, name.replace('_', ' '), Export.values(field.getValue()));
                }
              });
    }

    private void provenance() {
      Provenance provenance = CASES.createProvenance();
      provenance.setImportedFrom(ATTRIBUTION + ", case " + number);
      provenance.setAddedBy("import of " + export.name());
      provenance.setAddedAt(addedBefore(made.getId()).orElse(now));
      network.ifPresent(provenance::setVia);
      made.setProvenance(provenance);
    }

    private void dossier() {
      Dossier dossier = made.getDossier();
      Source source = EVIDENCE.createSource();
      source.setId(own("source"));
      source.setKind(SourceKind.WEB);
      source.setAccess(Access.OPEN);
      source.setAddress(
          export
              .titles()
              .getOrDefault(number, Map.of())
              .getOrDefault("url", "https://participedia.net/case/" + number));
      String updated = field("updated_date");
      if (updated.length() >= 10 && PartialDate.tryParse(updated.substring(0, 10)).isPresent()) {
        source.setDate(updated.substring(0, 10));
        report.changed("locations.updated_date");
      }
      dossier.getSources().add(source);
      if (!notes.isEmpty()) {
        StringBuilder text = new StringBuilder();
        notes.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        DossierSection section = EVIDENCE.createDossierSection();
        section.setId(own("coded"));
        section.setHeading("As coded by Participedia");
        section.setText(text.toString().stripTrailing());
        section.setLang("en");
        dossier.getSections().add(section);
      }
    }

    private void count(String column, boolean unchanged) {
      if (unchanged) {
        report.kept(column);
      } else {
        report.changed(column);
      }
    }

    private void note(String column, String name, String value) {
      notes.merge(name, value, (a, b) -> a + "; " + b);
      report.changed(column);
    }

    private void note(String column, String name, List<String> values) {
      if (!values.isEmpty()) {
        notes.put(name, String.join(", ", values));
        values.forEach(value -> report.changed(column));
      }
    }
  }

  /** The case of a row of the locations, joined with its title and coded record. */
  Case make(Map<String, String> location) {
    return new Making(location).make();
  }

  private Actor actor(String id, Map<String, String> row) {
    Actor actor = CASES.createActor();
    actor.setId(Registers.idOf("participedia:organisation:" + id));
    LocalText name = EVIDENCE.createLocalText();
    name.setLang("und");
    name.setText(row.get("title").strip());
    actor.getName().add(name);
    String sector = row.getOrDefault("sector", "");
    Sector known = Terms.SECTORS.get(sector);
    if (known != null) {
      actor.setSector(known);
    }
    String type = Terms.ACTOR_TYPES.get(sector);
    if (type != null) {
      actor.setType(type);
    }
    countries
        .find(row.getOrDefault("country", ""))
        .ifPresent(country -> actor.setSeat(places.country(country)));
    Registers.add(registers, actor);
    return actor;
  }
}
