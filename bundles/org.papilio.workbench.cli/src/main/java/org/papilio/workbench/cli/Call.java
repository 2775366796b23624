package org.papilio.workbench.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the command line, from its words to its exit code. */
final class Call {

  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private final Map<String, Contribution> verbs;
  private final String version;
  private final Surroundings surroundings;

  Call(Map<String, Contribution> verbs, String version, Surroundings surroundings) {
    this.verbs = verbs;
    this.version = version;
    this.surroundings = surroundings;
  }

  int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
    boolean json = args.contains("--json");
    PrintWriter words = new PrintWriter(out, false, StandardCharsets.UTF_8);
    try {
      return chosen(args, in, out, err, words);
    } catch (ProblemException e) {
      return tell(e.problem(), json, err);
    } finally {
      words.flush();
      out.flush();
      err.flush();
    }
  }

  private int chosen(
      List<String> args, InputStream in, PrintStream out, PrintStream err, PrintWriter words) {
    List<String> path = new ArrayList<>();
    List<String> rest = new ArrayList<>(args);
    if (!rest.isEmpty() && rest.getFirst().equals("help") && !verbs.containsKey("help")) {
      rest.set(0, "--help");
    }
    Optional<Contribution> verb = VerbNames.take(verbs, path, rest);
    HelpPages help = new HelpPages(verbs, version, surroundings.locale());
    if (verb.isPresent()) {
      VerbSyntax syntax =
          new VerbSyntax(verb.get(), Messages.of(Call.class, surroundings.locale()));
      if (rest.contains("--help") || rest.contains("-h")) {
        help.verb(verb.get(), syntax, words);
        return 0;
      }
      return carryOut(verb.get(), syntax.parse(rest, surroundings), in, out, err);
    }
    if (path.isEmpty() && rest.stream().anyMatch(word -> word.equals("--version"))) {
      words.println("papilio " + version);
      return 0;
    }
    Optional<String> word = rest.stream().filter(text -> !text.startsWith("-")).findFirst();
    boolean asked = rest.contains("--help") || rest.contains("-h");
    if (word.isPresent()) {
      throw VerbNames.unknown(verbs.keySet(), path, word.get()).exception();
    }
    Optional<String> wrong =
        rest.stream()
            .filter(text -> !List.of("--help", "-h", "--json", "--quiet").contains(text))
            .findFirst();
    if (wrong.isPresent()) {
      throw Problem.usage("option '" + wrong.get() + "' stands before a verb, or none is given")
          .fix("papilio --help lists the verbs")
          .exception();
    }
    if (rest.contains("--json")) {
      words.println(JsonOutput.text(help.listing(String.join(" ", path))));
    } else {
      help.overview(String.join(" ", path), words);
    }
    return asked || args.isEmpty() || args.equals(List.of("--json")) ? 0 : 2;
  }

  private int carryOut(
      Contribution verb, ParsedArguments parsed, InputStream in, PrintStream out, PrintStream err) {
    VerbInvocation invocation = new VerbInvocation(verb.verb(), parsed, surroundings, in, out, err);
    try {
      return verb.service().run(invocation);
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.debug("verb '{}' of {} ended with an exception", verb.verb().name(), verb.bundle(), e);
      return tell(Failures.problemOf(e, verb), parsed.json(), err);
    } finally {
      invocation.close();
    }
  }

  private static int tell(Problem problem, boolean json, PrintStream err) {
    err.println(json ? JsonOutput.text(Failures.asJson(problem)) : "papilio: " + problem.line());
    return problem.kind().exitCode();
  }
}
