package org.papilio.cases.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.JsonText;

class VerbsTest {

  private static final Map<String, List<String>> NONE = Map.of();

  @TempDir Path temp;
  private Path folder;
  private Workspaces workspaces;
  private List<CaseFormat> formats;

  /** Implementations are reached by name: no bundle compiles against another's. */
  @BeforeEach
  void make() throws Exception {
    CaseCodec codec =
        (CaseCodec)
            Class.forName("org.papilio.cases.json.JsonCaseCodec").getConstructor().newInstance();
    Class<?> config = Class.forName("org.papilio.cases.git.GitWorkspaces$Config");
    Object settings =
        Proxy.newProxyInstance(
            config.getClassLoader(), new Class<?>[] {config}, (proxy, method, args) -> 15);
    workspaces =
        (Workspaces)
            Class.forName("org.papilio.cases.git.GitWorkspaces")
                .getConstructor(config, CaseCodec.class)
                .newInstance(settings, codec);
    formats =
        List.of(
            (CaseFormat)
                Class.forName("org.papilio.cases.json.JsonCaseFormat")
                    .getConstructor(List.class)
                    .newInstance(List.<EPackage>of()));
    folder = temp.resolve("w");
    call(new WorkspaceInitVerb(workspaces), Map.of("author", List.of("Anna <a@example.org>")), "w");
    call(new CaseNewVerb(workspaces, List.of()), NONE, "Café zum See");
  }

  private Call call(CommandContribution verb, Map<String, List<String>> options, String... operands)
      throws Exception {
    return Call.of(verb, folder, options, operands);
  }

  private Call edit(Map<String, List<String>> options) throws Exception {
    return call(new CaseEditVerb(workspaces), options, "cafe-zum-see");
  }

  @Test
  void aNewCaseIsListedAndShown() throws Exception {
    assertEquals(
        "cafe-zum-see\n",
        call(new CaseListVerb(workspaces), Map.of("names", List.of())).text().replace("\r", ""));
    assertTrue(call(new CaseListVerb(workspaces), NONE).text().contains("1 case"));
    assertTrue(
        call(new CaseShowVerb(workspaces), NONE, "cafe-zum-see").text().startsWith("Café zum See"));
    Object json =
        call(new CaseShowVerb(workspaces), Map.of("json", List.of()), "cafe-zum-see").value();
    assertTrue(((JsonText) json).text().contains("\"papilio-case\""));
  }

  @Test
  void anEditIsUndoneByTheEditsThatItAnswers() throws Exception {
    String file = "w/cases/cafe-zum-see/case.json";
    String before = Files.readString(temp.resolve(file));
    Call done =
        edit(
            Map.of(
                "set", List.of("kind=ACTION", "provenance.importedFrom=\"a book\""),
                "add", List.of("actors={\"id\": \"abcd1234\", \"name\": {\"en\": \"City\"}}")));
    assertTrue(Files.readString(temp.resolve(file)).contains("\"kind\": \"ACTION\""));
    assertTrue(edit(Map.of("set", List.of("abcd.homeScale=EU"))).text().contains("changed"));
    edit(Map.of("unset", List.of("abcd1234.homeScale")));

    CaseEditVerb.Done answer = (CaseEditVerb.Done) done.value();
    StringBuilder undo = new StringBuilder();
    for (Map<String, Object> one : answer.undo()) {
      undo.append(undo.isEmpty() ? "[" : ",").append("{");
      String comma = "";
      for (Map.Entry<String, Object> entry : one.entrySet()) {
        Object value = entry.getValue();
        String json =
            value instanceof JsonText text
                ? text.text()
                : value instanceof Integer ? value.toString() : "\"" + value + "\"";
        undo.append(comma).append("\"").append(entry.getKey()).append("\": ").append(json);
        comma = ", ";
      }
      undo.append("}");
    }
    Files.writeString(temp.resolve("undo.json"), undo.append("]"));
    edit(Map.of("file", List.of("undo.json")));
    assertEquals(before, Files.readString(temp.resolve(file)));
    assertTrue(call(new CaseHistoryVerb(workspaces), NONE, "cafe-zum-see").text().contains("edit"));
    assertTrue(
        call(new CaseDiffVerb(workspaces), NONE, "cafe-zum-see").text().contains("differences"));
  }

  @Test
  void whatIsExportedIsImportedElsewhere() throws Exception {
    call(new CaseExportVerb(workspaces, formats), Map.of("out", List.of("all.json")));
    Call out =
        call(
            new CaseExportVerb(workspaces, formats),
            Map.of("out", List.of("-"), "to", List.of("json")));
    assertEquals(Files.readString(temp.resolve("all.json")), out.bytes());
    folder = temp.resolve("other");
    call(new WorkspaceInitVerb(workspaces), NONE);
    Call dry =
        call(new CaseImportVerb(workspaces, formats), Map.of("dry-run", List.of()), "all.json");
    assertTrue(dry.text().contains("nothing was written"), dry.text());
    assertEquals("", call(new CaseListVerb(workspaces), Map.of("names", List.of())).text());
    call(new CaseImportVerb(workspaces, formats), NONE, "all.json");
    Call again = call(new CaseImportVerb(workspaces, formats), NONE, "all.json");
    assertTrue(again.text().contains("0 added, 1 replaced"), again.text());
  }

  @Test
  void aRemovedCaseComesBackFromTheRevisionThatWasTold() throws Exception {
    Call removed = call(new CaseRemoveVerb(workspaces), NONE, "cafe-zum-see");
    String from = ((CaseRemoveVerb.Removed) removed.value()).lastIn();
    assertFalse(Files.exists(temp.resolve("w/cases/cafe-zum-see")));
    call(new WorkspaceTagVerb(workspaces), Map.of("revision", List.of(from)), "before");
    call(new WorkspaceRestoreVerb(workspaces), NONE, "before");
    assertTrue(Files.exists(temp.resolve("w/cases/cafe-zum-see/case.json")));
    assertTrue(call(new WorkspaceLogVerb(workspaces), NONE).text().contains("[before]"));
    assertEquals(0, call(new WorkspaceCheckVerb(workspaces), NONE).exit());
  }

  @Test
  void damageEndsWithItsExitCode() throws Exception {
    Files.writeString(temp.resolve("w/cases/cafe-zum-see/case.json"), "{");
    Call check = call(new WorkspaceCheckVerb(workspaces), NONE);
    assertEquals(3, check.exit());
    assertTrue(check.text().contains("UNREADABLE  cases/cafe-zum-see/case.json"), check.text());
    assertEquals(0, call(new WorkspaceCheckVerb(workspaces), Map.of("mend", List.of())).exit());
  }

  @Test
  void whatIsWrongIsToldWithItsKind() {
    refuses(Kind.NOT_FOUND, () -> call(new CaseShowVerb(workspaces), NONE, "nobody"));
    refuses(Kind.USAGE, () -> edit(NONE));
    refuses(Kind.USAGE, () -> edit(Map.of("set", List.of("kind"))));
    refuses(Kind.BAD_INPUT, () -> edit(Map.of("set", List.of("kind=ODD"))));
    refuses(Kind.NOT_FOUND, () -> call(new CaseImportVerb(workspaces, formats), NONE, "absent"));
    refuses(
        Kind.USAGE,
        () -> call(new CaseImportVerb(workspaces, formats), Map.of("format", List.of("odd")), "w"));
    refuses(Kind.BAD_INPUT, () -> call(new CaseImportVerb(workspaces, formats), NONE, "w"));
    refuses(
        Kind.CONFLICT,
        () ->
            call(
                new CaseNewVerb(workspaces, List.of()),
                Map.of("name", List.of("cafe-zum-see")),
                "Again"));
    refuses(Kind.NOT_FOUND, () -> call(new WorkspaceRestoreVerb(workspaces), NONE, "no-tag"));
  }

  private static void refuses(Kind kind, org.junit.jupiter.api.function.Executable work) {
    ProblemException refused = assertThrows(ProblemException.class, work);
    assertEquals(kind, refused.problem().kind(), refused.getMessage());
  }
}
