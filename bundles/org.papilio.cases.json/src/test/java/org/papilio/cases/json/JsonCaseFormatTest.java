package org.papilio.cases.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.SpatialUnit;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class JsonCaseFormatTest {

  @TempDir Path temp;
  private final JsonCaseCodec codec = new JsonCaseCodec(List.of());
  private final JsonCaseFormat format = new JsonCaseFormat(List.of());

  private static Case named(String id, String title) {
    return (Case)
        new JsonCaseCodec(List.of())
            .read(
                "{\"format\": \"papilio-case\", \"version\": 1, \"id\": \""
                    + id
                    + "\", \"title\": {\"en\": \""
                    + title
                    + "\"}}",
                "t");
  }

  private CaseFormat.Import read(Path file) throws IOException {
    return format.read(file, Map.of(), null, Progress.NONE);
  }

  @Test
  void manyCasesAndWhatTheyReferToComeBackAsTheyWere() throws IOException {
    SpatialUnit place = PlaceFactory.eINSTANCE.createSpatialUnit();
    place.setId("u1");
    Case first = named("c1", "First");
    first.getOperatesAt().add(place);
    List<NamedCase> cases =
        List.of(
            new NamedCase(new CaseId("first"), first),
            new NamedCase(new CaseId("second"), named("c2", "Second")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(cases, null, Map.of(), out);
    Path file = Files.write(temp.resolve("all.json"), out.toByteArray());

    assertTrue(format.recognises(file));
    CaseFormat.Import back = read(file);
    assertEquals(
        cases.stream().map(NamedCase::id).toList(),
        back.cases().stream().map(NamedCase::id).toList());
    assertEquals(codec.write(first), codec.write(back.cases().get(0).content()));
    assertEquals(Set.of("places"), back.registers().keySet());
    assertEquals(2, back.report().accepted());
  }

  @Test
  void aSingleCaseIsNamedAfterItsFolder() throws IOException {
    Path file = Files.createDirectories(temp.resolve("tanoda")).resolve("case.json");
    Files.writeString(file, codec.write(named("c1", "Study hall")));
    assertEquals(new CaseId("tanoda"), read(file).cases().get(0).id());
  }

  @Test
  void aBadCaseAmongGoodOnesIsReportedWithItsTextAndKeepsNobodyOut() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("mixed.json"),
            """
            {"format": "papilio-cases", "version": 1, "cases": [
              {"name": "bad", "case": {"format": "papilio-case", "version": 1, "kind": "ODD"}},
              {"name": "good", "case": {"format": "papilio-case", "version": 1, "id": "c"}}]}
            """);
    CaseFormat.Import read = read(file);
    assertEquals(List.of(new CaseId("good")), read.cases().stream().map(NamedCase::id).toList());
    assertEquals(1, read.report().unreadable().size());
    assertTrue(read.report().unreadable().get(0).reason().startsWith("mixed.json:2:"));
    assertTrue(read.report().unreadable().get(0).raw().contains("\"ODD\""));
  }

  @Test
  void aFileWithNothingReadableIsRefused() throws IOException {
    for (String text : List.of("", "{", "[1]", "{\"format\": \"papilio-cases\", \"version\": 1}")) {
      Path file = Files.writeString(temp.resolve("bad.json"), text);
      ProblemException refused = assertThrows(ProblemException.class, () -> read(file), text);
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
      assertFalse(format.recognises(temp.resolve("absent")));
    }
  }

  @Test
  void aFileBeyondTheLimitIsRefusedWithoutReadingIt() throws IOException {
    Path file = temp.resolve("huge.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    ProblemException refused = assertThrows(ProblemException.class, () -> read(file));
    assertTrue(refused.getMessage().contains("536870912"), refused.getMessage());
  }
}
