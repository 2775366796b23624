package org.papilio.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.JsonText;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

class CallTest {

  private static final Path HERE = Path.of("/home/ada");

  private final Map<String, Contribution> verbs = new TreeMap<>();
  private Optional<Path> workspaceHere = Optional.empty();
  private Optional<String> namedWorkspace = Optional.empty();

  /** What a call answered. */
  private record Answer(int code, String out, String err) {}

  @FunctionalInterface
  private interface Work {
    int run(Invocation in) throws Exception;
  }

  private void offer(Verb verb, Work work) {
    CommandContribution service =
        new CommandContribution() {
          @Override
          public Verb verb() {
            return verb;
          }

          @Override
          public int run(Invocation in) throws Exception {
            return work.run(in);
          }
        };
    verbs.put(
        verb.name(),
        new Contribution(verb, service, "org.example.bundle", "1.2.0", UnaryOperator.identity()));
  }

  private Answer call(String... words) {
    Surroundings surroundings =
        new Surroundings(
            HERE,
            namedWorkspace,
            folder -> workspaceHere.filter(folder::equals).isPresent(),
            Locale.ENGLISH,
            false,
            () -> false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Call(verbs, "0.1.0", surroundings)
            .run(
                List.of(words),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aVerbSeesOptionsFlagsDefaultsAndOperands() {
    offer(
        Verb.of("case import", "Imports")
            .with(Option.value("format", "NAME", "format").byDefault("csv"))
            .with(Option.value("map", "FILE", "mapping"))
            .with(Option.repeated("tag", "TAG", "tags"))
            .with(Option.flag("dry-run", "look only"))
            .with(Operand.many("FILE", "files")),
        in -> {
          in.out()
              .print(
                  List.of(
                      in.option("format"),
                      in.option("map"),
                      in.options("tag"),
                      in.flag("dry-run"),
                      in.operands()));
          return 0;
        });

    Answer answer =
        call("case", "import", "--tag", "a", "one.csv", "--dry-run", "--tag=b", "two words.csv");

    assertEquals(
        new Answer(
            0, "[Optional[csv], Optional.empty, [a, b], true, [one.csv, two words.csv]]", ""),
        answer);
  }

  @Test
  void helpListsEveryVerbWithTheBundleAndVersionThatBroughtIt() {
    offer(Verb.of("case list", "Lists the cases"), in -> 0);
    offer(Verb.of("search", "Searches"), in -> 0);

    Answer answer = call("--help");

    assertEquals(0, answer.code());
    assertTrue(
        answer.out().contains("case list  Lists the cases  [org.example.bundle 1.2.0]"),
        answer.out());
    assertTrue(answer.out().contains("search "), answer.out());
  }

  @Test
  void helpOfAVerbTellsItsOptionsAndWhoBroughtIt() {
    offer(
        Verb.of("draw", "Draws 100 % of a case")
            .with(Option.value("out", "FILE", "where to").mandatory()),
        in -> 0);

    Answer answer = call("draw", "--help");

    assertEquals(0, answer.code());
    assertTrue(answer.out().contains("--out=FILE"), answer.out());
    assertTrue(answer.out().contains("Brought by org.example.bundle 1.2.0."), answer.out());
  }

  @Test
  void anUnknownVerbIsAUsageErrorWithTheNearestOne() {
    offer(Verb.of("case list", "Lists"), in -> 0);
    offer(Verb.of("search", "Searches"), in -> 0);

    assertEquals(
        new Answer(2, "", "papilio: there is no verb 'case lsit'; did you mean case list?\n"),
        call("case", "lsit"));
    assertEquals(
        new Answer(2, "", "papilio: there is no verb 'serach'; did you mean search?\n"),
        call("serach", "x"));
    assertEquals(
        new Answer(2, "", "papilio: there is no verb 'fly'; papilio --help lists the verbs\n"),
        call("fly"));
  }

  @Test
  void aGroupAloneListsItsVerbsAndIsAUsageError() {
    offer(Verb.of("case list", "Lists"), in -> 0);
    offer(Verb.of("search", "Searches"), in -> 0);

    Answer answer = call("case");

    assertEquals(2, answer.code());
    assertTrue(answer.out().contains("case list") && !answer.out().contains("Searches"));
    assertEquals(0, call("case", "--help").code());
  }

  @Test
  void aWrongOptionIsToldInOneLineWithTheNearestOne() {
    offer(Verb.of("draw", "Draws").with(Option.value("out", "FILE", "where")), in -> 0);

    Answer answer = call("draw", "--uot", "x.svg");

    assertEquals(2, answer.code());
    assertEquals(1, answer.err().lines().count(), answer.err());
    assertTrue(answer.err().contains("did you mean --out?"), answer.err());
  }

  @Test
  void aMissingOperandAndAMissingOptionAreUsageErrors() {
    offer(
        Verb.of("draw", "Draws")
            .with(Option.value("out", "FILE", "where").mandatory())
            .with(Operand.one("VIEW", "which")),
        in -> 0);

    assertEquals(2, call("draw", "--out", "x.svg").code());
    assertTrue(call("draw", "--out", "x.svg").err().contains("VIEW"));
    assertTrue(call("draw", "score").err().contains("--out"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eachKindOfProblemHasItsExitCodeAndOneLine(Kind kind) {
    offer(
        Verb.of("fail", "Fails"),
        in -> {
          throw Problem.of(kind, "first\nsecond").at("file.csv, line 3").fix("mend it").exception();
        });

    assertEquals(
        new Answer(kind.exitCode(), "", "papilio: file.csv, line 3: first second; mend it\n"),
        call("fail"));
  }

  @Test
  void aProblemIsJsonWhereJsonWasAskedFor() {
    offer(
        Verb.of("fail", "Fails"),
        in -> {
          throw Problem.badInput("no").at("x").allowing("y").exception();
        });

    assertEquals(
        "{\"error\":{\"kind\":\"BAD_INPUT\",\"what\":\"no\",\"where\":\"x\",\"allowed\":\"y\","
            + "\"remedy\":\"\",\"exitCode\":3}}\n",
        call("fail", "--json").err());
    assertEquals(call("fail", "--json"), call("--json", "fail"));
  }

  @Test
  void aVerbThatThrowsNamesItsBundleAndLeavesTheOthersAlone() {
    offer(
        Verb.of("fail", "Fails"),
        in -> {
          throw new IllegalStateException("oops");
        });
    offer(Verb.of("work", "Works"), in -> 0);

    Answer answer = call("fail");

    assertEquals(1, answer.code());
    assertEquals(
        "papilio: verb 'fail' failed: IllegalStateException: oops; this is a fault of"
            + " org.example.bundle 1.2.0\n",
        answer.err());
    assertEquals(0, call("work").code());
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    offer(
        Verb.of("read", "Reads"),
        in -> {
          throw new NoSuchFileException("x.csv");
        });

    assertEquals(4, call("read").code());
  }

  @Test
  void withJsonOnlyTheValueIsWritten() {
    record Count(String name, int number) {}
    offer(
        Verb.of("count", "Counts"),
        in -> {
          in.out().println("for people");
          in.write(List.of(new Count("a", 1), new JsonText("{\"made\":\"elsewhere\"}")));
          return 0;
        });

    assertEquals("for people\n", call("count").out());
    assertEquals(
        "[{\"name\":\"a\",\"number\":1},{\"made\":\"elsewhere\"}]\n",
        call("count", "--json").out());
    assertEquals("", call("count", "--quiet").out());
  }

  @Test
  void theWorkspaceIsTheNamedOneElseTheOneAroundElseTheOneOfTheEnvironment() {
    offer(
        Verb.of("where", "Tells"),
        in -> {
          in.out().print(in.workspaceFolder());
          return 0;
        });

    assertEquals(2, call("where").code());
    namedWorkspace = Optional.of("/data/cases");
    assertEquals("/data/cases", call("where").out());
    workspaceHere = Optional.of(Path.of("/home"));
    assertEquals("/home", call("where").out());
    assertEquals("/home/ada/mine", call("where", "--workspace", "mine").out());
    assertEquals("/home/ada/mine", call("--workspace", "mine", "where").out());
  }

  @Test
  void aNumberOutsideItsRangeIsAUsageError() {
    offer(
        Verb.of("list", "Lists").with(Option.value("limit", "N", "how many")),
        in -> {
          in.out().print(in.number("limit", 20, 1, 100));
          return 0;
        });

    assertEquals("20", call("list").out());
    assertEquals("7", call("list", "--limit", "7").out());
    for (String wrong : List.of("0", "101", "many", "")) {
      Answer answer = call("list", "--limit", wrong);
      assertEquals(2, answer.code());
      assertTrue(answer.err().contains("from 1 to 100"), answer.err());
    }
  }

  @Test
  void aWordThatOnlyBeginsALongerVerbIsAnOperand() {
    offer(
        Verb.of("search", "Searches").with(Operand.many("WORD", "words")),
        in -> {
          in.out().print(in.operands());
          return 0;
        });
    offer(Verb.of("search index rebuild", "Makes the index anew"), in -> 0);

    assertEquals("[index, cards]", call("search", "index", "cards").out());
    assertEquals("", call("search", "index", "rebuild").out());
  }

  @Test
  void helpCanBeAskedForAsAVerb() {
    offer(Verb.of("search", "Searches"), in -> 0);

    assertEquals(call("--help"), call("help"));
    assertEquals(call("search", "--help"), call("help", "search"));
  }

  @Test
  void theVersionIsPrinted() {
    assertEquals(new Answer(0, "papilio 0.1.0\n", ""), call("--version"));
  }

  @Test
  void theListOfVerbsIsJsonForPrograms() {
    offer(Verb.of("search", "Searches"), in -> 0);

    Answer answer = call("--help", "--json");

    assertEquals(
        "[{\"verb\":\"search\",\"summary\":\"Searches\",\"bundle\":\"org.example.bundle\","
            + "\"version\":\"1.2.0\",\"options\":[]}]\n",
        answer.out());
    assertFalse(answer.out().contains("Usage"));
  }
}
