package org.papilio.assess.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodCalls;
import org.papilio.assess.api.MethodDescription;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.tck.CaseTables;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.JsonText;
import org.papilio.workbench.api.Option;

class MethodVerbTest {

  private static final MethodDescription METHOD =
      new MethodDescription(
          new MethodInfo("counting", "1.2.3", "Counting", "Counts", List.of("nobody")),
          List.of(
              Parameter.of("outcome", Parameter.Kind.COLUMN, "Outcome", "what").needed(),
              Parameter.of("condition", Parameter.Kind.COLUMN, "Conditions", "by what").many(),
              Parameter.of("cut", Parameter.Kind.NUMBER, "Cut", "from").many().standing("0.8"),
              Parameter.of("anchors", Parameter.Kind.BY_COLUMN, "Anchors", "where").many(),
              Parameter.of("strict", Parameter.Kind.FLAG, "Strict", "be strict"),
              Parameter.choice("style", List.of("plain", "fine"), "plain", "Style", "how")));

  private static final Finding FINDING =
      Finding.headline("2 cases, <1> & \"more\"")
          .warning("few")
          .paragraph("Why", "so")
          .table(
              new ResultTable(
                  "counts",
                  "Counts",
                  "a note",
                  List.of(
                      new ResultTable.Head("n", "n", "integer"),
                      new ResultTable.Head("share", "Share", "number"),
                      new ResultTable.Head("cases", "Cases", "list")),
                  List.of(
                      new ResultTable.Row(List.of(2, 1 / 3.0, List.of("a", "b")), List.of("a")))))
          .part(Part.of(2, "cases"))
          .build();

  @TempDir Path folder;

  private Map<String, List<String>> asked = Map.of();

  private MethodVerb verb() {
    return verb(Optional.empty());
  }

  @SuppressWarnings("unchecked")
  private MethodVerb verb(Optional<MethodCalls> calls) {
    AssessmentService service =
        (AssessmentService)
            Proxy.newProxyInstance(
                MethodVerbTest.class.getClassLoader(),
                new Class<?>[] {AssessmentService.class},
                (proxy, method, args) ->
                    switch (method.getName()) {
                      case "readTable" -> table();
                      case "run" -> {
                        asked = (Map<String, List<String>>) args[2];
                        yield FINDING;
                      }
                      default -> throw new AssertionError(method.getName());
                    });
    Workspaces none =
        (Workspaces)
            Proxy.newProxyInstance(
                MethodVerbTest.class.getClassLoader(),
                new Class<?>[] {Workspaces.class},
                (proxy, method, args) -> {
                  throw new AssertionError("a plain table needs no workspace");
                });
    return new MethodVerb(
        METHOD,
        service,
        none,
        calls,
        (sheets, out) -> out.write(sheets.toString().getBytes(StandardCharsets.UTF_8)),
        Optional.empty());
  }

  private static CaseTable table() {
    return CaseTables.of("Y", "a 1", "b 0");
  }

  @Test
  void itsOptionsFollowFromTheParametersOfTheMethod() {
    assertEquals("assess counting", verb().verb().name());
    assertEquals(
        List.of(
            "--cases QUERY",
            "--table FILE.csv",
            "--unnamed ",
            "--at REVISION",
            "--name TEXT",
            "--out DIR",
            "--outcome COLUMN required",
            "--condition COLUMN …",
            "--cut NUMBER … 0.8",
            "--anchors COLUMN=TEXT …",
            "--strict ",
            "--style CHOICE plain"),
        verb().verb().options().stream().map(MethodVerbTest::show).toList());
  }

  private static String show(Option option) {
    return "--"
        + option.name()
        + " "
        + option.placeholder()
        + (option.required() ? " required" : "")
        + (option.repeatable() ? " …" : "")
        + (option.defaultValue().isEmpty() ? "" : " " + option.defaultValue());
  }

  @Test
  void listsMayBePartedByCommasButAnchorsKeepTheirs() throws Exception {
    MethodVerb verb = verb();
    Call call =
        new Call(verb.verb(), folder)
            .with("table", "t.csv")
            .with("outcome", "Y")
            .with("condition", "A, B")
            .with("condition", "C")
            .with("cut", "0.9,0.5")
            .with("anchors", "A=1,2,3")
            .with("strict", "true");
    assertEquals(0, verb.run(call));
    assertEquals(
        Map.of(
            "outcome", List.of("Y"),
            "condition", List.of("A", "B", "C"),
            "cut", List.of("0.9", "0.5"),
            "anchors", List.of("A=1,2,3"),
            "strict", List.of("true"),
            "style", List.of("plain")),
        asked);
  }

  @Test
  void eitherCasesOrATableIsNeeded() {
    MethodVerb verb = verb();
    for (Call call :
        List.of(
            new Call(verb.verb(), folder),
            new Call(verb.verb(), folder).with("table", "t.csv").with("cases", "all"))) {
      ProblemException refused = assertThrows(ProblemException.class, () -> verb.run(call));
      assertEquals(Kind.USAGE, refused.problem().kind());
    }
  }

  private static final class Echo implements MethodCalls {
    @Override
    public String method() {
      return "counting";
    }

    @Override
    public String answer(String call, Path data, Progress progress) {
      return call + " in " + data.getFileName();
    }
  }

  @Test
  void aBatchIsAnsweredLineByLineAndNeedsNoParameter() throws Exception {
    Files.createDirectory(folder.resolve("tables"));
    Files.writeString(folder.resolve("calls.jsonl"), "{1}\n\n{2}\n");
    MethodVerb verb = verb(Optional.of(new Echo()));
    Call call = new Call(verb.verb(), folder).with("batch", "calls.jsonl").with("data", "tables");
    assertEquals(0, verb.run(call));
    List<String> answers = List.of("{1} in tables", "{2} in tables");
    assertEquals(answers, call.said().lines().toList());
    assertEquals(answers.stream().map(JsonText::new).toList(), call.written);
  }

  @Test
  void aBatchThatIsNotThereIsNamed() {
    MethodVerb verb = verb(Optional.of(new Echo()));
    Call call = new Call(verb.verb(), folder).with("batch", "gone.jsonl");
    assertTrue(
        assertThrows(ProblemException.class, () -> verb.run(call))
            .getMessage()
            .contains("gone.jsonl"));
  }

  @Test
  void aParameterThatIsMissingIsNamedWithItsHelp() {
    MethodVerb verb = verb(Optional.of(new Echo()));
    Call call = new Call(verb.verb(), folder).with("table", "t.csv");
    ProblemException refused = assertThrows(ProblemException.class, () -> verb.run(call));
    assertTrue(refused.getMessage().contains("--outcome is missing"), refused.getMessage());
  }

  @Test
  void aFindingIsWrittenAsJsonTablesTextAndPage() throws Exception {
    MethodVerb verb = verb();
    Call call =
        new Call(verb.verb(), folder)
            .with("table", "t.csv")
            .with("outcome", "Y")
            .with("out", "found");
    verb.run(call);
    assertEquals(
        List.of("counts.csv", "finding.html", "finding.json", "finding.txt", "finding.xlsx"),
        files("found"));
    assertEquals(
        "n,Share,Cases\r\n2,0.3333333333333333,a; b\r\n",
        Files.readString(folder.resolve("found/counts.csv")));
    String page = Files.readString(folder.resolve("found/finding.html"));
    assertTrue(page.contains("2 cases, &lt;1&gt; &amp; &quot;more&quot;"), page);
    assertTrue(call.said().contains("0.333"), call::said);
    String sheets = Files.readString(folder.resolve("found/finding.xlsx"));
    assertTrue(sheets.contains("Sheet[name=Data, heads=[Case, Title, Y]"), sheets);
    assertTrue(
        sheets.contains(
            "Sheet[name=counts, heads=[n, Share, Cases], rows=[[2.0, 0.3333333333333333, a; b]]]"),
        sheets);
  }

  private List<String> files(String name) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Files.writeString(folder.resolve("taken"), "a file");
    MethodVerb verb = verb();
    Call call =
        new Call(verb.verb(), folder)
            .with("table", "t.csv")
            .with("outcome", "Y")
            .with("out", "taken");
    ProblemException failure = assertThrows(ProblemException.class, () -> verb.run(call));
    assertTrue(failure.getMessage().contains("taken"), failure.getMessage());
  }

  @Test
  void theAnswerForProgramsNamesMethodAndVersion() throws Exception {
    MethodVerb verb = verb();
    Call call = new Call(verb.verb(), folder).with("table", "t.csv").with("outcome", "Y");
    verb.run(call);
    Map<?, ?> answer = (Map<?, ?>) call.written.getFirst();
    assertEquals("counting", answer.get("method"));
    assertEquals("1.2.3", answer.get("methodVersion"));
    assertEquals(FINDING, answer.get("finding"));
  }
}
