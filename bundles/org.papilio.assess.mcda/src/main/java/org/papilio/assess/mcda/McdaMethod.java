package org.papilio.assess.mcda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Subject;
import org.papilio.platform.problem.Problem;

/** Ranks cases by several criteria, under the weights of several actors. */
@Component(service = AssessmentMethod.class)
public final class McdaMethod implements AssessmentMethod {

  private static final MethodInfo INFO =
      new MethodInfo(
          "mcda",
          "1.0.0",
          "%mcda.title",
          "%mcda.summary",
          List.of(
              "Saaty, The Analytic Hierarchy Process, 1980",
              "Brans and Vincke, A preference ranking organisation method, 1985",
              "Macharis, Turcksin and Lebeau, Multi actor multi criteria analysis (MAMCA) as a tool"
                  + " to support sustainable decisions, 2012",
              "Lahdelma and Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for"
                  + " group decision making, 2001"));

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return McdaSettings.DESCRIBED;
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    McdaSettings settings = McdaSettings.of(request.parameters());
    CaseTable table = request.table();
    if (table.cases().size() < 2) {
      throw Problem.badInput(
              "the table has "
                  + (table.cases().isEmpty() ? "no cases" : "one case")
                  + ", and ranking needs two")
          .at(table.origin())
          .fix("choose more cases")
          .exception();
    }
    List<Integer> order =
        IntStream.range(0, table.cases().size())
            .boxed()
            .sorted(Comparator.comparing(i -> table.cases().get(i).id()))
            .toList();
    List<Subject> subjects = order.stream().map(table.cases()::get).toList();
    List<PartialScores.Criterion> criteria = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    for (String name : settings.criteria()) {
      double[] raw = table.numbers(name);
      double sign = settings.minimised().contains(name) ? -1 : 1;
      double[] values = order.stream().mapToDouble(i -> sign * raw[i]).toArray();
      double[] range = settings.ranges().get(name);
      double lowest = Arrays.stream(values).min().orElseThrow();
      double highest = Arrays.stream(values).max().orElseThrow();
      if (lowest == highest) {
        constant.add(name);
      }
      if (range != null) {
        double least = sign > 0 ? range[0] : -range[1];
        double most = sign > 0 ? range[1] : -range[0];
        if (lowest < least || highest > most) {
          throw Problem.badInput("column '" + name + "' has values outside of its range")
              .at(table.origin())
              .allowing(range[0] + " to " + range[1])
              .fix("widen the range, or correct the values")
              .exception();
        }
        lowest = least;
        highest = most;
      }
      criteria.add(
          new PartialScores.Criterion(
              values,
              lowest,
              highest,
              settings.preferences().getOrDefault(name, Preference.USUAL)));
    }
    PartialScores partial =
        settings.promethee()
            ? PartialScores.ofPromethee(criteria, request.progress())
            : PartialScores.ofWeightedSum(criteria);
    return new McdaReport(settings, subjects, criteria, partial, constant)
        .finding(request.progress());
  }
}
