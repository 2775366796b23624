package org.papilio.governance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.governance.cli.MeasureCuts.Cut;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio governance measures CASE…}: the measures of the governance network of cases. */
@Component
public final class MeasuresVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final GovernanceGraphs graphs;
  private final GovernanceMeasures measures;

  @Activate
  public MeasuresVerb(
      @Reference Workspaces workspaces,
      @Reference GovernanceGraphs graphs,
      @Reference GovernanceMeasures measures) {
    this.workspaces = workspaces;
    this.graphs = graphs;
    this.measures = measures;
  }

  @Override
  public Verb verb() {
    return Verb.of("governance measures", "%measures.summary")
        .describedAs("%measures.description")
        .with(Option.value("phase", "PHASE", "%measures.phase"))
        .with(Option.repeated("flow", "KIND", "%measures.flow"))
        .with(Option.repeated("family", "FAMILY", "%measures.family"))
        .with(Option.repeated("by", "WHAT", "%measures.by"))
        .with(Option.value("to", "FILE", "%measures.to"))
        .with(Operand.many("CASE", "%measures.operands"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    in.option("to").ifPresent(MeasureFile::check);
    MeasureCuts cuts =
        new MeasureCuts(
            in.option("phase").orElse(""),
            chosen(in.options("flow"), "flow", MeasuresVerb.kinds(), FlowKind.class),
            chosen(in.options("family"), "family", MeasuresVerb.families(), FlowFamily.class),
            by(in.options("by")));
    List<Map<String, Object>> all = new ArrayList<>();
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = workspace.cases().snapshot();
      for (CaseId id : cases(snapshot, in.operands())) {
        GovernanceGraph whole = graphs.graph(snapshot, id, in.locale());
        for (Cut cut : cuts.of(graphs, whole, graphs.phases(snapshot, id))) {
          List<Measure> values = measured(cut);
          values.forEach(measure -> lines.add(MeasureFile.line(id.slug(), cut, measure)));
          if (in.option("to").isEmpty()) {
            all.add(report(in, id.slug(), cut, values));
          }
        }
      }
    }
    if (in.option("to").isPresent()) {
      Path file = in.path(in.option("to").get());
      MeasureFile.write(file, lines);
      in.out().println(file + "  " + lines.size() + " lines");
      in.write(Map.of("file", file.toString(), "lines", lines.size()));
    } else {
      in.write(all);
    }
    return 0;
  }

  /** What is about two families whatever is asked for is left out of a part that has neither. */
  private List<Measure> measured(Cut cut) {
    return measures.of(cut.graph(), Set.of()).stream()
        .filter(
            m ->
                cut.flow().isEmpty() || m.value().isPresent() || !m.id().startsWith("reciprocity."))
        .toList();
  }

  private static List<CaseId> cases(Snapshot snapshot, List<String> operands) {
    return operands.equals(List.of("all"))
        ? snapshot.ids()
        : operands.stream().map(MeasuresVerb::caseId).toList();
  }

  private Map<String, Object> report(Invocation in, String slug, Cut cut, List<Measure> values) {
    GovernanceGraph graph = cut.graph();
    String part =
        (cut.phase().isEmpty() ? "" : ", phase " + cut.phase() + " " + cut.years()).stripTrailing()
            + (cut.flow().isEmpty() ? "" : ", " + cut.flow());
    in.out().println(graph.title() + " (" + slug + ")" + part);
    if (!cut.unknown().isEmpty()) {
      in.out().println("  – (unknown: " + cut.unknown() + ")");
    }
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (Measure measure : values) {
      Map<String, @Nullable Object> line = MeasureFile.line(slug, cut, measure);
      lines.add(row(measure.id(), line));
      if (cut.unknown().isEmpty()) {
        String value =
            measure.value().isPresent()
                ? shown(measure.value().getAsDouble())
                : "– (" + line.get("absence") + ": " + measure.why() + ")";
        in.out().printf("  %-42s %s%n", measure.label(), value);
      }
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("case", slug);
    report.put("revision", graph.revision());
    report.put("phase", cut.phase());
    report.put("years", cut.years());
    report.put("flow", cut.flow());
    report.put("measures", lines);
    report.put("brokers", brokers(graph));
    return report;
  }

  /** Counts as counts, all else to four places. */
  private static String shown(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  private List<Map<String, Object>> brokers(GovernanceGraph graph) {
    Map<String, GovernanceNode> nodes = graph.nodesById();
    List<Map<String, Object>> brokers = new ArrayList<>();
    for (Brokerage broker : measures.brokerage(graph, Set.of())) {
      if (broker.total() > 0) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("actor", broker.actor());
        row.put("name", nodes.get(broker.actor()).label());
        row.put("coordinator", broker.coordinator());
        row.put("consultant", broker.consultant());
        row.put("gatekeeper", broker.gatekeeper());
        row.put("representative", broker.representative());
        row.put("liaison", broker.liaison());
        brokers.add(row);
      }
    }
    return brokers;
  }

  /** A line as part of the report of its case, which says the rest. */
  private static Map<String, @Nullable Object> row(String id, Map<String, @Nullable Object> line) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", id);
    for (String name :
        List.of("label", "value", "absence", "why", "formula", "source", "parts", "restsOn")) {
      row.put(name, line.get(name));
    }
    return row;
  }

  private static List<FlowKind> kinds() {
    return Stream.of(FlowKind.values()).filter(FlowKind::betweenActors).toList();
  }

  private static List<FlowFamily> families() {
    return Stream.of(FlowFamily.values()).filter(f -> f != FlowFamily.TIE).toList();
  }

  private static <E extends Enum<E>> Set<E> chosen(
      List<String> words, String option, List<E> allowed, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String word : parted(words)) {
      chosen.add(
          allowed.stream()
              .filter(one -> one.name().equalsIgnoreCase(word))
              .findFirst()
              .orElseThrow(
                  () -> wrong(word, option, allowed.stream().map(MeasureCuts::word).toList())));
    }
    return chosen;
  }

  private static Set<String> by(List<String> words) {
    Set<String> by = new LinkedHashSet<>();
    for (String word : parted(words)) {
      if (!MeasureCuts.BY.contains(word)) {
        throw wrong(word, "by", MeasureCuts.BY);
      }
      by.add(word);
    }
    return by;
  }

  private static List<String> parted(List<String> words) {
    return words.stream().flatMap(w -> Stream.of(w.split(","))).map(String::strip).toList();
  }

  private static ProblemException wrong(String word, String option, List<String> allowed) {
    return Problem.usage("'" + word + "' is not known")
        .at("--" + option)
        .allowing(String.join(", ", allowed))
        .exception();
  }

  private static CaseId caseId(String slug) {
    try {
      return new CaseId(slug);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("no case is called '" + slug + "'")
          .fix("'case list' names all cases")
          .exception(e);
    }
  }
}
