package org.papilio.governance.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.platform.problem.Problem;
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
        .with(Option.value("phase", "PHASE", "%draw.phase"))
        .with(Option.repeated("family", "FAMILY", "%draw.family"))
        .with(Operand.many("CASE", "%measures.operands"));
  }

  @Override
  public int run(Invocation in) {
    Set<FlowFamily> families = families(in.options("family"));
    List<Map<String, Object>> all = new ArrayList<>();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = workspace.cases().snapshot();
      for (String slug : in.operands()) {
        CaseId id = caseId(slug);
        GovernanceGraph graph = graphs.graph(snapshot, id, in.locale());
        if (in.option("phase").isPresent()) {
          CasePhase phase = phase(graphs.phases(snapshot, id), slug, in.option("phase").get());
          graph = graphs.during(graph, phase.years());
        }
        all.add(report(in, slug, graph, families));
      }
    }
    in.write(all);
    return 0;
  }

  private Map<String, Object> report(
      Invocation in, String slug, GovernanceGraph graph, Set<FlowFamily> families) {
    List<Measure> values = measures.of(graph, families);
    in.out().println(graph.title() + " (" + slug + ")");
    for (Measure measure : values) {
      String value =
          measure.value().isPresent()
              ? String.format(Locale.ROOT, "%.4f", measure.value().getAsDouble())
              : "– (" + measure.why() + ")";
      in.out().printf("  %-42s %s%n", measure.label(), value);
    }
    Map<String, GovernanceNode> nodes = graph.nodesById();
    List<Map<String, Object>> brokers = new ArrayList<>();
    for (Brokerage broker : measures.brokerage(graph, families)) {
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
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("case", slug);
    report.put("revision", graph.revision());
    report.put("measures", values.stream().map(MeasuresVerb::row).toList());
    report.put("brokers", brokers);
    return report;
  }

  private static Map<String, Object> row(Measure measure) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", measure.id());
    row.put("label", measure.label());
    row.put("value", measure.value().isPresent() ? measure.value().getAsDouble() : null);
    row.put("why", measure.why());
    row.put("formula", measure.formula());
    row.put("source", measure.source());
    row.put("parts", measure.parts());
    row.put("restsOn", measure.restsOn());
    return row;
  }

  private static Set<FlowFamily> families(List<String> words) {
    Set<FlowFamily> families = EnumSet.noneOf(FlowFamily.class);
    for (String word : words.stream().flatMap(w -> Stream.of(w.split(","))).toList()) {
      families.add(
          Stream.of(FlowFamily.values())
              .filter(family -> family.name().equalsIgnoreCase(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      Problem.usage("'" + word + "' is no family of flows")
                          .at("--family")
                          .allowing(
                              Stream.of(FlowFamily.values())
                                  .map(f -> f.name().toLowerCase(Locale.ROOT))
                                  .collect(Collectors.joining(", ")))
                          .exception()));
    }
    return families;
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

  private static CasePhase phase(List<CasePhase> phases, String slug, String wanted) {
    for (int i = 0; i < phases.size(); i++) {
      CasePhase phase = phases.get(i);
      if (phase.kind().equalsIgnoreCase(wanted) || Integer.toString(i + 1).equals(wanted)) {
        return phase;
      }
    }
    throw Problem.notFound("the case " + slug + " has no phase '" + wanted + "'")
        .at("--phase")
        .allowing(
            phases.stream()
                .map(phase -> phase.kind().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")))
        .exception();
  }
}
