package org.papilio.cases.participedia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.place.PlaceRegister;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class ParticipediaFormatTest {

  private static final String HEADER =
      "id,post_date,updated_date,location_name,city,province,country,approaches,method_types,"
          + "tools_techniques_types,specific_methods_tools_techniques,primary_org_id\n";

  @TempDir Path temp;
  private final ParticipediaFormat format = new ParticipediaFormat();

  private CaseFormat.Import read(Path folder) throws IOException {
    return format.read(folder, Map.of(), null, Progress.NONE);
  }

  private Path export(String locations) throws IOException {
    Files.writeString(temp.resolve("case-locations-2026.csv"), HEADER + locations);
    Files.writeString(
        temp.resolve("case-titles-2024.csv"),
        "id,title,description,url\n"
            + "1,a citizens' assembly,what it did,https://participedia.net/case/1\n");
    Files.writeString(
        temp.resolve("cases-metadata-2018.json"),
        """
        [{"id": "1", "type": "case", "country": "Canada", "scope_of_influence": ["national"],
          "issues": ["education", "environment"], "start_date": "2004-01-11T16:00:00",
          "targeted_participants": ["youth", "other"], "number_of_participants": 160}]
        """);
    return temp;
  }

  @Test
  void whatTheSourceSaysIsTakenOverAndNothingElse() throws IOException {
    CaseFormat.Import read =
        read(
            export(
                "1,,2020-01-02 03:04:05,,Vancouver,British"
                    + " Columbia,Canada,{},{deliberative},{},{},\n"
                    + "2,,,,,,,{},{},{},{},\n"));
    Case first = read.cases().get(0).content();
    assertEquals("a-citizens-assembly", read.cases().get(0).id().slug());
    assertEquals(ScaleLevel.NATIONAL, first.getMainScale());
    assertEquals(List.of("EDUCATION_AND_TRAINING"), first.getPolicyFields());
    assertEquals("2004-01-11", first.getPhases().get(0).getPeriod().getStart());
    assertEquals("YOUNG_PEOPLE", first.getGroups().get(0).getConcept());
    assertEquals("Vancouver", first.getOperatesAt().get(0).getName().get(0).getText());
    assertTrue(
        first.getProvenance().getImportedFrom().startsWith("Participedia, participedia.net"));
    assertEquals(
        "issues: environment\ntargeted participants: other\nmethod types: deliberative\n"
            + "number of participants: 160",
        first.getDossier().getSections().get(0).getText());

    Case second = read.cases().get(1).content();
    assertFalse(second.isSetMainScale());
    assertFalse(second.isSetKind());
    assertTrue(second.getTitle().isEmpty() && second.getOperatesAt().isEmpty());
    assertEquals("participedia-2", read.cases().get(1).id().slug());
  }

  @Test
  void spellingsOfACountryAreOnePlace() throws IOException {
    CaseFormat.Import read =
        read(export("1,,,,,,Italia,{},{},{},{},\n2,,,,,,Italy,{},{},{},{},\n"));
    assertEquals(1, ((PlaceRegister) read.registers().get("places")).getUnits().size());
    assertEquals(1L, read.report().kept().get("locations.country"));
    assertEquals(1L, read.report().changed().get("locations.country"));
  }

  @Test
  void aCountryThatIsNotKnownIsKeptAsText() throws IOException {
    CaseFormat.Import read = read(export("1,,,,,,Atlantis,{},{},{},{},\n"));
    Case only = read.cases().get(0).content();
    assertTrue(only.getOperatesAt().isEmpty());
    assertTrue(only.getDossier().getSections().get(0).getText().contains("country: Atlantis"));
  }

  @Test
  void aBadRowIsReportedAndKeepsNobodyOut() throws IOException {
    CaseFormat.Import read =
        read(export("x,,,,,,,{},{},{},{},\n1,,,,,,,{},{},{},{},\n1,,,,,,,{},{},{},{},\n"));
    assertEquals(1, read.cases().size());
    assertEquals(3, read.report().read());
    assertEquals(2, read.report().unreadable().size());
    assertEquals("case-locations-2026.csv, line 2", read.report().unreadable().get(0).where());
  }

  @Test
  void aFolderWithoutLocationsOrWithDamagedFilesIsRefused() throws IOException {
    assertFalse(format.recognises(temp));
    assertKind();
    export("");
    assertKind();
    export("1,,,,,,,{},{},{},{},\n");
    Files.writeString(temp.resolve("cases-metadata-2018.json"), "[{");
    assertKind();
  }

  private void assertKind() {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(temp));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
  }

  @Test
  void importingTwiceGivesTheSameIds() throws IOException {
    Path folder = export("1,,,,,,Italy,{},{},{},{},\n");
    assertEquals(
        read(folder).cases().get(0).content().getId(),
        read(folder).cases().get(0).content().getId());
  }

  @Test
  void allCasesOfTheRealExportsAreTakenOver() throws IOException {
    Path folder = SharedData.folder("data/participedia");
    assertTrue(format.recognises(folder));
    CaseFormat.Import read = read(folder);
    assertEquals(3314, read.cases().size());
    assertEquals(3314, read.report().accepted());
    assertEquals(List.of(), read.report().unreadable());
    List<Case> cases = read.cases().stream().map(NamedCase::content).toList();
    assertEquals(2258, cases.stream().filter(one -> !one.getTitle().isEmpty()).count());
    // 809 coded records, 770 of them with a scope of influence, all four values of it scales.
    assertEquals(770, cases.stream().filter(Case::isSetMainScale).count());
    // Every one of the 2,513 spellings of 150 is known: none is left as text.
    assertEquals(
        2513,
        read.report().kept().get("locations.country")
            + read.report().changed().get("locations.country"));
    assertTrue(
        cases.stream()
            .flatMap(one -> one.getDossier().getSections().stream())
            .noneMatch(section -> section.getText().startsWith("country:")));
    assertEquals(2258L, read.report().kept().get("titles.title"));
  }
}
