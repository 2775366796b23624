package org.papilio.assess.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentOrder;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodCalls;
import org.papilio.assess.api.MethodDescription;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.sheet.SheetWriter;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Runs one method, on cases of a workspace or on a plain table that needs none. */
final class MethodVerb implements CommandContribution {

  private static final Set<Kind> LISTS = Set.of(Kind.COLUMN, Kind.NUMBER, Kind.INTEGER);

  private final MethodDescription method;
  private final AssessmentService assessments;
  private final Workspaces workspaces;
  private final Optional<MethodCalls> calls;
  private final SheetWriter workbooks;
  private final Optional<FigureArtist> artist;
  private final Verb verb;

  MethodVerb(
      MethodDescription method,
      AssessmentService assessments,
      Workspaces workspaces,
      Optional<MethodCalls> calls,
      SheetWriter workbooks,
      Optional<FigureArtist> artist) {
    this.method = method;
    this.workbooks = workbooks;
    this.artist = artist;
    this.calls = calls;
    this.assessments = assessments;
    this.workspaces = workspaces;
    this.verb = describe(method, calls.isPresent());
  }

  private static Verb describe(MethodDescription method, boolean answersCalls) {
    Verb verb =
        Verb.of("assess " + method.info().id(), method.info().title())
            .describedAs(
                method.info().summary()
                    + ". Version "
                    + method.info().version()
                    + ". After: "
                    + String.join("; ", method.info().sources())
                    + ".")
            .with(Option.value("cases", "QUERY", "%option.cases"))
            .with(Option.value("table", "FILE.csv", "%option.table"))
            .with(Option.flag("unnamed", "%option.unnamed"))
            .with(Option.value("at", "REVISION", "%option.at"))
            .with(Option.value("name", "TEXT", "%option.name"))
            .with(Option.value("out", "DIR", "%option.out"));
    if (answersCalls) {
      verb =
          verb.with(Option.value("batch", "FILE.jsonl", "%option.batch"))
              .with(Option.value("data", "DIR", "%option.data"));
    }
    for (Parameter parameter : method.parameters()) {
      // A batch needs no parameter; a single run without a required one is refused by the service.
      verb = verb.with(option(parameter, parameter.required() && !answersCalls));
    }
    return verb;
  }

  private static Option option(Parameter parameter, boolean required) {
    String help =
        parameter.allowed().isEmpty()
            ? parameter.help()
            : parameter.help() + " (" + String.join(", ", parameter.allowed()) + ")";
    if (parameter.kind() == Kind.FLAG) {
      return Option.flag(parameter.name(), help);
    }
    String placeholder =
        switch (parameter.kind()) {
          case COLUMN -> "COLUMN";
          case NUMBER -> "NUMBER";
          case INTEGER -> "N";
          case CHOICE -> "CHOICE";
          case BY_COLUMN -> "COLUMN=TEXT";
          case TEXT, FLAG -> "TEXT";
        };
    return new Option(
        parameter.name(),
        placeholder,
        help,
        parameter.defaultValue(),
        parameter.repeatable(),
        required);
  }

  @Override
  public Verb verb() {
    return verb;
  }

  @Override
  public int run(Invocation in) throws Exception {
    if (calls.isPresent() && in.option("batch").isPresent()) {
      Path batch = in.path(in.option("batch").get());
      Path data = in.option("data").map(in::path).orElseGet(batch::getParent);
      return new CallBatch(calls.get(), batch, data).run(in);
    }
    Optional<String> file = in.option("table");
    Optional<String> query = in.option("cases");
    if (file.isPresent() == query.isPresent()) {
      throw Problem.usage(
              file.isPresent()
                  ? "both --table and --cases were given"
                  : "what to assess is missing")
          .fix("give --cases QUERY for cases of the workspace, or --table FILE.csv")
          .exception();
    }
    Optional<FindingFiles> out = files(in);
    if (file.isPresent()) {
      Path csv = in.path(file.get());
      CaseTable table =
          in.flag("unnamed") ? assessments.readUnnamedTable(csv) : assessments.readTable(csv);
      Finding finding = assessments.run(method.info().id(), table, parameters(in), in.progress());
      out.ifPresent(files -> files.write(finding, table));
      in.write(answer(finding, table));
      FindingText.write(finding, in.out());
    } else {
      try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
        Assessment stored =
            assessments.assess(
                workspace, order(in, workspace, query.get()), workspace.author(), in.progress());
        out.ifPresent(files -> files.write(stored));
        in.write(stored);
        FindingText.write(stored.finding(), in.out());
        in.out().println("Stored as " + stored.id() + ".");
      }
    }
    out.ifPresent(files -> in.out().println("Written to " + files.folder() + "."));
    return 0;
  }

  private Optional<FindingFiles> files(Invocation in) {
    return in.option("out")
        .map(in::path)
        .map(folder -> new FindingFiles(folder, workbooks, artist, in.locale()));
  }

  private AssessmentOrder order(Invocation in, Workspace workspace, String query) {
    return new AssessmentOrder(
        method.info().id(),
        in.option("name").orElse(""),
        query,
        in.option("at").map(workspace.store()::resolve),
        parameters(in),
        Optional.empty());
  }

  private Map<String, Object> answer(Finding finding, CaseTable table) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("method", method.info().id());
    answer.put("methodVersion", method.info().version());
    answer.put("origin", table.origin());
    answer.put("finding", finding);
    return answer;
  }

  private Map<String, List<String>> parameters(Invocation in) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Parameter parameter : method.parameters()) {
      List<String> values = new ArrayList<>();
      if (parameter.kind() == Kind.FLAG) {
        if (in.flag(parameter.name())) {
          values.add("true");
        }
      } else if (!parameter.repeatable()) {
        in.option(parameter.name()).ifPresent(values::add);
      } else if (LISTS.contains(parameter.kind())) {
        in.options(parameter.name())
            .forEach(v -> Arrays.stream(v.split(",")).map(String::strip).forEach(values::add));
      } else {
        values.addAll(in.options(parameter.name()));
      }
      if (!values.isEmpty()) {
        given.put(parameter.name(), values);
      } else if (parameter.required()) {
        throw Problem.usage("the option --" + parameter.name() + " is missing")
            .fix(parameter.help())
            .exception();
      }
    }
    return given;
  }
}
