package org.papilio.cases.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.SpatialUnit;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class XmiCaseFormatTest {

  private static final String JSON =
      """
      {"format": "papilio-case", "version": 1, "id": "c1",
       "title": {"hu": "Tanoda", "en": "Study hall & <more>"}, "kind": "ACTION",
       "actors": [{"id": "a1", "name": {"en": "Parish"}}, {"id": "a2", "naturalPerson": true}],
       "relations": [{"id": "r1", "from": "a2", "to": "a1", "strength": 3, "period": {"start": "2008~"},
         "amount": {"amount": 12000.50, "currency": "EUR"}}],
       "facets": [{"@type": "urn:absent:1#Odd", "nights": [1, 2]}],
       "goals": [{"id": "g1", "heldBy": ["a1", "a2"]}]}
      """;

  @TempDir Path temp;
  private final XmiCaseFormat format = new XmiCaseFormat(List.of());

  private static CaseCodec codec() {
    try {
      return (CaseCodec)
          Class.forName("org.papilio.cases.json.JsonCaseCodec").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path written(List<NamedCase> cases) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(cases, null, Map.of(), out);
    return Files.write(temp.resolve("cases.xmi"), out.toByteArray());
  }

  private CaseFormat.Import read(Path file) throws IOException {
    return format.read(file, Map.of(), null, Progress.NONE);
  }

  @Test
  void casesAndWhatTheyReferToComeBackAsTheyWere() throws IOException {
    Case one = (Case) codec().read(JSON, "t");
    SpatialUnit place = PlaceFactory.eINSTANCE.createSpatialUnit();
    place.setId("u1");
    one.getOperatesAt().add(place);
    String before = codec().write(one);
    Path file = written(List.of(new NamedCase(new CaseId("tanoda"), one)));
    assertTrue(format.recognises(file));
    CaseFormat.Import back = read(file);
    assertEquals(before, codec().write(back.cases().get(0).content()));
    assertEquals(before, codec().write(one), "writing changed the case");
    assertEquals(Set.of("places"), back.registers().keySet());
  }

  @Test
  void aReferenceThatLeadsNowhereIsCountedAsLost() throws IOException {
    Case one = (Case) codec().read(JSON.replace("\"to\": \"a1\"", "\"to\": \"gone\""), "t");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var report = format.write(List.of(new NamedCase(new CaseId("t"), one)), null, Map.of(), out);
    assertEquals(Map.of("reference to nothing", 1L), report.dropped());
  }

  @Test
  @Timeout(20)
  void entitiesAndDoctypesAreRefused() throws IOException {
    String good =
        Files.readString(
            written(List.of(new NamedCase(new CaseId("t"), (Case) codec().read(JSON, "t")))));
    String body = good.substring(good.indexOf("?>") + 2);
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    for (String doctype :
        List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")) {
      Path file =
          Files.writeString(
              temp.resolve("evil.xmi"),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                  + doctype
                  + body.replace("Parish", "&e;"));
      ProblemException refused = assertThrows(ProblemException.class, () -> read(file));
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
      assertFalse(refused.getMessage().contains("secret\""), refused.getMessage());
    }
  }

  @Test
  void whatIsNoXmiOfOursIsRefusedInOneLine() throws IOException {
    for (String text :
        List.of(
            "",
            "<",
            "not xml",
            "<a/>",
            "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>",
            "<x:Y xmlns:x=\"urn:absent:1\" xmi:version=\"2.0\""
                + " xmlns:xmi=\"http://www.omg.org/XMI\"/>",
            "<cases:Case xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:cases=\"urn:papilio:cases:1\" odd=\"1\"/>",
            "<cases:Case xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:cases=\"urn:papilio:cases:1\" kind=\"ODD\"/>",
            "<cases:Case xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:cases=\"urn:papilio:cases:1\"")) {
      Path file = Files.write(temp.resolve("bad.xmi"), text.getBytes(StandardCharsets.UTF_8));
      ProblemException refused = assertThrows(ProblemException.class, () -> read(file), text);
      assertEquals(Kind.BAD_INPUT, refused.problem().kind(), text);
      assertTrue(refused.getMessage().startsWith("bad.xmi"), refused.getMessage());
      assertEquals(1, refused.getMessage().lines().count());
    }
  }

  @Test
  void theGlobalRegistryIsNotAsked() throws IOException {
    EPackage.Registry.INSTANCE.put("urn:absent:1", org.papilio.model.place.PlacePackage.eINSTANCE);
    try {
      Path file =
          Files.writeString(
              temp.resolve("foreign.xmi"),
              "<x:Point xmlns:x=\"urn:absent:1\" xmi:version=\"2.0\""
                  + " xmlns:xmi=\"http://www.omg.org/XMI\"/>");
      assertThrows(ProblemException.class, () -> read(file));
    } finally {
      EPackage.Registry.INSTANCE.remove("urn:absent:1");
    }
  }
}
