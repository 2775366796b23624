package org.papilio.assess.cerqual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** Confidence in one finding across several cases. */
@Component(service = AssessmentMethod.class)
public final class CerqualMethod implements AssessmentMethod {

  private static final MethodInfo INFO =
      new MethodInfo(
          "cerqual",
          "1.0.0",
          "%cerqual.title",
          "%cerqual.summary",
          List.of(
              "Lewin et al., Applying GRADE-CERQual to qualitative evidence synthesis findings:"
                  + " introduction to the series, 2018"));

  /** The components by parameter name, in the order of the publication. */
  private static final Map<String, String> COMPONENTS = components();

  private static final String SUGGESTED = "suggested";

  private static Map<String, String> components() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("limitations", "Methodological limitations");
    names.put("coherence", "Coherence");
    names.put("adequacy", "Adequacy of data");
    names.put("relevance", "Relevance");
    return names;
  }

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    all.add(
        Parameter.of("finding", Kind.TEXT, "%cerqual.finding", "%cerqual.finding.help").needed());
    all.add(Parameter.of("column", Kind.COLUMN, "%cerqual.column", "%cerqual.column.help").many());
    for (String component : COMPONENTS.keySet()) {
      String key = "%cerqual." + component;
      all.add(Parameter.choice(component, Concern.names(), "", key, key + ".help").needed());
      all.add(
          Parameter.of(component + "-reason", Kind.TEXT, key + ".reason", "%cerqual.reason.help")
              .needed());
    }
    List<String> levels = new ArrayList<>(List.of(SUGGESTED));
    for (Confidence confidence : Confidence.values()) {
      levels.add(confidence.parameter());
    }
    all.add(
        Parameter.choice(
            "overall", levels, SUGGESTED, "%cerqual.overall", "%cerqual.overall.help"));
    all.add(
        Parameter.of(
            "overall-reason",
            Kind.TEXT,
            "%cerqual.overall.reason",
            "%cerqual.overall.reason.help"));
    return List.copyOf(all);
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    CaseTable table = request.table();
    if (table.cases().size() < 2) {
      throw Problem.badInput(
              "confidence is judged for a finding across cases, and the table has "
                  + (table.cases().isEmpty() ? "none" : "one"))
          .at(table.origin())
          .fix("choose all cases that the finding speaks of; what one case shows is not judged so")
          .exception();
    }
    Parameters given = request.parameters();
    Map<String, Concern> concerns = new LinkedHashMap<>();
    for (String component : COMPONENTS.keySet()) {
      concerns.put(component, Concern.values()[Concern.names().indexOf(given.text(component))]);
    }
    Confidence suggested = Confidence.suggested(concerns.values());
    Confidence overall = overall(given, suggested);
    List<String> ids = table.caseIds().stream().sorted().toList();
    Finding.Builder finding =
        Finding.headline(
            "Confidence in the finding is " + overall.words() + ": " + given.text("finding"));
    if (overall != suggested) {
      finding.warning(
          "The components suggest "
              + suggested.words()
              + "; "
              + overall.words()
              + " was chosen, because "
              + given.text("overall-reason"));
    }
    return finding
        .completeness(true, "a judgement of people, written down; nothing is computed but a start")
        .paragraph(
            "What it means", "Confidence is " + overall.words() + ": " + overall.meaning() + ".")
        .paragraph(
            "How it comes about",
            "Every finding starts at high. Moderate concerns in a component take one step, serious"
                + " ones two, minor ones none: a start for the discussion that people may overrule"
                + " with a reason. The judgement is about the finding, never about a single case.")
        .table(components(given, concerns, ids))
        .table(
            evidence(
                table,
                new ArrayList<>(new LinkedHashSet<>(given.all("column"))),
                request.progress()))
        .part(
            Part.of(
                concerns.values().stream().mapToInt(Concern::steps).sum(),
                "steps down from high that the components suggest"))
        .build();
  }

  private static Confidence overall(Parameters given, Confidence suggested) {
    String chosen = given.text("overall");
    if (chosen.equals(SUGGESTED)) {
      return suggested;
    }
    for (Confidence confidence : Confidence.values()) {
      if (confidence.parameter().equals(chosen) && confidence != suggested) {
        if (given.first("overall-reason").isEmpty()) {
          throw Problem.usage(
                  "the components suggest "
                      + suggested.words()
                      + ", and "
                      + confidence.words()
                      + " was chosen without a reason")
              .fix("say why by overall-reason, or take the suggestion")
              .exception();
        }
        return confidence;
      }
    }
    return suggested;
  }

  private static ResultTable components(
      Parameters given, Map<String, Concern> concerns, List<String> ids) {
    List<Row> rows = new ArrayList<>();
    concerns.forEach(
        (component, concern) ->
            rows.add(
                Row.of(
                    ids,
                    COMPONENTS.get(component),
                    concern.words(),
                    given.text(component + "-reason"))));
    return new ResultTable(
        "components",
        "The four components",
        "",
        List.of(
            Head.text("component", "Component"),
            Head.text("concern", "Concerns"),
            Head.text("reason", "Reason")),
        rows);
  }

  /** How much there is behind the finding, for the judgement of adequacy. */
  private static ResultTable evidence(CaseTable table, List<String> columns, Progress progress) {
    List<Row> rows = new ArrayList<>();
    for (String name : columns) {
      progress.check();
      Column column = table.column(name);
      List<String> known = new ArrayList<>();
      int grounds = 0;
      for (int i = 0; i < table.cases().size(); i++) {
        IndicatorValue value = column.values().get(i);
        if (value.hasValue()) {
          known.add(table.cases().get(i).id());
          grounds += value.restsOn().size();
        }
      }
      known.sort(null);
      rows.add(Row.of(known, name, known.size(), table.cases().size() - known.size(), grounds));
    }
    return new ResultTable(
        "evidence",
        "What the finding rests on",
        "Things rested on: elements, statements, passages, ratings and cells behind the values.",
        List.of(
            Head.text("column", "Column"),
            Head.integer("known", "Cases with a value"),
            Head.integer("unknown", "Cases without"),
            Head.integer("grounds", "Things rested on")),
        rows);
  }
}
